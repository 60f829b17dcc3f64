/** What we put into a nodeset under `parallax`, as it comes back: nothing in it is believed unlooked at. */
import * as v from 'valibot';
import { nodeKinds, nodeTypes } from '#lib/debate/model.ts';
import { debateFile } from '#lib/pack/schemas/debate-file.ts';
import { sourceFile } from '#lib/pack/schemas/source-file.ts';
import { line, list, passageId, prose, slug, someOf, text } from '#lib/pack/schemas/values.ts';
import { attitudes, datePrecisions, regionKinds } from '#lib/source/model.ts';
import { voiceShape } from './voice-shape.ts';

const lineNumber = v.pipe(v.number(), v.integer(), v.minValue(1));

const passage = v.object({
	id: slug,
	exact: text(5_000),
	prefix: v.exactOptional(text(500)),
	voices: list(voiceShape, 12),
	attitude: v.nullable(v.picklist(attitudes)),
	note: v.nullable(text(2_000))
});

const { shortName, sha256, type, rights, url } = sourceFile.entries;
const source = v.object({
	...{ id: slug, shortName, sha256, type, rights },
	title: v.nullable(line),
	author: voiceShape,
	publisher: v.nullable(line),
	date: v.object({
		value: v.nullable(v.string()),
		precision: v.picklist(datePrecisions),
		basis: text(1_000)
	}),
	url: v.nullable(url.wrapped),
	note: v.nullable(prose),
	regions: list(
		v.object({ kind: v.picklist(regionKinds), firstLine: lineNumber, lastLine: lineNumber }),
		2_000
	),
	passages: list(passage, 2_000)
});

const fact = v.object({
	id: slug,
	question: line,
	note: v.nullable(prose),
	answers: someOf(v.object({ passage: passageId, says: text(200) })),
	bearsOn: list(slug)
});

/** `parallax` of the whole nodeset. */
export const wholeShape = v.object({
	debate: v.object({ ...debateFile.entries, contentNote: v.nullable(prose) }),
	sources: list(source, 1_000),
	facts: list(fact, 2_000)
});
export type WholeOfOurs = v.InferOutput<typeof wholeShape>;

const node = v.object({
	id: slug,
	type: v.picklist(nodeTypes),
	title: line,
	text: v.string(),
	kind: v.nullable(v.picklist(nodeKinds)),
	positions: list(slug),
	passages: list(passageId),
	implicit: v.boolean()
});

/** `parallax` of an I-node, or of an RA-node that is an argument. */
export const nodeShape = v.object({ node });

/** `parallax` of another RA- or CA-node; which step it cuts is all that its edges leave open. */
export const relationShape = v.object({
	relation: v.object({ to: v.union([v.object({ node: slug }), v.object({ relation: v.string() })]) })
});

/** `parallax` of an L-node. */
export const locutionShape = v.object({ passage: passageId });
