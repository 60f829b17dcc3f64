import { RateLimiterMemory } from 'rate-limiter-flexible';

/** What may go wrong how often. */
export interface FailureLimitSettings {
	/** Failures that are let through … */
	readonly failures: number;
	/** … within this many seconds. */
	readonly seconds: number;
	/** Tries of one key that run at the same time; the others wait their turn. So many failures may come on top. */
	readonly atOnce: number;
}

/** Lets everything through until too much of it has failed. */
export interface FailureLimit {
	/** Runs a try; null, without running it, when the key has failed too often. */
	attempt<T>(
		key: string,
		run: () => Promise<T>,
		hasFailed: (value: T) => boolean
	): Promise<{ value: T } | null>;
}

/**
 * A limit on failures: a whole school behind one address may join, and a guesser may not go on. Kept in memory, by each
 * instance for itself.
 */
export function failureLimit({ failures, seconds, atOnce }: FailureLimitSettings): FailureLimit {
	const counter = new RateLimiterMemory({ points: failures, duration: seconds });
	const lanes = new Map<string, { running: number; readonly waiting: (() => void)[] }>();

	const enter = async (key: string) => {
		const lane = lanes.get(key) ?? { running: 0, waiting: [] };
		lanes.set(key, lane);
		if (lane.running >= atOnce) await new Promise<void>((resolve) => lane.waiting.push(resolve));
		else lane.running += 1;
	};
	const leave = (key: string) => {
		const lane = lanes.get(key);
		const next = lane?.waiting.shift();
		if (next) next();
		else if (lane && --lane.running === 0) lanes.delete(key);
	};
	return {
		attempt: async (key, run, hasFailed) => {
			await enter(key);
			try {
				const state = await counter.get(key);
				if (state && state.remainingPoints <= 0) return null;
				const value = await run();
				// Beyond the last point it refuses, which the next try will see.
				if (hasFailed(value)) await counter.consume(key).catch(() => {});
				return { value };
			} finally {
				leave(key);
			}
		}
	};
}
