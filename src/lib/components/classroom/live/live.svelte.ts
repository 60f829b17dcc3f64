import { FeedLine, type LineState } from './feed-line.ts';
import { Rereader } from './rereader.ts';

/** How this page stands to its class. */
export type LiveState =
	'connecting' | 'live' | 'reconnecting' | 'offline' | 'storage-unavailable' | 'refused';

interface LiveParts {
	/** The address of the class's feed. */
	readonly feed: string;
	/** Loads again what depends on these topics of the class, or on any. */
	readonly read: (topics: ReadonlySet<string> | 'all') => Promise<void>;
	/** Called when the class is reached again. */
	readonly onback: () => void;
}

/** A page that follows its class: the line to the feed, what is read again, and the truth about both. */
export class Live {
	#state = $state<LiveState>('connecting');
	/** Milliseconds on this device's clock when the state began. */
	since = $state(0);
	/** What to add to this device's clock to get the server's, in milliseconds; 0 until it is known. */
	clockSkew = $state(0);
	#line: LineState = 'connecting';
	#storage = true;
	#network = true;
	#openedBefore = false;
	readonly #parts: LiveParts;
	readonly #rereader: Rereader;

	constructor(parts: LiveParts) {
		this.#parts = parts;
		this.#rereader = new Rereader(parts.read);
	}

	/** Reactive. */
	get state(): LiveState {
		return this.#state;
	}

	/** Follows the class from now on; what it gives back ends it. Only in the browser. */
	begin(): () => void {
		this.#network = navigator.onLine;
		const line = new FeedLine({
			url: this.#parts.feed,
			onstate: (state) => this.#lineIs(state),
			onhint: ({ topic }) => void this.reread(topic),
			onbeat: (now) => (this.clockSkew = now - Date.now()),
			onstorage: (ok) => this.#storageIs(ok)
		});
		const online = () => {
			this.#network = true;
			line.connect();
			this.#tell();
		};
		const offline = () => {
			this.#network = false;
			line.rest();
		};
		const hidden = () => line.rest();
		const shown = ({ persisted }: PageTransitionEvent) => persisted && line.connect();
		addEventListener('online', online);
		addEventListener('offline', offline);
		addEventListener('pagehide', hidden);
		addEventListener('pageshow', shown);
		line.connect();
		this.#tell();
		return () => {
			line.end();
			removeEventListener('online', online);
			removeEventListener('offline', offline);
			removeEventListener('pagehide', hidden);
			removeEventListener('pageshow', shown);
		};
	}

	/** Reads again what the page shows of this topic, or of the class altogether. */
	reread(topic: string | 'all' = 'all'): Promise<void> {
		return this.#rereader.want(topic);
	}

	#lineIs(state: LineState): void {
		this.#line = state;
		this.#tell();
		if (state !== 'open') return;
		// The page was loaded a moment before it is opened for the first time; what changed between is a hint's affair.
		if (this.#openedBefore) this.#back();
		this.#openedBefore = true;
	}

	#storageIs(ok: boolean): void {
		const back = ok && !this.#storage;
		this.#storage = ok;
		this.#tell();
		if (back) this.#back();
	}

	#back(): void {
		void this.reread('all');
		this.#parts.onback();
	}

	#tell(): void {
		const state = this.#stateNow();
		if (state === this.#state && this.since > 0) return;
		this.#state = state;
		this.since = Date.now();
	}

	#stateNow(): LiveState {
		if (this.#line === 'refused') return 'refused';
		if (!this.#network) return 'offline';
		if (this.#line === 'open') return this.#storage ? 'live' : 'storage-unavailable';
		return this.#openedBefore || this.#line === 'lost' ? 'reconnecting' : 'connecting';
	}
}
