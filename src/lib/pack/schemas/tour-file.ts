import * as v from 'valibot';
import { tourAims } from '#lib/tour/script.ts';
import { count, line, list, passageId, prose, slug, someOf } from './values.ts';

/** Answers given earlier on the way: step → choice. */
const when = v.pipe(v.record(slug, slug), v.maxEntries(20, 'may ask for 20 answers'));

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

const ask = v.variant('kind', [
	v.strictObject({
		kind: v.literal('choice'),
		prompt: line,
		choices: someOf(v.strictObject({ id: slug, label: line, to: slug, feedback: v.optional(prose) }), 20)
	})
]);

const step = v.strictObject({
	id: slug,
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
