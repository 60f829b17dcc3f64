import { setTimeout as sleep } from 'node:timers/promises';
import { environmentOf, serve } from '#tests/faults/served.ts';
import type { StorageSettings } from '#lib/server/storage/storage.ts';
import { percentile } from '#tests/bench/median.ts';
import { makeClasses, type LoadedClass } from './classes-to-load.ts';
import { lead, type CoachWork } from './coach.ts';
import { countAfterwards } from './count-afterwards.ts';
import { ask, follow } from './lines.ts';
import { costOf } from './process-cost.ts';
import { study, type Pace, type StudentWork } from './students.ts';

/** What is measured. */
export interface Load {
	readonly classes: number;
	readonly students: number;
	readonly pace: Pace;
	/** Before times count, and while they do; in seconds. */
	readonly warmUp: number;
	readonly seconds: number;
}

/** One run. Times in milliseconds, memory in megabytes, processors as a share of one; NaN for what was not there. */
export interface Measured {
	readonly perSecond: number;
	readonly p50: number;
	readonly p95: number;
	readonly p99: number;
	readonly delay50: number;
	readonly delay95: number;
	readonly delay99: number;
	/** The coach's board, read again after hints. */
	readonly board50: number;
	readonly boards: number;
	readonly memory: number;
	readonly memoryPeak: number;
	readonly serverCpu: number;
	readonly loadCpu: number;
	readonly acknowledged: number;
	/** What went wrong instead of an acknowledgement. */
	readonly errors: readonly string[];
	readonly lost: number;
	readonly doubled: number;
}

/** The positions as the poll's page asks about them. */
async function positionsOf(url: string, [first]: readonly LoadedClass[]): Promise<string[]> {
	const cookie = `seat=${first?.seats[0]?.token ?? ''}`;
	const { text } = await ask(`${url}/classes/${first?.classId}/seat/poll`, { cookie });
	const positions = [...new Set([...text.matchAll(/name="value-([^"]+)"/g)].map(([, id]) => id ?? ''))];
	if (positions.length === 0) throw new Error('The poll of the measured class asks nothing.');
	return positions;
}

/** Everybody who follows: each student's page and each coach's board. */
async function followAll(url: string, classes: readonly LoadedClass[]) {
	const stops: (() => void)[] = [];
	const coaches: CoachWork[] = [];
	for (const each of classes) {
		const coach = await lead(url, each);
		coaches.push(coach);
		const pages = each.seats.map(({ token }) =>
			follow(`${url}/classes/${each.classId}/feed`, `seat=${token}`, () => {})
		);
		stops.push(coach.stop, ...(await Promise.all(pages)));
	}
	return { coaches, stop: () => stops.forEach((stop) => stop()) };
}

/** Runs the load once, on a place with nothing in it: the app, or the bare handler, where nobody follows. */
export async function measure(
	program: 'app' | 'bare',
	settings: StorageSettings,
	load: Load
): Promise<Measured> {
	const classes = await makeClasses(settings, load);
	const served = await serve(program, environmentOf(settings));
	const { url, pid } = served;
	const positions = program === 'app' ? await positionsOf(url, classes) : ['one', 'two'];
	const followed = program === 'app' ? await followAll(url, classes) : { coaches: [], stop: () => {} };
	let over = false;
	const working = classes.flatMap((each) =>
		each.seats.map((seat) => study(each, seat, { url, positions, pace: load.pace, isOver: () => over }))
	);
	await sleep(1000 * load.warmUp);
	const [since, server, own] = [performance.now(), costOf(pid), process.cpuUsage()];
	await sleep(1000 * load.seconds);
	const [until, serverAfter, used] = [performance.now(), costOf(pid), process.cpuUsage(own)];
	over = true;
	const work: StudentWork[] = await Promise.all(working);
	// The hints of the last entries are on their way.
	await sleep(500);
	followed.stop();
	await served.stop();
	const elapsed = (until - since) / 1000;
	const timed = work.flatMap(({ done }) => done.filter(({ at }) => at >= since && at < until));
	const times = timed.map(({ dueAt, at }) => at - dueAt);
	const counted = await (program === 'app'
		? countAfterwards(settings, work, followed.coaches, since)
		: {
				acknowledged: work.reduce((sum, { done }) => sum + done.length, 0),
				lost: 0,
				doubled: 0,
				delays: []
			});
	const readings = followed.coaches.flatMap((coach) => coach.readings);
	return {
		perSecond: timed.length / elapsed,
		p50: percentile(times, 0.5),
		p95: percentile(times, 0.95),
		p99: percentile(times, 0.99),
		delay50: percentile(counted.delays, 0.5),
		delay95: percentile(counted.delays, 0.95),
		delay99: percentile(counted.delays, 0.99),
		board50: percentile(readings, 0.5),
		boards: readings.length / elapsed,
		memory: serverAfter.memory,
		memoryPeak: serverAfter.memoryPeak,
		serverCpu: (serverAfter.cpu - server.cpu) / elapsed,
		loadCpu: (used.user + used.system) / 1e6 / elapsed,
		acknowledged: counted.acknowledged,
		errors: work.flatMap(({ errors }) => errors),
		lost: counted.lost,
		doubled: counted.doubled
	};
}
