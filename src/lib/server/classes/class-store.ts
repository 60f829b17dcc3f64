import type { ClassPhase, PollMoment } from '#lib/classroom/class-phase.ts';
import type {
	ClassRecord,
	CoachRecord,
	DrawRecord,
	Entry,
	Hint,
	JoinAnswer,
	NewDraw,
	NewRound,
	NewSeat,
	PollState,
	RoomResult,
	RoundEvent,
	RoundRecord,
	Seat,
	SeatProgress,
	Stance
} from './records.ts';

/** What a coach chooses for a new class. */
export interface NewClass {
	readonly debateId: string;
	readonly name: string;
	readonly formatId: string | null;
	readonly tours: readonly string[];
	/** Milliseconds since 1970; deleted some time within the hour after it. */
	readonly expiresAt: number;
}

/** What a coach can change of a class; what is absent stays. */
export interface ClassChange {
	readonly name?: string;
	/** Opens and closes the polls that belong to the phases. */
	readonly phase?: ClassPhase;
	readonly joining?: boolean;
	readonly expiresAt?: number;
	readonly tours?: readonly string[];
	readonly formatId?: string | null;
}

/**
 * The classes that are kept. A write that is answered is committed. Ids that name nothing make a read answer null or
 * an empty list and a write false. Throws a StorageError when the database cannot be reached or written.
 */
export interface ClassStore {
	/** The coach's token is told here and nowhere else. */
	makeClass(wanted: NewClass): Promise<{ classId: string; code: string; coachToken: string }>;
	/** Null when there is none, or no longer. An expired class is there until it is deleted. */
	classById(classId: string): Promise<ClassRecord | null>;
	classByCode(code: string): Promise<ClassRecord | null>;
	changeClass(classId: string, change: ClassChange): Promise<boolean>;
	/** Every row of it, at once. */
	deleteClass(classId: string): Promise<boolean>;
	/** The new join code; the old one leads nowhere from now on. Null for no such class. */
	newCode(classId: string): Promise<string | null>;

	/** A further coach link; null for no such class. */
	addCoach(classId: string, label: string): Promise<{ coachId: string; token: string } | null>;
	/** False also for the last link that is left: a class without a coach could not be deleted. */
	revokeCoach(classId: string, coachId: string): Promise<boolean>;
	coaches(classId: string): Promise<CoachRecord[]>;
	/** The coach whose token this is; null for none or a revoked link. */
	coachByToken(classId: string, token: string): Promise<CoachRecord | null>;

	/** Takes a seat by code. A code that leads nowhere is told apart from a locked or full class. */
	join(code: string, name: string): Promise<JoinAnswer>;
	/** A seat given by the coach, also while joining is locked. */
	addSeat(classId: string, name: string): Promise<NewSeat | Exclude<JoinAnswer, { classId: string }> | null>;
	/** A new token for the seat of this name; null when code, name or phrase is wrong, without telling which. */
	comeBack(
		code: string,
		name: string,
		phrase: string
	): Promise<{ classId: string; seatId: string; token: string } | null>;
	/** A further token for a seat, for a link that the coach hands over. Older ones stay good. */
	newLink(classId: string, seatId: string): Promise<string | null>;
	/** The seat whose token this is, or that it was merged into; null for none or a removed one. */
	seatByToken(classId: string, token: string): Promise<Seat | null>;
	/** In the order they were taken; removed and merged ones too when asked. */
	seats(classId: string, removedToo?: boolean): Promise<Seat[]>;
	seatById(classId: string, seatId: string): Promise<Seat | null>;
	/** `taken` when another seat has this name. */
	renameSeat(classId: string, seatId: string, name: string): Promise<'renamed' | 'taken' | 'refused'>;
	removeSeat(classId: string, seatId: string): Promise<boolean>;
	/** Also undoes a merge; what was copied then stays with the other seat. `taken` when the name is. */
	restoreSeat(classId: string, seatId: string): Promise<'restored' | 'taken' | 'refused'>;
	/** Work, progress and stances of the first are copied to the second, whose own ones win. */
	mergeSeats(classId: string, from: string, into: string): Promise<boolean>;
	/**
	 * Takes the seat, those merged into it and all that is kept of them out of every table, for good; what a poll
	 * published stays. False for no such seat.
	 */
	eraseSeat(classId: string, seatId: string): Promise<boolean>;
	setAbsent(classId: string, seatId: string, absent: boolean): Promise<boolean>;
	/** Notes that a page of this seat is open; written in batches. */
	touchSeat(classId: string, seatId: string): void;

