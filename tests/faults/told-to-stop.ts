import { get, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StorageSettings } from '#lib/server/storage/storage.ts';
import { classAtWork, reckon } from './class-at-work.ts';
import { environmentOf, serve } from './served.ts';

/** What came of telling a server to stop while a class follows it. */
export interface StopResult {
	readonly streams: number;
	/** Streams that ended in the middle of something instead of ending. */
	readonly brokenOff: number;
	/** From SIGTERM to the end of the process, in milliseconds; hanging up by force would take 5000. */
	readonly stoppedIn: number;
	/** Streams that did not come to life again at the next server. */
	readonly missing: number;
	readonly acknowledged: number;
	readonly lost: number;
	readonly doubled: number;
}

/** One page that follows: it opens its stream, and again when it ends. */
function follower(feed: () => string | null, cookie: string) {
	const state = { opened: 0, ended: 0, brokenOff: 0, closed: false };
	let last: string | undefined;
	const open = () => {
		const url = feed();
		if (state.closed) return;
		if (url === null) return void setTimeout(open, 50);
		const headers = { cookie, ...(last === undefined ? {} : { 'last-event-id': last }) };
		const again = () => void setTimeout(open, 50);
		const request = get(url, { headers, agent: false }, (response: IncomingMessage) => {
			if (response.statusCode !== 200) {
				response.resume();
				return again();
			}
			let begun = false;
			response.setEncoding('utf8').on('data', (text: string) => {
				if (!begun) state.opened += 1;
				begun = true;
				last = /^id: (\S+)$/m.exec(text)?.[1] ?? last;
			});
			response.once('close', () => {
				if (response.complete) state.ended += 1;
				else if (!state.closed) state.brokenOff += 1;
				again();
			});
		});
		request.once('error', (error: NodeJS.ErrnoException) => {
			// Between the two servers nobody answers; a line that breaks later is counted where its answer closes.
			if (error.code === 'ECONNREFUSED') again();
		});
	};
	open();
	return state;
}

/** Tells the built app to stop while pages follow a class at work, starts it anew, and waits for them to come back. */
export async function stopUnderStreams(settings: StorageSettings, streams: number): Promise<StopResult> {
	const work = await classAtWork(settings, 8);
	let url: string | null = null;
	const feed = () => (url === null ? null : `${url}/classes/${work.classId}/feed`);
	const settled = async (states: readonly { opened: number }[], times: number) => {
		const short = () => states.filter(({ opened }) => opened < times).length;
		for (let waited = 0; short() > 0 && waited < 200; waited++) await sleep(50);
		return short();
	};
	const first = await serve('app', environmentOf(settings));
	url = first.url;
	work.point(url);
	// A coach may follow from twelve pages, a seat from six.
	const cookies = [`coach=${work.coachToken}`, ...work.seatTokens.map((token) => `seat=${token}`)];
	const followers = Array.from({ length: streams }, (_, index) =>
		follower(feed, cookies[index % cookies.length] ?? '')
	);
	await settled(followers, 1);
	await sleep(500);
	url = null;
	work.point(null);
	const begun = performance.now();
	await first.stop();
	const stoppedIn = Math.round(performance.now() - begun);
	const brokenOff = followers.reduce((sum, state) => sum + state.brokenOff, 0);
	const second = await serve('app', environmentOf(settings));
	url = second.url;
	work.point(url);
	const missing = await settled(followers, 2);
	await work.end();
	for (const state of followers) state.closed = true;
	await second.stop();
	const { lost, doubled } = await reckon(settings, work);
	return { streams, brokenOff, stoppedIn, missing, acknowledged: work.acknowledged.size, lost, doubled };
}
