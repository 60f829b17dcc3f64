/** What a feed tells: something of this topic changed, read it again. */
export interface FeedHint {
	readonly topic: string;
}

/** How the line to the server stands. `refused`: the server said that this feed is not for this browser. */
export type LineState = 'connecting' | 'open' | 'lost' | 'refused';

interface LineParts {
	/** The feed's address. */
	readonly url: string;
	readonly onstate: (state: LineState) => void;
	readonly onhint: (hint: FeedHint) => void;
	/** Milliseconds on the server's clock. */
	readonly onbeat: (now: number) => void;
	/** Whether the server reaches its storage. */
	readonly onstorage: (ok: boolean) => void;
	/** Opens the line; tests bring their own. */
	readonly open?: (url: string) => EventSource;
	/** The status the feed answers with, 0 for no answer; asked when the browser gave a line up without saying why. */
	readonly probe?: (url: string) => Promise<number>;
}

/** A line without a beat for so long is dead, whatever the browser believes; the server beats every 15 s. */
const deadAfter = 40_000;
const firstPause = 1_000;
const longestPause = 20_000;
/** Asked again later, these do not change. */
const refusals = [401, 403, 404, 410];

/**
 * One line to a class's feed that comes back by itself: when it breaks, when it falls silent, when the network returns.
 * What was missed meanwhile is not asked for: after `open` everything is read again.
 */
export class FeedLine {
	readonly #parts: LineParts;
	#source: EventSource | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#watch: ReturnType<typeof setTimeout> | undefined;
	#pause = firstPause;
	#ended = false;

	constructor(parts: LineParts) {
		this.#parts = parts;
	}

	/** Opens the line now, also when a pause before the next attempt runs. */
	connect(): void {
		if (this.#ended) return;
		this.#hangUp();
		const { url, open = (address) => new EventSource(address) } = this.#parts;
		const source = (this.#source = open(url));
		source.onopen = () => {
			this.#pause = firstPause;
			this.#alive();
			this.#parts.onstate('open');
		};
		source.onmessage = ({ data }) => {
			this.#alive();
			const hint = hintOf(data);
			if (hint) this.#parts.onhint(hint);
		};
		source.addEventListener('beat', ({ data }) => {
			this.#alive();
			const now = field(data, 'now');
			if (typeof now === 'number') this.#parts.onbeat(now);
		});
		source.addEventListener('storage', ({ data }) => {
			this.#alive();
			this.#parts.onstorage(field(data, 'ok') !== false);
		});
		source.onerror = () => void this.#lost(source.readyState === EventSource.CLOSED);
		this.#alive();
	}

	/** Hangs up and says so; `connect` opens it again. For a browser that says it has no network. */
	rest(): void {
		this.#hangUp();
		if (!this.#ended) this.#parts.onstate('lost');
	}

	/** For good. */
	end(): void {
		this.#ended = true;
		this.#hangUp();
	}

	async #lost(gaveUp: boolean): Promise<void> {
		this.#hangUp();
		this.#parts.onstate('lost');
		this.#again();
		// The browser tells no status; a refusal is final only when the server says so itself.
		const { url, probe = askStatus } = this.#parts;
		if (!gaveUp || !refusals.includes(await probe(url)) || this.#source || this.#ended) return;
		this.end();
		this.#parts.onstate('refused');
	}

	/** A spread, so that a class of thirty does not come back in the same instant. */
	#again(): void {
		this.#timer = setTimeout(() => this.connect(), this.#pause * (0.75 + Math.random() / 2));
		this.#pause = Math.min(2 * this.#pause, longestPause);
	}

	#alive(): void {
		clearTimeout(this.#watch);
		this.#watch = setTimeout(() => void this.#lost(false), deadAfter);
	}

	#hangUp(): void {
		clearTimeout(this.#timer);
		clearTimeout(this.#watch);
		this.#source?.close();
		this.#source = null;
	}
}

async function askStatus(url: string): Promise<number> {
	try {
		return (await fetch(url, { method: 'HEAD' })).status;
	} catch {
		return 0;
	}
}

function field(data: unknown, name: string): unknown {
	try {
		const told: unknown = JSON.parse(String(data));
		return typeof told === 'object' && told !== null ? (told as Record<string, unknown>)[name] : undefined;
	} catch {
		return undefined;
	}
}

function hintOf(data: unknown): FeedHint | null {
	const topic = field(data, 'topic');
	return typeof topic === 'string' ? { topic } : null;
}
