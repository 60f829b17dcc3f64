import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FeedLine, type LineState } from '#lib/components/classroom/live/feed-line.ts';
import { Rereader } from '#lib/components/classroom/live/rereader.ts';

/** An EventSource whose server the test is. */
class Source extends EventTarget {
	static readonly CLOSED = 2;
	readyState = 0;
	onopen: (() => void) | null = null;
	onmessage: ((event: { data: string }) => void) | null = null;
	onerror: (() => void) | null = null;

	open() {
		this.readyState = 1;
		this.onopen?.();
	}
	tell(type: string, data: object) {
		if (type === 'message') this.onmessage?.({ data: JSON.stringify(data) });
		else this.dispatchEvent(Object.assign(new Event(type), { data: JSON.stringify(data) }));
	}
	break(gaveUp = false) {
		if (gaveUp) this.readyState = Source.CLOSED;
		this.onerror?.();
	}
	close() {
		this.readyState = Source.CLOSED;
	}
}

beforeEach(() => {
	vi.useFakeTimers();
	vi.stubGlobal('EventSource', Source);
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

function dialled(status = 0) {
	const sources: Source[] = [];
	const states: LineState[] = [];
	const hints: string[] = [];
	const told: unknown[] = [];
	const line = new FeedLine({
		url: '/feed',
		onstate: (state) => states.push(state),
		onhint: ({ topic }) => hints.push(topic),
		onbeat: (now) => told.push(now),
		onstorage: (ok) => told.push(ok),
		open: () => {
			const source = new Source();
			sources.push(source);
			return source as unknown as EventSource;
		},
		probe: async () => status
	});
	line.connect();
	return { line, sources, states, hints, told, last: () => sources.at(-1)! };
}

describe('the line to the feed', () => {
	test('passes on hints, beats and how the storage stands', () => {
		const { last, states, hints, told } = dialled();
		last().open();
		last().tell('message', { topic: 'seats', ref: null });
		last().tell('message', { topic: 'round:7', ref: '7' });
		last().onmessage?.({ data: 'no JSON' });
		last().tell('beat', { now: 12 });
		last().tell('storage', { ok: false });
		expect(states).toEqual(['open']);
		expect(hints).toEqual(['seats', 'round:7']);
		expect(told).toEqual([12, false]);
	});

	test('comes back by itself after a break, again and again', async () => {
		const { last, sources, states } = dialled();
		last().open();
		for (let time = 0; time < 5; time++) {
			last().break();
			await vi.advanceTimersByTimeAsync(60_000);
		}
		last().open();
		expect(sources.length).toBeGreaterThanOrEqual(6);
		expect(states.at(-1)).toBe('open');
	});

	test('notices a line that fell silent', async () => {
		const { last, sources, states } = dialled();
		last().open();
		for (let beat = 0; beat < 10; beat++) {
			await vi.advanceTimersByTimeAsync(15_000);
			last().tell('beat', { now: beat });
		}
		expect(sources).toHaveLength(1);
		await vi.advanceTimersByTimeAsync(50_000);
		expect(states).toContain('lost');
		expect(sources.length).toBeGreaterThan(1);
	});

	test('stops when the server itself refuses, not when it is away', async () => {
		const refused = dialled(403);
		refused.last().break(true);
		await vi.advanceTimersByTimeAsync(100);
		expect(refused.states.at(-1)).toBe('refused');
		await vi.advanceTimersByTimeAsync(120_000);
		expect(refused.sources).toHaveLength(1);

		const away = dialled(503);
		away.last().break(true);
		await vi.advanceTimersByTimeAsync(120_000);
		expect(away.states).not.toContain('refused');
		expect(away.sources.length).toBeGreaterThan(3);
	});

	test('rests while there is no network, and ends when told to', async () => {
		const { line, sources, states } = dialled();
		line.rest();
		await vi.advanceTimersByTimeAsync(120_000);
		expect(sources).toHaveLength(1);
		expect(states).toEqual(['lost']);
		line.connect();
		expect(sources).toHaveLength(2);
		line.end();
		line.connect();
		await vi.advanceTimersByTimeAsync(120_000);
		expect(sources).toHaveLength(2);
	});
});

describe('reading again', () => {
	test('many hints are one reading; those that come meanwhile are read after it', async () => {
		const reads: string[][] = [];
		let go = () => {};
		const rereader = new Rereader((topics) => {
			reads.push(topics === 'all' ? ['all'] : [...topics]);
			return new Promise((resolve) => (go = resolve));
		});
		void rereader.want('seats');
		void rereader.want('draw');
		void rereader.want('seats');
		await vi.advanceTimersByTimeAsync(150);
		expect(reads).toEqual([['seats', 'draw']]);
		void rereader.want('poll');
		void rereader.want('all');
		void rereader.want('class');
		await vi.advanceTimersByTimeAsync(1_000);
		expect(reads).toHaveLength(1);
		go();
		await vi.advanceTimersByTimeAsync(150);
		expect(reads).toEqual([['seats', 'draw'], ['all']]);
	});

	test('a reading that fails does not end all reading', async () => {
		let times = 0;
		const rereader = new Rereader(async () => {
			times += 1;
			throw new Error('offline');
		});
		const first = rereader.want('seats');
		await vi.advanceTimersByTimeAsync(150);
		await first;
		const second = rereader.want('seats');
		await vi.advanceTimersByTimeAsync(150);
		await second;
		expect(times).toBe(2);
	});
});
