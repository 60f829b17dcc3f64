/** The graph's vocabulary in plain words, so that every page says the same thing the same way. */
import type { NodeKind, RelationKind } from './model.ts';

/** What a reader should expect of a node of this kind, in one line. */
export const kindMeaning: Readonly<Record<NodeKind, string>> = {
	fact: 'A claim of fact: it says what is or was the case, so evidence can settle it.',
	definition: 'A claim of definition: it says what a word should mean, and much hangs on the word.',
	value: 'A claim of value: it says what is good, harmful or owed, and weighs one thing against another.',
	policy: 'A claim of policy: it says what should be done, and by whom.'
};

const actions: Readonly<Record<RelationKind, readonly [one: string, several: string]>> = {
	supports: ['supports', 'together support'],
	attacks: ['speaks against', 'together speak against'],
	undercuts: ['undercuts the step', 'together undercut the step']
};

/** What a relation does, for one node or for several linked ones: “supports”, “together support”. */
export function actionWords(kind: RelationKind, count: number): string {
	return actions[kind][count > 1 ? 1 : 0];
}

/** “A”, “A and B”, “A, B and C”; empty for no words at all. */
export function listInWords(words: readonly string[]): string {
	const last = words.at(-1) ?? '';
	return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** “1 quotation”, “3 quotations”, “no quotation”. */
export function countInWords(count: number, one: string, several = `${one}s`): string {
	if (count === 0) return `no ${one}`;
	return `${count} ${count === 1 ? one : several}`;
}
