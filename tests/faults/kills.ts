import { setTimeout as sleep } from 'node:timers/promises';
import type { StorageSettings } from '#lib/server/storage/storage.ts';
import { classAtWork, reckon } from './class-at-work.ts';
import { environmentOf, serve, type Program } from './served.ts';
import { speechIn, type ClockResult } from './speech.ts';

/** What came of killing a server again and again while a class works. */
export interface KillResult {
	readonly kills: number;
	readonly acknowledged: number;
	readonly kept: number;
	readonly lost: number;
	readonly doubled: number;
	/** Answers that are neither "saved" nor "later". */
	readonly odd: number;
	/** The clock of a round, where the program has rounds. */
	readonly speech: ClockResult | null;
}

/** Kills the server `kills` times at random moments; `longest` is how long it lives at most, in milliseconds. */
export async function killAgainAndAgain(
	program: Program,
	settings: StorageSettings,
	{
		kills,
		longest,
		students
	}: { readonly kills: number; readonly longest: number; readonly students: number }
): Promise<KillResult> {
	const work = await classAtWork(settings, students);
	const speech = program === 'app' ? await speechIn(settings, work) : null;
	for (let kill = 0; kill < kills; kill++) {
		const served = await serve(program, environmentOf(settings));
		work.point(served.url);
		if (kill > 0) await speech?.compare(served.url);
		await speech?.change(served.url);
		await speech?.note();
		await sleep(Math.random() * longest);
		await served.kill();
	}
	const last = await serve(program, environmentOf(settings));
	work.point(last.url);
	await speech?.compare(last.url);
	await sleep(longest);
	await work.end();
	await last.stop();
	const { kept, lost, doubled } = await reckon(settings, work);
	const odd = [...work.oddAnswers.values()].reduce((sum, count) => sum + count, 0);
	const acknowledged = work.acknowledged.size;
	return { kills, acknowledged, kept, lost, doubled, odd, speech: speech?.result ?? null };
}
