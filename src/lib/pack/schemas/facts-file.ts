import * as v from 'valibot';
import { line, list, passageId, prose, slug, someOf, text } from './values.ts';

/** `facts.yaml`: a list of questions of fact, empty where a debate has none. */
export const factsFile = v.lazy((data) =>
	data === ''
		? v.pipe(
				v.literal(''),
				v.transform(() => [])
			)
		: list(factQuestion, 1_000)
);

const factQuestion = v.strictObject({
	id: slug,
	question: line,
	note: v.optional(prose),
	bearsOn: v.optional(list(slug), []),
	answers: someOf(v.strictObject({ passage: passageId, says: text(200) }))
});

/** One question of `facts.yaml`. */
export type FactEntry = v.InferOutput<typeof factQuestion>;
