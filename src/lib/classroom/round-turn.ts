import type { RoundPicture, SidePicture } from './round-clock.ts';
import type { RoundState } from './round-log.ts';

/** A round as one seat of the group meets it. */
export interface SeatTurn {
	/** `mine` it is my turn · `ours` my partner speaks · `others` another side's turn · `none` nothing runs. */
	readonly kind: 'mine' | 'ours' | 'others' | 'none';
	/** The same in words, as the one thing to know. */
	readonly words: string;
	/** What I do now, in one sentence. */
	readonly task: string;
	/** My side; null for a helper. */
	readonly side: SidePicture | null;
	readonly ready: boolean;
	readonly absent: boolean;
	/** Whether the step waits for my side to say "yes, that is it". */
	readonly confirms: boolean;
}

/** What a seat does at this moment of its round. */
export function seatTurn(picture: RoundPicture, state: RoundState, seat: string): SeatTurn {
	const { step, status } = picture;
	const side = picture.sides.find(({ seatIds }) => seatIds.includes(seat)) ?? null;
	const underway = status === 'running' || status === 'paused';
	const kind = !underway ? 'none' : kindOf(side, seat);
	const { leave } = step;
	return {
		kind,
		words: wordsOf(picture, kind, side),
		task: taskOf(picture, kind, side),
		side,
		ready: state.ready.includes(seat),
		absent: state.absent.includes(seat),
		confirms: underway && leave?.when === 'confirmed' && side?.side === leave.by
	};
}

function kindOf(side: SidePicture | null, seat: string): 'mine' | 'ours' | 'others' {
	if (!side?.speaks) return 'others';
	return side.speaker === null || side.speaker === seat ? 'mine' : 'ours';
}

function wordsOf(
	{ status, step, sides }: RoundPicture,
	kind: SeatTurn['kind'],
	side: SidePicture | null
): string {
	if (status === 'waiting') return 'Your round begins soon';
	if (status === 'ended') return 'The round is over';
	if (status === 'paused') return 'The round is paused';
	if (step.kind === 'prepare' && side?.speaks) return 'Prepare';
	if (sides.every(({ speaks }) => speaks) && kind === 'mine') return 'Everybody’s turn';
	if (kind === 'mine') return step.kind === 'questions' ? 'You ask' : 'Your turn';
	if (kind === 'ours') return 'Your partner’s turn';
	return step.speakers.length === 0 ? 'The whole class' : 'Listen';
}

function taskOf({ status, step }: RoundPicture, kind: SeatTurn['kind'], side: SidePicture | null): string {
	if (status === 'waiting')
		return 'Sit down with your group. Say when you are ready; your coach starts the clock.';
	if (status === 'ended') return 'Your coach leads on from here.';
	if (side === null) return `Keep an eye on the clock. ${step.task}`;
	if (kind === 'ours') return `${step.task} ${step.others}`.trim();
	return kind === 'mine' || step.others === '' ? step.task : step.others;
}
