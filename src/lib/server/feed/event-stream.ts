import { isHttpError } from '@sveltejs/kit';
import { classes } from '#lib/server/classes/classes.ts';
import type { Hint } from '#lib/server/classes/records.ts';
import {
	visitorHere,
	type ClassEvent,
	type CoachVisit,
	type SeatVisit
} from '#lib/server/classes/visitor.ts';
import { watchStorage } from './feed-here.ts';
import { takePlace } from './open-streams.ts';

/** How often a stream says that it lives, in milliseconds; browsers take it for dead after more than two misses. */
const beatEvery = 15_000;
/** What the browser waits before it opens a lost stream again. */
const retryAfter = 2000;
/** What a reader may leave lying before it is hung up on; it comes back and is told what it missed. In messages. */
const mostUnread = 200;

/** Whether the visitor may still be here; true while the storage cannot tell. */
async function isStillHere(event: ClassEvent): Promise<boolean> {
	try {
		return (await visitorHere(event)) !== null;
	} catch (error) {
		return isHttpError(error, 503);
	}
}

/** Progress is the coach's business; everything else may concern anybody. */
function concerns({ role }: CoachVisit | SeatVisit, { topic }: Hint): boolean {
	return role === 'coach' || topic !== 'progress';
}

/**
 * The changes of a class as server-sent events, after `Last-Event-ID` (or `?after=`) and from now on: messages
 * `{"topic", "ref"}` with the change's id, `beat` `{"now"}` every quarter minute, `storage` `{"ok"}` when the database
 * goes away or comes back. It ends when the reader goes, may no longer be here, or does not read.
 */
export async function eventStream(
	event: ClassEvent & { readonly request: Request },
	visit: CoachVisit | SeatVisit
): Promise<Response> {
	const { url, request } = event;
	const afterId = request.headers.get('last-event-id') ?? url.searchParams.get('after');
	const encoder = new TextEncoder();
	const endings: (() => void)[] = [];
	let controller: ReadableStreamDefaultController<Uint8Array> | null = null;

	const end = () => {
		if (!controller) return;
		const closing = controller;
		controller = null;
		for (const ending of endings.splice(0)) ending();
		try {
			closing.close();
		} catch {
			// The reader was faster.
		}
	};
	const write = (text: string) => {
		if (!controller) return;
		controller.enqueue(encoder.encode(text));
		if ((controller.desiredSize ?? 0) < -mostUnread) end();
	};
	const say = (name: string, data: unknown) => write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
	const tell = (hint: Hint) => {
		if (!concerns(visit, hint)) return;
		write(`id: ${hint.id}\ndata: ${JSON.stringify({ topic: hint.topic, ref: hint.ref })}\n\n`);
	};
	const beat = async () => {
		say('beat', { now: Date.now() });
		if (!(await isStillHere(event))) end();
	};
	const keepAlive = (following: () => void, watching: () => void) => {
		const timer = setInterval(() => void beat(), beatEvery);
		const owner = visit.role === 'seat' ? visit.seat.id : visit.coach.id;
		endings.push(following, watching, () => clearInterval(timer));
		endings.push(takePlace(visit.role, owner, end));
		request.signal.addEventListener('abort', end);
		if (request.signal.aborted) end();
	};

	const early: Hint[] = [];
	let pass = (hint: Hint): void => {
		early.push(hint);
	};
	const following = await classes.follow(visit.class.id, afterId, (hint) => pass(hint));
	const watching = await watchStorage((ok) => say('storage', { ok }));
	const body = new ReadableStream<Uint8Array>(
		{
			start: (begun) => {
				controller = begun;
				write(`retry: ${retryAfter}\n\n`);
				say('beat', { now: Date.now() });
				early.splice(0).forEach(tell);
				pass = tell;
				keepAlive(following, watching);
			},
			cancel: end
		},
		new CountQueuingStrategy({ highWaterMark: 16 })
	);
	return new Response(body, {
		headers: {
			'content-type': 'text/event-stream; charset=utf-8',
			'cache-control': 'no-store, no-transform',
			// Reverse proxies that collect answers would keep the news to themselves.
			'x-accel-buffering': 'no'
		}
	});
}
