import { createSubscriber } from 'svelte/reactivity';
import { createActor, type ActorRefFrom, type InspectionEvent, type SnapshotFrom } from 'xstate';
import { tourMachine, type TourEvent } from './tour-machine.ts';
import type { TourRoute, Walk } from './ways.ts';

/**
 * One student on one tour. Made by the component that shows it and never shared; it stands still on the first step,
 * on the server too, until `start`.
 */
export class TourSession {
	readonly #actor: ActorRefFrom<typeof tourMachine>;
	readonly #follow: () => void;

	/** `inspect` is told all that happens in the machine, for those who work on it; null for nobody. */
	constructor(route: TourRoute, inspect: ((event: InspectionEvent) => void) | null = null) {
		this.#actor = createActor(tourMachine, { input: { script: route }, ...(inspect && { inspect }) });
		this.#follow = createSubscriber((update) => {
			const following = this.#actor.subscribe(update);
			return () => following.unsubscribe();
		});
	}

	/** Where the student is; reactive. */
	get now(): SnapshotFrom<typeof tourMachine> {
		this.#follow();
		return this.#actor.getSnapshot();
	}

	readonly send = (event: TourEvent): void => this.#actor.send(event);

	/** Begins at the walk, or at the tour's start for null; `keep` then hears of every step and answer. */
	start(walk: Walk | null, keep: (walk: Walk) => void): void {
		this.#actor.start();
		if (walk) this.send({ type: 'progress.restored', walk });
		this.#actor.subscribe(({ context }) => keep(context));
	}

	stop(): void {
		this.#actor.stop();
	}
}
