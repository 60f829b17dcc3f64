import type { CoachSaid } from '#lib/classroom/coach-said.ts';
import { formGroups, placeLate, type DebateGroup } from '#lib/classroom/form-groups.ts';
import { helpers } from '#lib/classroom/round-turns.ts';
import { countInWords } from '#lib/debate/plain-words.ts';
import { classes } from '#lib/server/classes/classes.ts';
import type { DrawRecord, Seat } from '#lib/server/classes/records.ts';
import { findFormat } from '#lib/server/formats.ts';
import type { RoundNow } from './rounds-now.ts';

/** Forms the groups of a class from its draw; groups there were before are gone then. Says what it did, or why not. */
export async function formRounds(classId: string, formatId: string): Promise<CoachSaid> {
	const [format, draw, seats, before] = await Promise.all([
		findFormat(formatId),
		classes.currentDraw(classId),
		classes.seats(classId),
		classes.rounds(classId)
	]);
	if (!format) return { said: 'This format is not on this server. Choose another one.', refused: true };
	if (!draw) return { said: 'Nobody has a side yet. Draw the sides first.', refused: true };
	const present = seats.filter(({ absent }) => !absent).map(({ id }) => id);
	const { groups, remarks } = formGroups({
		present,
		assignments: draw.sides,
		format,
		seed: draw.seed,
		together: draw.constraints.flatMap((rule) => (rule.kind === 'together' ? [rule.seats] : []))
	});
	if (groups.length === 0) {
		return { said: remarks[0] ?? 'Nobody who is here has a side. Draw the sides first.', refused: true };
	}
	const made = await classes.makeRounds(
		classId,
		groups.map((group) => ({
			group: group.group,
			name: `Group ${group.group}`,
			format,
			sides: sidesOf(group)
		}))
	);
	if (!made) return { said: 'This class is gone.', refused: true };
	for (const { id } of before) await classes.removeRound(classId, id);
	await classes.changeClass(classId, { formatId });
	const undrawn = present.filter((id) => !draw.sides.some(({ seatId }) => seatId === id)).length;
	const left =
		undrawn > 0 ? [`${countInWords(undrawn, 'student')} without a side can be placed by hand.`] : [];
	return { said: [`Formed: ${countInWords(made.length, 'group')}.`, ...remarks, ...left].join(' ') };
}

function sidesOf({ sides, helpers: others }: DebateGroup) {
	return [...sides, { side: helpers, positionId: null, seatIds: others.map(({ seatId }) => seatId) }];
}

/** A student who is here and in no group, and the place that suits best; null when there is no group. */
export interface Unplaced {
	readonly seat: string;
	readonly name: string;
	readonly place: string | null;
}

/** Everybody who is here and in no group. */
export function unplacedSeats(
	rounds: readonly RoundNow[],
	seats: readonly Seat[],
	draw: DrawRecord | null
): readonly Unplaced[] {
	const placed = new Set(rounds.flatMap(({ sides }) => sides.flatMap(({ seatIds }) => seatIds)));
	return seats
		.filter(({ id, absent }) => !absent && !placed.has(id))
		.map(({ id, name }) => ({ seat: id, name, place: placeFor(rounds, id, draw) }));
}

function placeFor(rounds: readonly RoundNow[], seatId: string, draw: DrawRecord | null): string | null {
	const [first] = rounds;
	if (!first) return null;
	const positionId = draw?.sides.find((side) => side.seatId === seatId)?.positionId ?? null;
	const groups = rounds.map(({ group, sides }) => ({
		group,
		sides: sides.filter(({ side }) => side !== helpers),
		helpers: sides
			.filter(({ side }) => side === helpers)
			.flatMap(({ seatIds }) => seatIds.map((id) => ({ seatId: id, task: 'questioner' as const })))
	}));
	const placed = placeLate(groups, first.format, { seatId, positionId });
	const group = placed?.groups.find((each) => each.group === placed.group);
	const round = rounds.find((each) => each.group === placed?.group);
	if (!group || !round) return null;
	const side = group.sides.find(({ seatIds }) => seatIds.includes(seatId))?.side ?? helpers;
	return `${round.id} ${side}`;
}
