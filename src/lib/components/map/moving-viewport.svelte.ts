import type { Viewport } from './map-viewport.ts';

/** Carries the drawing to a place on the stage; what it passes on its way it reports to `moved`. */
type Flight = (to: Viewport) => void;

/** Milliseconds between two notes while the drawing moves. */
const noteEvery = 80;

/**
 * Where the drawing stands while it moves: told to painters with every frame, and noted a dozen times a second for all
 * that only has to keep up, since whatever reacts costs every frame its share.
 */
export class MovingViewport {
	/** As last noted; null until the stage is measured: the drawing then stands where the style sheet put it. */
	noted = $state.raw<Viewport | null>(null);
	#now: Viewport | null = null;
	/** Where a flight under way ends. */
	#goal: Viewport | null = null;
	#flight: Flight | null = null;
	#due = 0;
	#painters: readonly ((now: Viewport) => void)[] = [];

	/** This very moment; not reactive. */
	get now(): Viewport | null {
		return this.#now;
	}

	/** Where it will stand once it has arrived; not reactive. */
	get goal(): Viewport | null {
		return this.#goal ?? this.#now;
	}

	/** The stage exists: where the drawing stands on it, and what can move it. */
	enter(now: Viewport, flight: Flight): void {
		this.#now = this.noted = now;
		this.#flight = flight;
	}

	/** Tells a painter where the drawing stands, now and with every move; what it gives back ends that. */
	follow(painter: (now: Viewport) => void): () => void {
		this.#painters = [...this.#painters, painter];
		if (this.#now) painter(this.#now);
		return () => (this.#painters = this.#painters.filter((one) => one !== painter));
	}

	/** The drawing stands there now. */
	moved(now: Viewport): void {
		this.#now = now;
		const goal = this.#goal;
		if (goal && goal.x === now.x && goal.y === now.y && goal.k === now.k) this.#goal = null;
		for (const painter of this.#painters) painter(now);
		this.#due ||= window.setTimeout(() => this.#note(), noteEvery);
	}

	/** A reader's hand moves the drawing now. */
	taken(): void {
		this.#goal = null;
	}

	fly(to: Viewport): void {
		this.#goal = to;
		this.#flight?.(to);
	}

	/** Nothing moves it any more. */
	leave(): void {
		clearTimeout(this.#due);
		this.#flight = null;
	}

	#note(): void {
		this.#due = 0;
		this.noted = this.#now;
	}
}
