/** Estimates further apart than this mean that the device's clock was set. */
const jump = 2_000;
/** Often enough for no second to be seen late. */
const every = 250;

/**
 * The time of the server, told by the device's own clock and how far it is off: one timer for a whole page. What a
 * message says of the time is old by its way here, so of several estimates the latest time is the best.
 */
export class ServerClock {
	/** Milliseconds since 1970; reactive. */
	now = $state(0);
	#skew: number | null = null;

	/** Shows that time until it begins; what the server paints with. */
	constructor(serverNow: number) {
		this.now = serverNow;
	}

	/** Hears what time it was on the server when it sent a message that has just come. */
	hear(serverNow: number): void {
		this.hearSkew(serverNow - Date.now());
	}

	/** Hears how far the device's clock is off. */
	hearSkew(skew: number): void {
		const near = this.#skew !== null && Math.abs(skew - this.#skew) < jump;
		this.#skew = near ? Math.max(skew, this.#skew ?? skew) : skew;
		this.#tick();
	}

	/** Goes on by itself from now; what it gives back stops it. Only in the browser. */
	begin(): () => void {
		const timer = setInterval(this.#tick, every);
		// Timers of a hidden page are held back.
		document.addEventListener('visibilitychange', this.#tick);
		return () => {
			clearInterval(timer);
			document.removeEventListener('visibilitychange', this.#tick);
		};
	}

	readonly #tick = () => {
		if (this.#skew !== null) this.now = Date.now() + this.#skew;
	};
}