	/** The newest draw that is not undone; null for none. */
	currentDraw(classId: string): Promise<DrawRecord | null>;
	/** Newest first, undone ones included. */
	draws(classId: string): Promise<DrawRecord[]>;
	/** Becomes the current one. Null for no such class. What was undone before cannot be redone after it. */
	saveDraw(classId: string, draw: NewDraw): Promise<DrawRecord | null>;
	/** The draw that counts now; null when none is left, which is also the answer when there was nothing to undo. */
	undoDraw(classId: string): Promise<DrawRecord | null>;
	/** The draw that counts now; null when none does. */
	redoDraw(classId: string): Promise<DrawRecord | null>;

	/** Only while the poll is open. */
	saveStance(
		classId: string,
		seatId: string,
		moment: PollMoment,
		stance: Stance
	): Promise<'saved' | 'closed' | 'refused'>;
	/** For the seat itself only; null when it has not answered. */
	stanceOf(classId: string, seatId: string, moment: PollMoment): Promise<Stance | null>;
	/** Seat → position → 0–10 or null, of the first poll: for drawPositions on the server, never for a page. */
	drawStances(classId: string): Promise<Record<string, Record<string, number | null>>>;
	pollState(classId: string, moment: PollMoment): Promise<PollState>;
	/** What was published when the polls were closed. */
	roomResult(classId: string): Promise<RoomResult>;

	/** Keeps what is new and answers the ids that are kept now; entries that are malformed are left out. */
	saveEntries(classId: string, seatId: string, entries: readonly unknown[]): Promise<string[]>;
	/** The newest of each kind and subject, oldest first. For the seat itself only. */
	entriesOf(classId: string, seatId: string): Promise<Entry[]>;
	progressOf(classId: string): Promise<SeatProgress[]>;
	/** Which seats have marked passages or picked reasons: that they have, never what. */
	workDone(classId: string): Promise<{ seatId: string; kind: 'mark' | 'reasons' }[]>;

	/** Null for no such class. */
	makeRounds(classId: string, rounds: readonly NewRound[]): Promise<RoundRecord[] | null>;
	/** In the order they were made; removed ones too when asked. */
	rounds(classId: string, removedToo?: boolean): Promise<RoundRecord[]>;
	roundById(classId: string, roundId: string): Promise<RoundRecord | null>;
	/** New sides of a round, for late joiners and absent partners. */
	changeRound(classId: string, roundId: string, sides: NewRound['sides']): Promise<boolean>;
	removeRound(classId: string, roundId: string): Promise<boolean>;
	/** Its place in the round, also when it was kept already; null for no such round. */
	appendRoundEvent(
		classId: string,
		roundId: string,
		event: Omit<RoundEvent, 'sequence'>
	): Promise<number | null>;
	/** In their order. */
	roundEvents(classId: string, roundId: string): Promise<RoundEvent[]>;

	/**
	 * Calls the listener for every change after `afterId` (null: from the last two minutes), and again for each one
	 * to come; several changes of a topic within a moment are one hint. A hint may come twice. Answers how to stop.
	 */
	follow(classId: string, afterId: string | null, listener: (hint: Hint) => void): Promise<() => void>;
	/** Deletes the classes whose time is over; how many. */
	deleteExpired(now: number): Promise<number>;
}
