import type { DraftFact, PackDraft } from '#lib/pack/pack-draft.ts';
import { freeId, shortSlug } from './names.ts';
import { asLine, asProse } from './plain-text.ts';

/** What an author says of a question of fact. */
export type FactWords = Omit<DraftFact, 'id'>;

/** An id for a question of fact. */
export function newFactId({ facts }: PackDraft, question: string): string {
	return freeId(
		shortSlug(question, 'fact'),
		facts.map(({ id }) => id)
	);
}

/** The draft with a question of fact, in place of the one of that id or as the last; the same without an answer. */
export function withFact(draft: PackDraft, id: string, words: FactWords): PackDraft {
	const answers = new Map(
		words.answers.map(({ passage, says }) => [passage, { passage, says: asLine(says) }])
	);
	const fact: DraftFact = {
		id,
		question: asLine(words.question),
		note: asProse(words.note ?? '') || null,
		bearsOn: [...new Set(words.bearsOn)],
		answers: [...answers.values()].filter(({ says }) => says !== '')
	};
	if (fact.question === '' || fact.answers.length === 0) return draft;
	const known = draft.facts.some((each) => each.id === id);
	return {
		...draft,
		facts: known ? draft.facts.map((each) => (each.id === id ? fact : each)) : [...draft.facts, fact]
	};
}

/** The draft without a question of fact; tours that show it are told by the checks. */
export function withoutFact(draft: PackDraft, id: string): PackDraft {
	return { ...draft, facts: draft.facts.filter((fact) => fact.id !== id) };
}
