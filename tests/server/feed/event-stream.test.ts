import { expect, test, vi } from 'vitest';
import { classes } from '#lib/server/classes/classes.ts';
import { coachHere, seatHere, visitorHere } from '#lib/server/classes/visitor.ts';
import { compressResponse } from '#lib/server/compress-response.ts';
import { eventStream } from '#lib/server/feed/event-stream.ts';
import { endStreams } from '#lib/server/feed/open-streams.ts';
import { newId } from '#lib/server/storage/ids.ts';
import { ownDataFolder } from '#tests/server/storage/own-data-folder.ts';

ownDataFolder();

/** A request to a class with these cookies. */
function eventOf(classId: string, cookies: Record<string, string>, headers: Record<string, string> = {}) {
	const abort = new AbortController();
	const url = new URL(`http://localhost/classes/${classId}/feed`);
	return {
		abort,
		url,
		params: { class: classId },
		request: new Request(url, { signal: abort.signal, headers: { 'accept-encoding': 'gzip', ...headers } }),
		cookies: {
			get: (name: string) => cookies[name],
			getAll: () => [],
			set: () => {},
			delete: () => {},
			serialize: () => ''
		}
	};
}

/** What a stream says, piece by piece. */
function reading(response: Response) {
	const said = { text: '', ended: false };
	const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
	const done = (async () => {
		for (;;) {
			const piece = await reader?.read();
			if (!piece || piece.done) break;
			said.text += piece.value;
		}
		said.ended = true;
	})();
	return { said, done, cancel: () => reader?.cancel() };
}

async function classWithSeat() {
	const expiresAt = Date.now() + 86_400_000;
	const wanted = { debateId: 'd', name: 'Year 10', formatId: null, tours: [], expiresAt };
	const made = await classes.makeClass(wanted);
	const seat = await classes.join(made.code, 'Ada');
	if ('refused' in seat) throw new Error(seat.refused);
	return { ...made, seat };
}

async function streamFor(event: ReturnType<typeof eventOf>) {
	const visit = await visitorHere(event);
	if (!visit) throw new Error('nobody');
	return eventStream(event, visit);
}

test('a coach hears of everything, a student of nobody’s progress; the stream is not compressed', async () => {
	const { classId, coachToken, seat } = await classWithSeat();
	const coachEvent = eventOf(classId, { coach: coachToken });
	const response = compressResponse(coachEvent.request, await streamFor(coachEvent));
	expect(response.headers.get('content-type')).toContain('text/event-stream');
	expect(response.headers.get('content-encoding')).toBeNull();
	const coach = reading(response);
	const student = reading(await streamFor(eventOf(classId, { seat: seat.token })));
	await classes.saveEntries(classId, seat.seatId, [
		{ id: newId(), kind: 'progress', subject: 'first', body: { share: 1 }, madeAt: 1 }
	]);
	await classes.changeClass(classId, { name: 'Year 11' });
	await vi.waitUntil(() => student.said.text.includes('"class"') && coach.said.text.includes('"class"'));
	expect(coach.said.text).toMatch(/^retry: 2000\n\nevent: beat\ndata: \{"now":\d+\}\n\n/);
	expect(coach.said.text).toMatch(
		/id: [0-9a-f-]{36}\ndata: \{"topic":"progress","ref":"[0-9a-f-]{36}"\}\n\n/
	);
	expect(student.said.text).not.toContain('progress');
	await Promise.all([coach.cancel(), student.cancel()]);
});

test('Last-Event-ID brings what was missed', async () => {
	const { classId, coachToken } = await classWithSeat();
	const first = reading(await streamFor(eventOf(classId, { coach: coachToken })));
	await classes.changeClass(classId, { name: 'one' });
	await vi.waitUntil(() => first.said.text.includes('"class"'));
	await first.cancel();
	const last = /id: (\S+)\ndata: \{"topic":"class"/.exec(first.said.text)?.[1] ?? '';
	await classes.saveDraw(classId, { strategy: 'random', seed: '', constraints: [], sides: [], remarks: [] });
	const again = reading(await streamFor(eventOf(classId, { coach: coachToken }, { 'last-event-id': last })));
	await vi.waitUntil(() => again.said.text.includes('"draw"'));
	await again.cancel();
});

test('a stream ends with its request, and when the same visitor has too many', async () => {
	const { classId, seat } = await classWithSeat();
	const event = eventOf(classId, { seat: seat.token });
	const first = reading(await streamFor(event));
	event.abort.abort();
	await first.done;
	const all = [];
	for (let page = 0; page < 7; page++)
		all.push(reading(await streamFor(eventOf(classId, { seat: seat.token }))));
	await all[0]?.done;
	expect(all.map(({ said }) => said.ended)).toEqual([true, false, false, false, false, false, false]);
	await Promise.all(all.map(({ cancel }) => cancel()));
});

test('a stream ends when the seat was removed', async () => {
	const { classId, seat } = await classWithSeat();
	vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
	try {
		const stream = reading(await streamFor(eventOf(classId, { seat: seat.token })));
		await classes.removeSeat(classId, seat.seatId);
		await vi.advanceTimersByTimeAsync(15_000);
		await stream.done;
		expect(stream.said.ended).toBe(true);
	} finally {
		vi.useRealTimers();
	}
});

test('pages refuse with the right answer in words', async () => {
	const { classId, coachToken, seat } = await classWithSeat();
	const other = await classWithSeat();
	const status = (doing: Promise<unknown>) =>
		doing.then(
			() => 200,
			(reason) => reason.status as number
		);
	expect(await status(coachHere(eventOf(classId, { coach: coachToken })))).toBe(200);
	expect(await status(seatHere(eventOf(classId, { seat: seat.token })))).toBe(200);
	for (const cookies of [{}, { seat: seat.token }, { coach: seat.token }, { coach: other.coachToken }]) {
		expect(await status(coachHere(eventOf(classId, cookies)))).toBe(403);
	}
	for (const cookies of [{}, { coach: coachToken }, { seat: coachToken }, { seat: other.seat.token }]) {
		expect(await status(seatHere(eventOf(classId, cookies)))).toBe(403);
	}
	expect(await status(coachHere(eventOf(newId(), {})))).toBe(404);
	await classes.changeClass(classId, { expiresAt: Date.now() - 1 });
	expect(await status(seatHere(eventOf(classId, { seat: seat.token })))).toBe(410);
	await classes.deleteClass(classId);
	expect(await status(seatHere(eventOf(classId, { seat: seat.token })))).toBe(410);
});

// The last one: what is told to stop does not go on.
test('all streams end when the server is told to stop, those that open meanwhile too', async () => {
	const { classId, coachToken, seat } = await classWithSeat();
	const coach = reading(await streamFor(eventOf(classId, { coach: coachToken })));
	const student = reading(await streamFor(eventOf(classId, { seat: seat.token })));
	await vi.waitUntil(() => coach.said.text.includes('beat') && student.said.text.includes('beat'));
	expect([coach.said.ended, student.said.ended]).toEqual([false, false]);
	endStreams();
	await Promise.all([coach.done, student.done]);
	await reading(await streamFor(eventOf(classId, { seat: seat.token }))).done;
});
