import type { NodeKind } from '#lib/debate/model.ts';

/** English words that tell what kind of question a sentence answers; the first that fits. */
const signs: readonly (readonly [NodeKind, RegExp])[] = [
	['policy', /\b(should|ought|must|shall|needs? to|has to|have to|let us|ban|abolish|legali[sz]e)\b/i],
	['definition', /\b(means?|is defined|definition|counts? as|is called|is (?:just )?another word)\b/i],
	[
		'value',
		/\b(good|bad|better|worse|best|worst|right|wrong|fair|unfair|just|unjust|moral|immoral|ethical)\b/i
	],
	[
		'value',
		/\b(important|valuable|harmful|beautiful|ugly|acceptable|desirable|worth|dignity|freedom|justice)\b/i
	]
];

/** What kind of claim a sentence is, by its words; a claim of fact where none tells. Always a guess. */
export function guessKind(sentence: string): NodeKind {
	return signs.find(([, sign]) => sign.test(sentence.slice(0, 2_000)))?.[0] ?? 'fact';
}
