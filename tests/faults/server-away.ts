import { setTimeout as sleep } from 'node:timers/promises';
import type { PostgresCluster } from '#tests/server/storage/postgres-cluster.ts';
import { classAtWork, reckon } from './class-at-work.ts';
import { environmentOf, serve, type Program } from './served.ts';

/** What came of it. */
export interface AwayResult {
	readonly stops: number;
	readonly acknowledged: number;
	readonly lost: number;
	readonly doubled: number;
	/** How often the app said that it cannot save at the moment. */
	readonly saidLater: number;
	readonly odd: number;
	/** How often it saved again by itself once PostgreSQL was back. */
	readonly recovered: number;
}

/** Crashes and starts PostgreSQL under a class at work; the app runs on. */
export async function stopServer(
	program: Program,
	cluster: PostgresCluster,
	stops: number
): Promise<AwayResult> {
	const settings = { engine: 'postgres', url: await cluster.newDatabase() } as const;
	const work = await classAtWork(settings, 8);
	const served = await serve(program, environmentOf(settings));
	work.point(served.url);
	let recovered = 0;
	for (let stop = 0; stop < stops; stop++) {
		await sleep(500 + Math.random() * 1500);
		const said = work.saidLater;
		await cluster.stop('immediate');
		for (let waited = 0; work.saidLater === said && waited < 200; waited++) await sleep(100);
		const before = work.acknowledged.size;
		await cluster.start();
		for (let waited = 0; work.acknowledged.size === before && waited < 300; waited++) await sleep(100);
		if (work.acknowledged.size > before) recovered += 1;
	}
	await work.end();
	await served.stop();
	const { lost, doubled } = await reckon(settings, work);
	const odd = [...work.oddAnswers.values()].reduce((sum, count) => sum + count, 0);
	const { acknowledged, saidLater } = work;
	return { stops, acknowledged: acknowledged.size, lost, doubled, saidLater, odd, recovered };
}
