import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Outbox, type Delivery } from '#lib/components/classroom/live/outbox.ts';
import {
	outboxInBrowser,
	outboxInMemory,
	type Entry,
	type OutboxStore,
	type Owner
} from '#lib/components/classroom/live/outbox-store.ts';

const owner: Owner = { classId: 'class-1', seatId: 'seat-1' };
const made = (subject: string) => ({ kind: 'note', subject, body: { text: subject } }) as const;

/** A server that takes each id once, in whatever way its line is broken. */
class Server {
	readonly has = new Map<string, Entry>();
	requests = 0;
	/** What happens to the next requests: `lost` before it arrived, `unanswered` after it was written. */
	faults: ('lost' | 'unanswered' | 'busy')[] = [];

	readonly send = async (_owner: Owner, entries: readonly Entry[]): Promise<Delivery> => {
		this.requests += 1;
		const fault = this.faults.shift();
		await Promise.resolve();
		if (fault === 'lost' || fault === 'busy') return { outcome: 'later', pause: null };
		for (const entry of entries) if (!this.has.has(entry.id)) this.has.set(entry.id, entry);
		if (fault === 'unanswered') return { outcome: 'later', pause: null };
		return { outcome: 'done', settled: entries.map(({ id }) => id) };
	};

	get subjects(): readonly string[] {
		return [...this.has.values()].map(({ subject }) => subject);
	}
}

/** One tab of a browser whose tabs share the store and the lock. */
function tab(server: Server, store: OutboxStore, lock = lockOf()) {
	let waiting = 0;
	const outbox = new Outbox({
		owner,
		store,
		send: server.send,
		alone: lock,
		onwaiting: (now) => (waiting = now)
	});
	return { outbox, waiting: () => waiting };
}

function lockOf(): (work: () => Promise<void>) => Promise<void> {
	let held: Promise<void> = Promise.resolve();
	return (work) => (held = held.then(work));
}

let databases = 0;
const stores: readonly (readonly [string, () => Promise<OutboxStore>])[] = [
	['in the browser', () => outboxInBrowser(`outbox-${(databases += 1)}`)],
	['in memory', async () => outboxInMemory()]
];

afterEach(() => vi.useRealTimers());

describe.each(stores)('an outbox %s', (_name, freshStore) => {
	test('sends in the order in which the work was done, and is empty then', async () => {
		const server = new Server();
		const { outbox, waiting } = tab(server, await freshStore());
		const subjects = Array.from({ length: 100 }, (_, index) => `s${index}`);
		for (const subject of subjects) await outbox.add(made(subject));
		await outbox.flush();
		expect(server.subjects).toEqual(subjects);
		expect(waiting()).toBe(0);
		expect(await outbox.unsent()).toEqual([]);
	});

	test('keeps what was not acknowledged, and doubles nothing that was taken unheard', async () => {
		const server = new Server();
		const store = await freshStore();
		const { outbox, waiting } = tab(server, store);
		server.faults = ['unanswered', 'lost', 'lost', 'lost'];
		await outbox.add(made('first'));
		await outbox.add(made('second'));
		await outbox.flush();
		expect(waiting()).toBe(2);
		outbox.end();

		// The page is loaded again; a new outbox finds what the old one left.
		const later = tab(server, store);
		server.faults = [];
		await later.outbox.flush();
		expect(server.subjects).toEqual(['first', 'second']);
		expect(await later.outbox.unsent()).toEqual([]);
	});

	test('never sends the work of one seat as that of another', async () => {
		const server = new Server();
		const store = await freshStore();
		await store.add({ classId: 'class-1', seatId: 'seat-2' }, entry('theirs'));
		await store.add({ classId: 'class-2', seatId: 'seat-1' }, entry('elsewhere'));
		const { outbox } = tab(server, store);
		await outbox.add(made('mine'));
		await outbox.flush();
		expect(server.subjects).toEqual(['mine']);
	});

	test('two tabs send every entry, and each once as long as they share the lock', async () => {
		const server = new Server();
		const store = await freshStore();
		const lock = lockOf();
		const [one, two] = [tab(server, store, lock), tab(server, store, lock)];
		await Promise.all(
			Array.from({ length: 30 }, (_, index) => (index % 2 ? one : two).outbox.add(made(`s${index}`)))
		);
		await Promise.all([one.outbox.flush(), two.outbox.flush()]);
		expect(server.has.size).toBe(30);
		expect(await one.outbox.unsent()).toEqual([]);
	});

	test('forgets a class that is gone, whosever work it was', async () => {
		const store = await freshStore();
		const outbox = new Outbox({
			owner,
			store,
			send: async () => ({ outcome: 'gone' }),
			alone: lockOf(),
			onwaiting: () => {}
		});
		await store.add({ classId: 'class-2', seatId: 'seat-1' }, entry('elsewhere'));
		await outbox.add(made('late'));
		await outbox.flush();
		expect(await outbox.unsent()).toEqual([]);
		expect(await store.count({ classId: 'class-2', seatId: 'seat-1' })).toBe(1);
	});

	test('loses and doubles nothing however the line breaks and the page is reloaded', async () => {
		const fault = fc.constantFrom('lost' as const, 'unanswered' as const, 'busy' as const, null);
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.record({ adds: fc.nat(4), faults: fc.array(fault, { maxLength: 4 }) }), { maxLength: 5 }),
				async (visits) => {
					const server = new Server();
					const store = await freshStore();
					const added: string[] = [];
					for (const { adds, faults } of visits) {
						const { outbox } = tab(server, store);
						server.faults = faults.map((each) => each ?? 'lost');
						for (let index = 0; index < adds; index++) {
							const subject = `s${added.length}`;
							added.push(subject);
							await outbox.add(made(subject));
						}
						await outbox.flush();
						outbox.end();
					}
					server.faults = [];
					const last = tab(server, store);
					await last.outbox.flush();
					expect(server.subjects).toEqual(added);
					expect(await last.outbox.unsent()).toEqual([]);
				}
			),
			{ numRuns: 60 }
		);
	});
});

