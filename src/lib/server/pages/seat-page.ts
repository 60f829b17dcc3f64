import { reasonsReady, workOf } from '#lib/classroom/brief-work.ts';
import { openPoll, showsSides } from '#lib/classroom/class-phase.ts';
import { nextThing, type NextThing } from '#lib/classroom/seat-next.ts';
import type { Position } from '#lib/debate/model.ts';
import type { ClassRecord, DrawRecord, Entry, RoundRecord, Stance } from '#lib/server/classes/records.ts';
import type { LoadedPack } from '#lib/server/library.ts';

/** What is kept of a class that a seat's home is made of. */
export interface SeatMaterial {
	readonly class: Pick<ClassRecord, 'phase' | 'tours'>;
	readonly seatId: string;
	readonly draw: DrawRecord | null;
	/** The newest of each kind and subject, oldest first. */
	readonly entries: readonly Entry[];
	readonly rounds: readonly RoundRecord[];
	/** What this seat answered in the poll that is open; null for nothing or no poll. */
	readonly stance: Stance | null;
}

/** The side of a seat as its student sees it. */
export interface SeatSide {
	/** Null for the task without a side. */
	readonly position: Pick<Position, 'id' | 'name' | 'oneLine' | 'colour'> | null;
	readonly reason: string;
}

/** A tour of the class and how far this seat came. */
export interface SeatTour {
	readonly id: string;
	readonly title: string;
	readonly minutes: number;
	/** 0–1; 0 when it was not begun. */
	readonly share: number;
	readonly finished: boolean;
}

/** All that the home of a seat shows. */
export interface SeatPage {
	/** Null before sides are shown, and for a seat that has none yet. */
	readonly side: SeatSide | null;
	readonly sidesShown: boolean;
	readonly tours: readonly SeatTour[];
	/** The round of this seat's group; null for none. */
	readonly round: Pick<RoundRecord, 'id' | 'name' | 'group'> | null;
	readonly answered: boolean;
	readonly next: NextThing;
}

/** The home of a seat; `pack` null when the debate was taken from the site. */
export function seatPage(pack: LoadedPack | null, material: SeatMaterial): SeatPage {
	const { phase } = material.class;
	const sidesShown = showsSides(phase);
	const side = sidesShown ? sideOf(pack, material) : null;
	const tours = toursOf(pack, material);
	const round = roundOf(material);
	const answered = openPoll(phase) !== null && material.stance !== null;
	const position = side?.position ?? null;
	return {
		side,
		sidesShown,
		tours,
		round,
		answered,
		next: nextThing({
			phase,
			answered,
			side: side === null ? 'none' : position === null ? 'task' : 'position',
			tours,
			reasonsReady: position !== null && reasonsReady(workOf(material.entries), position.id),
			inRound: round !== null
		})
	};
}

function sideOf(pack: LoadedPack | null, { draw, seatId }: SeatMaterial): SeatSide | null {
	const drawn = draw?.sides.find((side) => side.seatId === seatId);
	if (!drawn) return null;
	const position = pack?.pack.debate.positions.find(({ id }) => id === drawn.positionId);
	if (!position) return drawn.positionId === null ? { position: null, reason: drawn.reason } : null;
	const { id, name, oneLine, colour } = position;
	return { position: { id, name, oneLine, colour }, reason: drawn.reason };
}

function toursOf(pack: LoadedPack | null, { class: here, entries }: SeatMaterial): readonly SeatTour[] {
	return here.tours.flatMap((tour) => {
		const script = pack?.pack.tours.find(({ id }) => id === tour);
		if (!script) return [];
		const { id, title, minutes } = script;
		return [{ id, title, minutes, ...progressIn(entries, id) }];
	});
}

function progressIn(entries: readonly Entry[], tour: string): Pick<SeatTour, 'share' | 'finished'> {
	const body = entries.findLast(({ kind, subject }) => kind === 'progress' && subject === tour)?.body;
	const told = typeof body === 'object' && body !== null ? (body as Readonly<Record<string, unknown>>) : {};
	const share = typeof told.share === 'number' ? Math.min(1, Math.max(0, told.share)) : 0;
	return { share, finished: told.finished === true };
}

/** The newest one: an older round of the seat is over or was drawn anew. */
function roundOf({ rounds, seatId }: SeatMaterial): SeatPage['round'] {
	const mine = rounds.findLast(({ sides }) => sides.some(({ seatIds }) => seatIds.includes(seatId)));
	return mine ? { id: mine.id, name: mine.name, group: mine.group } : null;
}
