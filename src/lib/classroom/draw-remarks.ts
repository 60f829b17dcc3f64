/** What the coach should know about a draw as a whole. */
import { necessary } from './draw-problems.ts';
import type { DrawConstraint, DrawRequest } from './draw-request.ts';
import { solveDraw } from './draw-solve.ts';
import { drawUnits, type DrawUnits } from './draw-units.ts';
import { constraintInWords, drawNames, listed, seatsOfConstraint } from './draw-words.ts';

/** Rules that are looked at one by one for what makes sizes uneven; more of a kind are named together. */
const mostNamed = 12;

/** The remarks on a draw with these sizes, by position; as a rule none. */
export function drawRemarks(request: DrawRequest, sizes: readonly number[]): readonly string[] {
	const { neutral } = unitsOf(request, request.constraints);
	const out = new Set(neutral.map((number) => request.seats[number]!.id));
	return [
		...unevenSizes(withoutSeats(request, out), sizes),
		...emptyPositions(request, sizes),
		...looseTies(request, out)
	];
}

function unevenSizes(request: DrawRequest, sizes: readonly number[]): readonly string[] {
	const spread = spreadOf(sizes);
	if (spread <= 1) return [];
	const names = drawNames(request);
	const causes = necessary(ruleGroups(request.constraints), (groups) => {
		const smallest = smallestSpread(request, groups.flat());
		return smallest !== null && smallest >= spread;
	});
	const words = causes.map((group) =>
		group.length === 1
			? constraintInWords(group[0]!, names, request.positions.length)
			: `${group.length} students are ${group[0]!.kind === 'fixed' ? 'set or locked' : 'kept from positions they opted out of'}`
	);
	const counts = request.positions.map(({ id }, p) => `${names.position(id)} ${sizes[p]!}`);
	return [`Sizes differ by ${spread} (${counts.join(', ')}), because ${listed(words)}.`];
}

/** The constraints one by one, or all of a kind where they are many. */
function ruleGroups(constraints: readonly DrawConstraint[]): readonly (readonly DrawConstraint[])[] {
	return (['together', 'apart', 'opt-out', 'fixed'] as const).flatMap((kind) => {
		const ofKind = constraints.filter((each) => each.kind === kind);
		const grouped = (kind === 'fixed' || kind === 'opt-out') && ofKind.length > mostNamed;
		return grouped ? [ofKind] : ofKind.map((each) => [each]);
	});
}

/** How far apart the sizes are at best under these constraints; null when that would take too long to find out. */
function smallestSpread(request: DrawRequest, constraints: readonly DrawConstraint[]): number | null {
	const { seats, positions } = request;
	const drawn = solveDraw(unitsOf(request, constraints), {
		seats: seats.length,
		positions: positions.length,
		cost: () => 0,
		luck: () => 0
	});
	if (drawn === 'entangled') return null;
	return spreadOf(positions.map((_, p) => drawn.filter((position) => position === p).length));
}

function emptyPositions({ positions }: DrawRequest, sizes: readonly number[]): readonly string[] {
	const empty = positions.filter((_, p) => sizes[p] === 0).map(({ name }) => `“${name}”`);
	return empty.length === 0 ? [] : [`Nobody argues ${listed(empty, 'or')}.`];
}

/** Rules that a task without a side makes void. */
function looseTies(request: DrawRequest, neutral: ReadonlySet<string>): readonly string[] {
	const names = drawNames(request);
	return request.constraints.flatMap((each) => {
		if (each.kind !== 'together') return [];
		const seats = seatsOfConstraint(each);
		const out = seats.filter((id) => neutral.has(id));
		if (out.length === 0 || seats.length < 2) return [];
		const has = out.length === 1 ? 'has' : 'have';
		return [
			`${listed(out.map(names.seat))} ${has} a task without a side, so “together” does not hold for ${out.length === 1 ? 'that seat' : 'those seats'}.`
		];
	});
}

/** The same class without some seats; rules name only who is left. */
function withoutSeats(request: DrawRequest, out: ReadonlySet<string>): DrawRequest {
	return {
		...request,
		seats: request.seats.filter(({ id }) => !out.has(id)),
		constraints: request.constraints.flatMap((each): readonly DrawConstraint[] => {
			if ('seats' in each) return [{ ...each, seats: each.seats.filter((id) => !out.has(id)) }];
			return out.has(each.seat) ? [] : [each];
		})
	};
}

function unitsOf({ seats, positions }: DrawRequest, constraints: readonly DrawConstraint[]): DrawUnits {
	return drawUnits(
		seats.map(({ id }) => id),
		positions.map(({ id }) => id),
		constraints
	);
}

function spreadOf(sizes: readonly number[]): number {
	return sizes.length === 0 ? 0 : Math.max(...sizes) - Math.min(...sizes);
}
