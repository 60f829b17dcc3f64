import type { Graph } from '#lib/debate/graph.ts';
import type { BriefCard } from './brief-card.ts';

/** A question of fact on which the documents differ, with what each of them says. */
export interface BriefFact {
	readonly id: string;
	readonly question: string;
	/** In the order of the debate's documents; `says` is our short form of the card's words. */
	readonly answers: readonly { readonly says: string; readonly card: BriefCard }[];
}

/** The facts of these ids; `card` makes the card of a passage, none for one the debate does not have. */
export function factsInBrief(
	{ fact, debate }: Pick<Graph, 'fact' | 'debate'>,
	ids: readonly string[],
	card: (passage: string) => readonly BriefCard[]
): readonly BriefFact[] {
	const order = debate.sources.map(({ id }) => id);
	return ids.flatMap((id) => {
		const found = fact(id);
		if (!found) return [];
		const answers = found.answers
			.toSorted((a, b) => order.indexOf(a.source) - order.indexOf(b.source))
			.flatMap(({ says, passage }) => card(passage).map((each) => ({ says, card: each })));
		return [{ id, question: found.question, answers }];
	});
}
