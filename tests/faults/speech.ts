import { isDeepStrictEqual } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { leftAt } from '#lib/classroom/round-countdown.ts';
import type { RoundEvent } from '#lib/classroom/round-event.ts';
import { roundAfter, type LoggedEvent, type RoundState } from '#lib/classroom/round-log.ts';
import { roundPicture } from '#lib/classroom/round-clock.ts';
import { clockText } from '#lib/classroom/round-words.ts';
import { openClassStore } from '#lib/server/classes/open-class-store.ts';
import type { ClassStore } from '#lib/server/classes/class-store.ts';
import { newId } from '#lib/server/storage/ids.ts';
import { openStorage, type StorageSettings } from '#lib/server/storage/storage.ts';
import { shippedFormat } from '#tests/pack/fixture-formats.ts';

const format = shippedFormat('public-forum');
const [speech] = format.steps;
const step = speech?.id ?? '';

/** A group in mid-speech, whose coach changes the clock now and then. */
export interface Speech {
	/** Sends one more change of the clock, again until the server has confirmed it. */
	change(url: string): Promise<void>;
	/** Notes where the clock is, before the server is killed. */
	note(): Promise<void>;
	/** Compares with what was noted, with sums of our own, and with what the projector of the new server shows. */
	compare(url: string): Promise<void>;
	readonly result: ClockResult;
}

/** What came of the clocks. */
export interface ClockResult {
	/** Comparisons after a kill. */
	clocks: number;
	/** Of these, how many were wrong in the log's fold, in its deadline, or on the screen by more than a second. */
	clocksWrong: number;
	/** Changes of the clock that a server confirmed, and those of them that are not in the log exactly once. */
	changes: number;
	changesWrong: number;
}

async function reading<T>(settings: StorageSettings, run: (store: ClassStore) => Promise<T>): Promise<T> {
	const storage = await openStorage(settings, { readOnly: true });
	try {
		return await run(openClassStore(async () => storage));
	} finally {
		await storage.close();
	}
}

/** What is left of the speech, worked out without the machine: from when it began, and every change since. */
export function leftBySums(log: readonly LoggedEvent[], seconds: number, now: number): number {
	let deadline = Number.NaN;
	let pausedAt: number | null = null;
	for (const { event, at } of log) {
		const { type, ...more } = event as RoundEvent;
		if (type === 'round.started') deadline = at + 1000 * seconds;
		if (type === 'round.extended' && 'seconds' in more) deadline += 1000 * more.seconds;
		if (type === 'round.paused') pausedAt = at;
		if (type === 'round.resumed' && pausedAt !== null) {
			deadline += at - pausedAt;
			pausedAt = null;
		}
	}
	return deadline - (pausedAt ?? now);
}

/** Puts a group into the class (nothing else may have the storage open); the speech begins with the first change. */
export async function speechIn(
	settings: StorageSettings,
	{ classId, coachToken }: { readonly classId: string; readonly coachToken: string }
): Promise<Speech> {
	const storage = await openStorage(settings);
	const store = openClassStore(async () => storage);
	const sides = format.sides.map(({ id }) => ({ side: id, positionId: null, seatIds: [] }));
	const [round] = (await store.makeRounds(classId, [{ group: 1, name: 'Group 1', format, sides }])) ?? [];
	await store.changeClass(classId, { phase: 'round' });
	await storage.close();
	const roundId = round?.id ?? '';
	const cookie = `coach=${coachToken}`;
	const result: ClockResult = { clocks: 0, clocksWrong: 0, changes: 0, changesWrong: 0 };
	const confirmed: string[] = [];
	let noted: RoundState | null = null;

	const logNow = () => reading(settings, (open) => open.roundEvents(classId, roundId));
	const stateOf = (log: readonly LoggedEvent[]) => roundAfter(format, sides, log).state;
	const send = async (url: string, id: string, event: RoundEvent): Promise<boolean> => {
		const fields = Object.entries({ round: roundId, id, ...event }).map(([name, value]) => [
			name,
			String(value)
		]);
		const response = await fetch(`${url}/classes/${classId}/coach/rounds?/event`, {
			method: 'POST',
			headers: { cookie, origin: url, accept: 'application/json', 'x-sveltekit-action': 'true' },
			body: new URLSearchParams(fields),
			signal: AbortSignal.timeout(20_000)
		});
		const { type } = (await response.json()) as { readonly type: string };
		return type === 'success';
	};
	const shown = async (url: string) => {
		const page = await fetch(`${url}/classes/${classId}/projector`, { headers: { cookie } });
		return /role="timer"[^>]*>([^<]+)</.exec(await page.text())?.[1]?.trim() ?? null;
	};
	/** The next change: it begins, gets more time, stands, runs again, … */
	const next = (): RoundEvent => {
		const turn = confirmed.length;
		if (turn === 0) return { type: 'round.started', step };
		if (turn % 3 === 1) return { type: 'round.extended', step, seconds: 20 };
		return { type: turn % 3 === 2 ? 'round.paused' : 'round.resumed' };
	};

	return {
		result,
		change: async (url) => {
			const [id, event] = [newId(), next()];
			while (!(await send(url, id, event).catch(() => false))) await sleep(20);
			confirmed.push(id);
		},
		note: async () => {
			noted = stateOf(await logNow());
		},
		compare: async (url) => {
			const asked = Date.now();
			const digits = await shown(url);
			const answered = Date.now();
			const log = await logNow();
			const state = stateOf(log);
			const sums = (now: number) => leftBySums(log, speech?.seconds ?? Number.NaN, now);
			const clock = state.clocks[step];
			const onTime =
				clock !== undefined &&
				leftAt(clock.clock, asked) === sums(asked) &&
				roundPicture(format, state, answered).left === sums(answered);
			const inSight = [asked, answered].some((now) =>
				[-1000, 0, 1000].some((off) => clockText(sums(now) + off) === digits)
			);
			result.clocks += 1;
			if (!onTime || !inSight || !isDeepStrictEqual(state, noted)) result.clocksWrong += 1;
			const ids = log.map(({ id }) => id);
			result.changes = confirmed.length;
			result.changesWrong = confirmed.filter((id) => ids.filter((each) => each === id).length !== 1).length;
		}
	};
}
