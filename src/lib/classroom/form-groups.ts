/** Groups for a round: every drawn seat on a side of a group, everybody else with a task in one. */
import type { Assignment } from './draw-request.ts';
import { shareOfGroups } from './group-positions.ts';
import { benchesOf, type FormatSide, type RoundFormat } from './round-format.ts';
import { seededRandom } from './seeded-random.ts';

/** What seats without a side do in a group: work of the same weight. */
export type HelperTask = 'timekeeper' | 'questioner';

/** One side of a group. */
export interface SideOfGroup {
	/** Id of the format's side. */
	readonly side: string;
	/** Null when no position is left for it. */
	readonly positionId: string | null;
	readonly seatIds: readonly string[];
}

/** A group of the class. */
export interface DebateGroup {
	/** From 1. */
	readonly group: number;
	/** In the order of the format's sides. */
	readonly sides: readonly SideOfGroup[];
	readonly helpers: readonly { readonly seatId: string; readonly task: HelperTask }[];
}

/** The groups, and what the coach should know about them. */
export interface FormedGroups {
	readonly groups: readonly DebateGroup[];
	readonly remarks: readonly string[];
}

/** What groups are formed from. */
export interface GroupRequest {
	/** Ids of the seats that are here; others are left out, and so are seats that were not drawn. */
	readonly present: readonly string[];
	readonly assignments: readonly Pick<Assignment, 'seatId' | 'positionId'>[];
	readonly format: Pick<RoundFormat, 'sides'>;
	/** Same request and seed, same groups. */
	readonly seed: string;
	/** Seats that stay on one side of one group where there is room. */
	readonly together?: readonly (readonly string[])[];
}

/**
 * Forms the groups. There are as many as leave the fewest seats over or short; sides differ from the format by one seat
 * unless the draw's sizes force more. Positions go round: where the draw has more of them than a group takes, groups take
 * different ones, and who opens changes from group to group. Sides of one bench argue the same position. No groups when
 * nobody has a side.
 */
export function formGroups({
	present,
	assignments,
	format,
	seed,
	together = []
}: GroupRequest): FormedGroups {
	const here = new Set(present);
	const drawn = assignments.filter(({ seatId }) => here.has(seatId));
	const positions = [...new Set(drawn.flatMap(({ positionId }) => positionId ?? []))].toSorted();
	const random = seededRandom(JSON.stringify([seed, 'groups']));
	const units = new Map(
		random.shuffled(positions).map((position) => {
			const seats = drawn.filter(({ positionId }) => positionId === position).map(({ seatId }) => seatId);
			return [position, unitsOf(random.shuffled(seats.toSorted()), together)] as const;
		})
	);
	const neutral = random.shuffled(
		drawn.flatMap(({ seatId, positionId }) => (positionId === null ? [seatId] : [])).toSorted()
	);
	if (units.size === 0)
		return {
			groups: [],
			remarks: neutral.length > 0 ? ['Nobody here has a side, so there is no group to form.'] : []
		};
	const benches = benchesOf(format);
	const sizes = new Map([...units].map(([position, list]) => [position, list.flat().length]));
	const shares = shareOfGroups(
		sizes,
		benches.map((bench) => format.sides.filter((side) => side.bench === bench).map(({ seats }) => seats))
	);
	const tables = shares.map((taken) => {
		const positionOf = new Map(benches.map((bench, at) => [bench, taken[at] ?? null]));
		return format.sides.map((side) => openSide(side, positionOf.get(side.bench) ?? null));
	});
	for (const [position, list] of units) seatUnits(tables.flat(), position, list);
	const groups = tables.map((sides, index) => ({
		group: index + 1,
		sides: sides.map(({ side, positionId, seatIds }) => ({ side: side.id, positionId, seatIds })),
		helpers: neutral.flatMap((seatId, at) =>
			at % tables.length === index ? [{ seatId, task: taskOf(Math.floor(at / tables.length)) }] : []
		)
	}));
	return { groups, remarks: groups.flatMap((group) => remarksOn(group, format.sides)) };
}

