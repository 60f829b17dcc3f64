import type { Ask, ChoiceAsk } from './script.ts';

/** What a student gave for an answer, small enough to be saved: for a `choice` the id of what was chosen. */
export type Answer = string;

/** The ids in a choice, without its words. */
export interface ChoiceWays {
	readonly kind: ChoiceAsk['kind'];
	readonly choices: readonly { readonly id: string; readonly to: string }[];
}
/** What the machine needs to know of an ask: ids only. Every `Ask` is one. */
export type AskWays = ChoiceWays;

/**
 * What a kind of ask must say about itself. A new kind joins `Ask`, gets its ids-only shape in `AskWays` and its
 * entry in `askKinds`; machine, progress and proof then know it.
 */
interface AskKind<A extends AskWays> {
	/** Whether the value answers this ask; asked of events and of saved progress alike. */
	readonly accepts: (ask: A, answer: string) => boolean;
	/** The step the answer leads to; null when the step's own `next` decides. */
	readonly leadsTo: (ask: A, answer: Answer) => string | null;
	/** Answers that stand for all possible ones, so that a proof can try each. */
	readonly samples: (ask: A) => readonly Answer[];
	/** The same ask with ids only, for the browser. */
	readonly bare: (ask: A) => A;
}

const askKinds: { readonly [K in Ask['kind']]: AskKind<Extract<AskWays, { kind: K }>> } = {
	choice: {
		accepts: (ask, answer) => ask.choices.some((choice) => choice.id === answer),
		leadsTo: (ask, answer) => ask.choices.find((choice) => choice.id === answer)?.to ?? null,
		samples: (ask) => ask.choices.map((choice) => choice.id),
		bare: (ask) => ({ kind: ask.kind, choices: ask.choices.map(({ id, to }) => ({ id, to })) })
	}
};

/** What the kind of this ask says about itself. */
export function kindOf(ask: AskWays): AskKind<AskWays> {
	return askKinds[ask.kind];
}
