import * as v from 'valibot';
import { stanceMoments } from '#lib/tour/ask.ts';
import { tourAims } from '#lib/tour/script.ts';
import { count, line, list, outcomeId, passageId, prose, slug, someOf } from './values.ts';

/** What answers given on the way came to: step → outcome. */
const when = v.pipe(v.record(slug, outcomeId), v.maxEntries(20, 'may ask for 20 answers'));

const way = v.strictObject({ to: slug, when: v.optional(when, {}) });

const oneWay = v.pipe(
	slug,
	v.transform((to) => [{ to, when: {} as Record<string, string> }])
);

/** Ways on: one step's id, or a list tried in order. */
const next = v.lazy<typeof oneWay | ReturnType<typeof waysOf>>((data) =>
	typeof data === 'string' ? oneWay : waysOf()
);

function waysOf() {
	return someOf(way, 50);
}

/** `node-id`, `source/passage` or `fact:fact-id`. */
const shown = v.lazy((data) => {
	if (typeof data === 'string' && data.startsWith('fact:')) {
		return v.pipe(
			v.string(),
			v.transform((value) => value.slice('fact:'.length)),
			slug,
			v.transform((id) => ({ kind: 'fact' as const, id }))
		);
	}
	const [schema, kind] =
		typeof data === 'string' && data.includes('/')
			? [passageId, 'passage' as const]
			: [slug, 'node' as const];
	return v.pipe(
		schema,
		v.transform((id) => ({ kind, id }))
	);
});

/** Between some and some many entries. */
function between<Item extends v.GenericSchema>(item: Item, least: number, most: number) {
	return v.pipe(list(item, most), v.minLength(least, `must have ${least} or more entries`));
}

/** Ours, beside the item it is about: passage, node or objection → Markdown. */
const notes = v.optional(v.record(v.string(), prose), {});

const choice = v.strictObject({
	id: slug,
	label: line,
	to: v.optional(slug),
	feedback: v.optional(prose),
	cites: v.optional(list(passageId, 10), [])
});

const ask = v.variant('kind', [
	v.strictObject({ kind: v.literal('choice'), prompt: line, choices: someOf(choice, 20) }),
	v.strictObject({ kind: v.literal('stance'), prompt: line, moment: v.picklist(stanceMoments) }),
	v.strictObject({
		kind: v.literal('who-said-it'),
		prompt: line,
		passages: between(passageId, 2, 6),
		decoys: v.optional(list(passageId, 6), []),
		notes
	}),
	v.strictObject({
		kind: v.literal('claim-or-step'),
		prompt: line,
		objections: someOf(v.strictObject({ objection: slug, to: slug }), 6),
		notes
	}),
	v.strictObject({ kind: v.literal('sort'), prompt: line, nodes: between(slug, 3, 8), notes }),
	v.strictObject({
		kind: v.literal('predict'),
		prompt: line,
		accept: v.optional(list(slug, 10), []),
		reject: v.optional(list(slug, 10), []),
		options: between(slug, 2, 6),
		notes
	}),
	v.strictObject({
		kind: v.literal('restate'),
		prompt: line,
		position: slug,
		passages: between(passageId, 3, 10),
		least: v.optional(v.pipe(count, v.minValue(1, 'must be 1 or more')), '1'),
		notes
	}),
	v.strictObject({
		kind: v.literal('pick-evidence'),
		prompt: line,
		claim: slug,
		passages: between(passageId, 3, 8),
		notes
	})
]);

const step = v.strictObject({
	id: slug,
	was: v.optional(list(slug, 10), []),
	title: line,
	text: prose,
	show: v.optional(list(shown, 40), []),
	next: v.optional(next),
	ask: v.optional(ask)
});

/** `tours/NN-slug.yaml` */
export const tourFile = v.strictObject({
	title: line,
	aim: v.picklist(tourAims),
	minutes: v.pipe(count, v.minValue(1, 'must be 1 or more')),
	summary: prose,
	start: v.optional(slug),
	steps: someOf(step, 500)
});

/** What a `tours/NN-slug.yaml` says. */
export type TourFile = v.InferOutput<typeof tourFile>;
/** One step as its author wrote it. */
export type StepEntry = TourFile['steps'][number];
/** What a step asks, as its author wrote it. */
export type AskEntry = NonNullable<StepEntry['ask']>;
