import type { LoadedClass } from './classes-to-load.ts';
import { ask, follow } from './lines.ts';

/** What a coach heard and did. */
export interface CoachWork {
	readonly classId: string;
	/** Hints of progress, in the order they came; `at` is `performance.now()`. */
	readonly hints: { readonly id: string; readonly at: number }[];
	/** How long each reading of the board took, in milliseconds. */
	readonly readings: number[];
	stop(): void;
}

/**
 * A coach with the board open: follows, and reads the board again after a hint, as its page does: one reading at a time,
 * and once more when a hint came meanwhile.
 */
export async function lead(url: string, { classId, coachToken }: LoadedClass): Promise<CoachWork> {
	const cookie = `coach=${coachToken}`;
	const base = `${url}/classes/${classId}`;
	const hints: CoachWork['hints'] = [];
	const readings: number[] = [];
	let stopped = false;
	let reading = false;
	let stale = false;
	const read = async () => {
		stale = true;
		if (reading) return;
		reading = true;
		while (stale && !stopped) {
			stale = false;
			const begun = performance.now();
			const { status } = await ask(`${base}/coach/__data.json?x-sveltekit-invalidated=0001`, {
				cookie
			}).catch(() => ({ status: 0 }));
			if (status === 200) readings.push(performance.now() - begun);
		}
		reading = false;
	};
	const hangUp = await follow(`${base}/feed`, cookie, ({ id, topic }) => {
		if (topic !== 'progress') return;
		hints.push({ id, at: performance.now() });
		void read();
	});
	return {
		classId,
		hints,
		readings,
		stop: () => {
			stopped = true;
			hangUp();
		}
	};
}