/**
 * The groups with one more seat, where it is needed most: on the side that argues its position and is shortest of seats,
 * or, without a position, as a helper of the group with the fewest. Null when there is no group.
 */
export function placeLate(
	groups: readonly DebateGroup[],
	format: Pick<RoundFormat, 'sides'>,
	late: Pick<Assignment, 'seatId' | 'positionId'>
): { readonly groups: readonly DebateGroup[]; readonly group: number; readonly reason: string } | null {
	const { seatId, positionId } = late;
	const usual = new Map(format.sides.map(({ id, seats }) => [id, seats]));
	const places = groups.flatMap(({ group, sides }) =>
		sides.flatMap((side) =>
			positionId !== null && side.positionId === positionId
				? [{ group, side: side.side, over: side.seatIds.length - (usual.get(side.side) ?? 0) }]
				: []
		)
	);
	const place = places.toSorted((a, b) => a.over - b.over)[0];
	const group = place?.group ?? groups.toSorted((a, b) => a.helpers.length - b.helpers.length)[0]?.group;
	if (group === undefined) return null;
	return {
		group,
		reason: place
			? `Joins group ${group}, where the side is shortest of seats.`
			: positionId === null
				? `Has a task without a side in group ${group}.`
				: `No group argues this position, so it is a task without a side in group ${group}.`,
		groups: groups.map((each) => {
			if (each.group !== group) return each;
			if (!place)
				return { ...each, helpers: [...each.helpers, { seatId, task: taskOf(each.helpers.length) }] };
			const sides = each.sides.map((side) =>
				side.side === place.side ? { ...side, seatIds: [...side.seatIds, seatId] } : side
			);
			return { ...each, sides };
		})
	};
}

interface OpenSide {
	readonly side: FormatSide;
	readonly positionId: string | null;
	readonly seatIds: string[];
}

function openSide(side: FormatSide, positionId: string | null): OpenSide {
	return { side, positionId, seatIds: [] };
}

/** Those who stay together as one unit each, the largest first, then everybody else. */
function unitsOf(
	seats: readonly string[],
	together: readonly (readonly string[])[]
): readonly (readonly string[])[] {
	const left = new Set(seats);
	const tied = together
		.map((group) => group.filter((seat) => left.delete(seat)))
		.filter((group) => group.length > 0)
		.toSorted((a, b) => b.length - a.length);
	return [...tied, ...[...left].map((seat) => [seat])];
}

/** Each unit to the side with the most room; a unit that fits on no side, one over included, goes seat by seat. */
function seatUnits(open: readonly OpenSide[], position: string, units: readonly (readonly string[])[]): void {
	const sides = open.filter(({ positionId }) => positionId === position);
	const roomiest = () => sides.toSorted((a, b) => roomIn(b) - roomIn(a))[0]!;
	for (const unit of units) {
		const side = roomiest();
		if (unit.length <= roomIn(side) + 1) side.seatIds.push(...unit);
		else for (const seat of unit) roomiest().seatIds.push(seat);
	}
}

function roomIn({ side, seatIds }: OpenSide): number {
	return side.seats - seatIds.length;
}

function taskOf(place: number): HelperTask {
	return place === 0 ? 'timekeeper' : 'questioner';
}

function remarksOn({ group, sides }: DebateGroup, format: readonly FormatSide[]): readonly string[] {
	return sides.flatMap(({ side, seatIds }) => {
		const { name, seats } = format.find(({ id }) => id === side)!;
		if (seatIds.length === 0) return [`Group ${group}: nobody is on the side “${name}”.`];
		if (Math.abs(seatIds.length - seats) <= 1) return [];
		return [`Group ${group}: the side “${name}” has ${seatIds.length} instead of ${seats}.`];
	});
}
