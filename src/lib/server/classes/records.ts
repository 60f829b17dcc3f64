import type { ClassPhase, PollMoment } from '#lib/classroom/class-phase.ts';
import type { DrawConstraint, DrawStrategy } from '#lib/classroom/draw-request.ts';
import type { RoundFormat } from '#lib/classroom/round-format.ts';

/** A class as its pages see it. All times in this file are milliseconds since 1970. */
export interface ClassRecord {
	readonly id: string;
	readonly debateId: string;
	readonly name: string;
	/** The format of its rounds; null while none is chosen. */
	readonly formatId: string | null;
	/** The tours to walk, in order. */
	readonly tours: readonly string[];
	readonly phase: ClassPhase;
	/** Whether new seats may be taken. */
	readonly joining: boolean;
	/** The join code, six characters without a space. */
	readonly code: string;
	readonly madeAt: number;
	readonly expiresAt: number;
}

/** A coach's link. The first one made is the maker's own. */
export interface CoachRecord {
	readonly id: string;
	readonly label: string;
	readonly madeAt: number;
	/** Null while the link opens the class. */
	readonly revokedAt: number | null;
}

/** A student's place in a class. */
export interface Seat {
	readonly id: string;
	readonly name: string;
	readonly madeAt: number;
	/** When a page of this seat was last open; null for never. */
	readonly seenAt: number | null;
	/** Whether it was open a moment ago. */
	readonly present: boolean;
	/** Marked by the coach: not here today. */
	readonly absent: boolean;
	/** Null for a seat that is taken; else when the coach removed or merged it. */
	readonly removedAt: number | null;
	/** The seat that took over this one; null for none. */
	readonly mergedInto: string | null;
}

/** What a new seat gets. Token and phrase are not kept in the clear: this is the only time they are told. */
export interface NewSeat {
	readonly seatId: string;
	readonly token: string;
	/** Words to come back with on another device. */
	readonly phrase: string;
}

/** Why somebody could not join. */
export type JoinRefusal =
	| { readonly refused: 'no-such-code' | 'expired' | 'locked' | 'full' | 'name-empty' | 'name-too-long' }
	/** `suggestion` is a free name like the one asked for. */
	| { readonly refused: 'name-taken'; readonly suggestion: string };

export type JoinAnswer = ({ readonly classId: string } & NewSeat) | JoinRefusal;

/** The side of a seat in a draw that is kept. */
export interface DrawnSide {
	readonly seatId: string;
	/** Null for the task without a side. */
	readonly positionId: string | null;
	readonly reason: string;
	/** Whether a new draw leaves it as it is. */
	readonly locked: boolean;
	/** The number of its group, from 1; null while no groups are formed. */
	readonly group: number | null;
}

export interface NewDraw {
	readonly strategy: DrawStrategy;
	readonly seed: string;
	readonly constraints: readonly DrawConstraint[];
	readonly sides: readonly DrawnSide[];
	readonly remarks: readonly string[];
}

/** A draw, or a move by hand, which is kept as a draw of its own. */
export interface DrawRecord extends NewDraw {
	readonly id: string;
	readonly madeAt: number;
	/** Null while it counts. */
	readonly undoneAt: number | null;
}

/** What a student states in a poll. */
export interface Stance {
	/** Position → 0–10; null for "don't know". */
	readonly values: Readonly<Record<string, number | null>>;
	/** 0–10; null when not said. */
	readonly confidence: number | null;
	readonly reasonFor: string;
	readonly reasonAgainst: string;
	readonly wouldChange: string;
}

/** What the coach may know about a poll. */
export interface PollState {
	readonly open: boolean;
	/** Null while it was never opened. */
	readonly openedAt: number | null;
	/** Null while it is open or was never opened. */
	readonly closedAt: number | null;
	/** How many answers the published result stands on; null while there is none or there are fewer than five. */
	readonly answered: number | null;
}

/** Where a stance lies: 0–4, 5, 6–10, "don't know". */
export type StanceBand = 'oppose' | 'middle' | 'support' | 'unsure';

/** How the room stood to one position when a poll was closed. */
export interface PositionResult {
	readonly positionId: string;
	/** How many answered, "don't know" included; never under five. */
	readonly answered: number;
	/** How many gave a number. */
	readonly stated: number;
	/** Of the stances with a number, to one decimal; null when fewer than five gave one. */
	readonly mean: number | null;
	/** Standard deviation (n − 1) of these; null like the mean. */
	readonly spread: number | null;
	/** How many answers lie in each band; they add up to `answered`. */
	readonly bands: Readonly<Record<StanceBand, number>>;
}

/** A published result: it never changes when a seat is removed, and not for fewer than five new answers. */
export interface PollResult {
	readonly moment: PollMoment;
	readonly answered: number;
	readonly positions: readonly PositionResult[];
	readonly publishedAt: number;
}

/** How many went from one band to another; null bands for the small cells that were merged. */
export interface ShiftCell {
	readonly from: StanceBand | null;
	readonly to: StanceBand | null;
	readonly count: number;
}

/** From → to of one position, over the seats that answered both polls (ten at least); no cell is under three. */
export interface PositionShift {
	readonly positionId: string;
	readonly answeredBoth: number;
	readonly cells: readonly ShiftCell[];
}

/** All that may be shown of the polls of a class. */
export interface RoomResult {
	/** Null while the poll is not closed or fewer than five answered. */
	readonly before: PollResult | null;
	readonly after: PollResult | null;
	/** Empty below ten, and where the table would show by difference how single students stood. */
	readonly shifts: readonly PositionShift[];
}

/** Kinds of a student's work: where a tour stands, a marked passage, a note, reasons prepared. */
export const entryKinds = ['progress', 'mark', 'note', 'reasons'] as const;

export type EntryKind = (typeof entryKinds)[number];

/** One piece of a student's work, made on the student's device. Body is plain JSON. */
export interface Entry {
	/** UUID made by the device: the same one sent twice is kept once. */
	readonly id: string;
	readonly kind: EntryKind;
	/** What it is about: id of a tour, a passage, … */
	readonly subject: string;
	readonly body: unknown;
	readonly madeAt: number;
}

/** How far a seat came in a tour: all that a coach sees of it. */
export interface SeatProgress {
	readonly seatId: string;
	readonly tourId: string;
	/** 0–1 */
	readonly share: number;
	/** The step it stands at; null when not told. */
	readonly step: string | null;
	readonly finished: boolean;
	readonly madeAt: number;
}

/** A side of a group in a round. */
export interface RoundSide {
	readonly side: string;
	readonly positionId: string | null;
	readonly seatIds: readonly string[];
}

export interface NewRound {
	readonly group: number;
	readonly name: string;
	/** As it was when the group was formed: a file that is edited later changes no round under way. */
	readonly format: RoundFormat;
	readonly sides: readonly RoundSide[];
}

export interface RoundRecord extends NewRound {
	readonly id: string;
	readonly madeAt: number;
	readonly removedAt: number | null;
}

/** Something that happened in a round; the round is the fold of these. */
export interface RoundEvent {
	/** Made by whoever sends it: the same one sent twice is kept once. */
	readonly id: string;
	/** Place in the round, from 1, without gaps. */
	readonly sequence: number;
	readonly event: unknown;
	readonly at: number;
}

/** Something changed: read the topic again. */
export interface Hint {
	/** Of the change, in the order of time: what `Last-Event-ID` repeats. */
	readonly id: string;
	readonly topic: string;
	/** The seat, draw or round concerned; null for the class itself or several. */
	readonly ref: string | null;
}
