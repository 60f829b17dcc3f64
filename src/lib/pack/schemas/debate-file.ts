import * as v from 'valibot';
import { positionColours } from '#lib/debate/model.ts';
import { line, list, passageId, prose, slug, someOf, text } from './values.ts';

const position = v.strictObject({
	id: slug,
	name: line,
	shortName: text(24),
	oneLine: line,
	colour: v.picklist(positionColours)
});

/** `debate.yaml` */
export const debateFile = v.strictObject({
	id: slug,
	title: line,
	question: line,
	summary: prose,
	language: v.pipe(
		v.string(),
		v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language code such as en')
	),
	contentNote: v.optional(prose),
	positions: v.pipe(list(position), v.minLength(2, 'must have two entries or more')),
	issues: v.optional(list(v.strictObject({ id: slug, question: line, nodes: someOf(slug) }), 40), []),
	absentVoices: v.optional(
		list(v.strictObject({ who: line, text: prose, positions: v.optional(list(slug), []) })),
		[]
	),
	editorNotes: v.optional(
		list(
			v.strictObject({
				about: v.optional(list(slug), []),
				text: prose,
				date: v.pipe(v.string(), v.isoDate('must be a day such as 2026-11-21'))
			})
		),
		[]
	),
	glossary: v.optional(
		list(v.strictObject({ term: line, text: prose, passages: v.optional(list(passageId), []) })),
		[]
	)
});

/** What `debate.yaml` says. */
export type DebateFile = v.InferOutput<typeof debateFile>;
