import type { ClockMark, QuestionsWindow, RoundPicture, SidePicture } from './round-clock.ts';
import type { FormatStep } from './round-format.ts';
import type { RoundStatus } from './round-log.ts';

/** What is left on a clock: `2:41`; after its end what it was overrun by: `+0:12`. */
export function clockText(left: number): string {
	const seconds = left > 0 ? Math.ceil(left / 1000) : Math.floor(-left / 1000);
	const digits = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
	return left > 0 || seconds === 0 ? digits : `+${digits}`;
}

/** A length of time as a clock shows it, from seconds; "no clock" for null. */
export function lengthText(seconds: number | null): string {
	return seconds === null ? 'no clock' : clockText(seconds * 1000);
}

/** What the clock says besides its digits; empty while there is nothing to say. */
export const markWords: Readonly<Record<ClockMark, string>> = {
	calm: '',
	'last-minute': 'Last minute',
	'last-seconds': 'Last 10 seconds',
	over: 'Time is up'
};

/** Where a round is, in a word or two. */
export const statusWords: Readonly<Record<RoundStatus, string>> = {
	waiting: 'Not begun',
	running: 'Running',
	paused: 'Paused',
	ended: 'Ended'
};

/** Whether points of information may be offered; empty where a format has none. */
export const questionsWords: Readonly<Record<QuestionsWindow, string>> = {
	never: '',
	'not-yet': 'No points of information yet',
	open: 'Points of information may be offered',
	closed: 'No more points of information'
};

/** The line under the clock: why it stands, else how far it has come. */
export function clockLine({ status, mark }: Pick<RoundPicture, 'status' | 'mark'>): string {
	return status === 'running' ? markWords[mark] : statusWords[status];
}

/** Whose turn it is: `First team`, `Everybody`, `Nobody`. */
export function turnText(
	sides: readonly Pick<SidePicture, 'name' | 'speaks'>[],
	{ kind }: Pick<FormatStep, 'kind'>
): string {
	const speaking = sides.filter(({ speaks }) => speaks);
	if (speaking.length === sides.length) return kind === 'prepare' ? 'Everybody prepares' : 'Everybody';
	if (speaking.length === 0) return 'The whole class';
	return speaking.map(({ name }) => name).join(' and ');
}
