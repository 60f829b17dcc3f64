/** A tour as its author writes it, after `pack/` has read and checked it. Content only: no state, no logic. */
import type { Ask } from './ask.ts';

/** A way on that is open when every answer named in `when` came to that outcome; `{}` is always open. */
export interface Way {
	readonly to: string;
	/** step id → outcome (`ask-kinds.ts`). */
	readonly when: Readonly<Record<string, string>>;
}

export interface TourStep {
	readonly id: string;
	/** Ids the step had in earlier editions of the tour. */
	readonly was: readonly string[];
	readonly title: string;
	/** Markdown, ours. */
	readonly text: string;
	/** Node ids, the first is the one in focus on the small map. */
	readonly nodes: readonly string[];
	/** Qualified passage ids, shown as quotation cards in this order. */
	readonly passages: readonly string[];
	/** Fact question ids shown with their rows. */
	readonly facts: readonly string[];
	readonly ask: Ask | null;
	/** Tried in order; the first open one is taken. Empty on a finish and where every choice leads to a step. */
	readonly next: readonly Way[];
	readonly line: number;
}

/** What a tour is for; each shipped debate should have one of each. */
export const tourAims = ['orientation', 'definitions', 'inference', 'evidence', 'policy'] as const;
export type TourAim = (typeof tourAims)[number];

export interface TourScript {
	/** The slug of the file name: `tours/01-one-raid.yaml` → `one-raid`. */
	readonly id: string;
	/** The number of the file name; tours are listed by it. */
	readonly order: number;
	readonly title: string;
	readonly aim: TourAim;
	readonly minutes: number;
	readonly summary: string;
	/** The id of the first step. */
	readonly start: string;
	readonly steps: readonly [TourStep, ...TourStep[]];
	readonly file: string;
}
