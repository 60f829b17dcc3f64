import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '#lib/server/storage/ids.ts';
import type { LoadedClass } from './classes-to-load.ts';
import { ask } from './lines.ts';

/** `paced`: each student does something every two seconds; `flat-out`: as soon as the last answer came. */
export type Pace = 'paced' | 'flat-out';

/** How long a paced student waits between two requests, in milliseconds. */
const pause = 2000;
/** One request in so many answers the poll, the others tell of the tour. */
const pollEvery = 6;

/** One piece of work that was acknowledged. Times are `performance.now()`. */
export interface Acknowledged {
	/** When it was due, which is not later than when it was sent: waiting for the server counts. */
	readonly dueAt: number;
	readonly at: number;
	readonly poll: boolean;
}

/** What one student did. */
export interface StudentWork {
	readonly classId: string;
	readonly seatId: string;
	readonly done: Acknowledged[];
	/** Ids of the tour's entries, in the order they were acknowledged. */
	readonly entries: string[];
	/** What the poll's newest acknowledged answer says; null for none. */
	answer: number | null;
	/** Answers other than "kept", by what they were. */
	readonly errors: string[];
}

interface Where {
	readonly url: string;
	/** The positions that the poll asks about. */
	readonly positions: readonly string[];
	readonly pace: Pace;
	readonly isOver: () => boolean;
}

/** Walks a tour and answers the poll over and over, until it is over and the last answer is in. */
export async function study(
	{ classId }: LoadedClass,
	{ seatId, token }: LoadedClass['seats'][number],
	{ url, positions, pace, isOver }: Where
): Promise<StudentWork> {
	const work: StudentWork = { classId, seatId, done: [], entries: [], answer: null, errors: [] };
	const cookie = `seat=${token}`;
	const base = `${url}/classes/${classId}`;
	const tell = async (step: number) => {
		const id = newId();
		const body = { share: (step % 20) / 20, step: `step-${step % 20}`, finished: false, saved: { step } };
		const entry = { id, kind: 'progress', subject: `tour-${step % 3}`, body, madeAt: Date.now() };
		const { status, text } = await ask(
			`${base}/entries`,
			{ cookie, 'content-type': 'application/json' },
			JSON.stringify({ seat: seatId, entries: [entry] })
		);
		if (status !== 200 || !text.includes(id)) throw new Error(`${status} to an entry`);
		work.entries.push(id);
	};
	const answerPoll = async (step: number) => {
		const value = step % 11;
		const fields = [
			['moment', 'before'],
			['confidence', '5'],
			...positions.map((id) => [`value-${id}`, String(value)])
		];
		const { status, text } = await ask(
			`${base}/seat/poll`,
			{
				cookie,
				origin: url,
				accept: 'application/json',
				'x-sveltekit-action': 'true',
				'content-type': 'application/x-www-form-urlencoded'
			},
			new URLSearchParams(fields).toString()
		);
		if (status !== 200 || !text.includes('"success"')) throw new Error(`${status} to a poll`);
		work.answer = value;
	};
	// Spread over the pause, and over what there is to do.
	let dueAt = performance.now() + (pace === 'paced' ? Math.random() * pause : 0);
	for (let step = Math.floor(Math.random() * pollEvery); ; step++) {
		const wait = dueAt - performance.now();
		if (wait > 0) await sleep(wait);
		if (isOver()) return work;
		const poll = step % pollEvery === 0;
		try {
			await (poll ? answerPoll(step) : tell(step));
			work.done.push({ dueAt, at: performance.now(), poll });
		} catch (error) {
			work.errors.push(error instanceof Error ? error.message : String(error));
			await sleep(50);
		}
		dueAt = pace === 'paced' ? dueAt + pause : performance.now();
	}
}