test('tries again by itself, later and later, and at once when told to', async () => {
	vi.useFakeTimers();
	const server = new Server();
	server.faults = Array.from({ length: 50 }, () => 'lost' as const);
	const { outbox } = tab(server, outboxInMemory());
	await outbox.add(made('one'));
	await outbox.flush();
	const soon = server.requests;
	await vi.advanceTimersByTimeAsync(5_000);
	const afterFive = server.requests;
	expect(afterFive).toBeGreaterThan(soon);
	expect(afterFive - soon).toBeLessThanOrEqual(4);
	await vi.advanceTimersByTimeAsync(600_000);
	// A minute apart at most, half a minute at least, after the first steps.
	expect(server.requests - afterFive).toBeGreaterThanOrEqual(8);
	expect(server.requests - afterFive).toBeLessThanOrEqual(25);
	server.faults = [];
	await outbox.flush();
	expect(server.subjects).toEqual(['one']);
});

test('waits as long as the server asks', async () => {
	vi.useFakeTimers();
	const sent: number[] = [];
	const outbox = new Outbox({
		owner,
		store: outboxInMemory(),
		send: async (_owner, entries) => {
			sent.push(Date.now());
			return sent.length === 1
				? { outcome: 'later', pause: 30_000 }
				: { outcome: 'done', settled: entries.map(({ id }) => id) };
		},
		alone: lockOf(),
		onwaiting: () => {}
	});
	await outbox.add(made('one'));
	await vi.advanceTimersByTimeAsync(29_000);
	expect(sent).toHaveLength(1);
	await vi.advanceTimersByTimeAsync(2_000);
	expect(sent).toHaveLength(2);
});

test('stops when this seat is refused, and keeps the work', async () => {
	vi.useFakeTimers();
	let requests = 0;
	const outbox = new Outbox({
		owner,
		store: outboxInMemory(),
		send: async () => ((requests += 1), { outcome: 'refused' }),
		alone: lockOf(),
		onwaiting: () => {}
	});
	await outbox.add(made('one'));
	await vi.advanceTimersByTimeAsync(3_600_000);
	expect(requests).toBeLessThanOrEqual(2);
	expect(await outbox.unsent()).toHaveLength(1);
});

function entry(subject: string): Entry {
	return { id: `00000000-0000-7000-8000-${subject}`, kind: 'note', subject, body: {}, madeAt: 1 };
}
