import { tick } from 'svelte';
import type { InspectionEvent } from 'xstate';
import { arriveAt, type Arrival } from '#lib/tour/arrival.ts';
import { readProgress, saveProgress } from '#lib/tour/progress.ts';
import type { TourEvent } from '#lib/tour/tour-machine.ts';
import { TourSession } from '#lib/tour/tour-session.svelte.ts';
import { openStep, type TourRoute } from '#lib/tour/ways.ts';
import type { BegunAnswers } from './begun-answers.ts';
import type { KeptProgress } from './kept-progress.ts';
import type { StepAddress } from './step-address.ts';

interface VisitParts {
	readonly route: TourRoute;
	readonly packVersion: string;
	readonly progress: KeptProgress;
	readonly begun: BegunAnswers;
	readonly address: StepAddress;
	/** Told all that happens in the machine; null for nobody. */
	readonly inspect: ((event: InspectionEvent) => void) | null;
	/** Called after another step was opened by something the student did. */
	readonly onopened: () => void;
}

/** One visit to a tour's page: keeps the machine, the address and what is kept between visits in step. */
export class TourVisit {
	/** Whether the page reacts yet. */
	live = $state(false);
	/** What the student is told on arrival; null once they moved on. */
	arrival = $state.raw<Arrival | null>(null);
	/** Counts the times the tour was begun; what was begun to be answered before then is forgotten. */
	round = $state(0);
	readonly #session: TourSession;
	readonly #parts: VisitParts;

	constructor(parts: VisitParts) {
		this.#parts = parts;
		this.#session = new TourSession(parts.route, parts.inspect);
	}

	/** Where the student is; reactive. */
	get now() {
		return this.#session.now;
	}

	/** The id of the open step. */
	get open(): string {
		return openStep(this.now.context);
	}

	/** Begins the visit in the browser; what it gives back ends it. */
	begin(): () => void {
		const { route, packVersion, progress, address } = this.#parts;
		this.arrival = arriveAt(route, readProgress(progress.read(), route.id), address.named);
		this.#session.start(this.arrival.walk, (walk) =>
			progress.write(saveProgress(walk, route.id, packVersion))
		);
		this.live = true;
		// The router takes no other address before the page is mounted.
		if (this.arrival.notice === 'unknown-step') void tick().then(() => address.forget());
		return () => this.#session.stop();
	}

	/** What the student did; a step that is thereby opened gets its own address. */
	do(event: TourEvent): void {
		const before = this.open;
		this.#session.send(event);
		if (this.open === before) return;
		this.#parts.address.open(this.open, before);
		this.#opened();
	}

	/** A step back is the browser's own where it can be, so that its Back and ours lead the same way. */
	back(): void {
		const { trail, at } = this.now.context;
		const before = trail[at - 1];
		if (before !== undefined && !this.#parts.address.goneBackTo(before)) this.do({ type: 'step.back' });
	}

	startOver(): void {
		this.arrival = null;
		this.round += 1;
		this.#parts.begun.forget();
		this.do({ type: 'tour.restarted' });
	}

	takeUpEarlier(): void {
		if (this.arrival?.earlier) this.do({ type: 'progress.restored', walk: this.arrival.earlier });
	}

	/** The browser went to another entry of its history. A step that is no longer on the way cannot be opened again. */
	popped(): void {
		const { address, route } = this.#parts;
		const { trail } = this.now.context;
		const to = address.named ?? trail[0] ?? route.start;
		if (to === this.open) return;
		if (!trail.includes(to)) return address.correct(this.open);
		address.popped(this.open, to);
		this.#session.send({ type: 'step.opened', step: to });
		this.#opened();
	}

	#opened(): void {
		this.arrival = null;
		this.#parts.onopened();
	}
}
