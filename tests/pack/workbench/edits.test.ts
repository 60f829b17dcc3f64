import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodeKinds } from '#lib/debate/model.ts';
import type { PackDraft } from '#lib/pack/pack-draft.ts';
import { checkDraft } from '#lib/pack/workbench/check-draft.ts';
import {
	withDebateText,
	withPosition,
	withPositionChanged,
	withoutPosition
} from '#lib/pack/workbench/edit-debate.ts';
import {
	newDocumentId,
	newPassageId,
	withDocument,
	withDocumentChanged,
	withLinesNamed,
	withPassage,
	withPassageChanged,
	withoutDocument,
	withoutPassage,
	type DocumentWords
} from '#lib/pack/workbench/edit-documents.ts';
import { newFactId, withFact, withoutFact } from '#lib/pack/workbench/edit-facts.ts';
import { withLink, withPremises, withoutRelation, type MapChange } from '#lib/pack/workbench/edit-map.ts';
import { newNodeId, withNode, withNodeChanged, withoutTheNode } from '#lib/pack/workbench/edit-nodes.ts';
import { documentText } from '#lib/pack/workbench/document-text.ts';
import { faultOf } from '#lib/pack/workbench/plain-text.ts';
import { foldText } from '#lib/source/fold-text.ts';
import { attitudes, regionKinds } from '#lib/source/model.ts';
import { quoteOfSpans } from '#lib/source/quote-of-spans.ts';
import { bridgeDraft } from '#tests/pack/workbench/bridge-draft.ts';

/** What an unfinished debate may lack; everything else would be the workbench's own fault. */
const unfinished = new Set([
	'claim-without-passage',
	'unsupported-node',
	'isolated-node',
	'unused-passage',
	'passage-from-wrong-region',
	'passage-mixes-regions',
	'cut-hides-negation',
	'cut-hides-number',
	'cut-hides-contrast'
]);

const described: DocumentWords = {
	shortName: 'Letter',
	title: null,
	author: { name: null, standing: 'unknown' },
	publisher: null,
	date: { value: null, precision: 'unknown', basis: 'Nothing says when it was written.' },
	type: 'letter',
	url: null,
	rights: 'full',
	note: null
};

type Edit = (draft: PackDraft) => PackDraft;
const pick = <T>(items: readonly T[], at: number): T | undefined => items[at % Math.max(1, items.length)];

/** Text as people type it, and as they do not. */
const typed = fc
	.oneof(
		fc.lorem({ maxCount: 6 }),
		fc.string({ maxLength: 40 }),
		fc.string({ unit: 'binary', maxLength: 20 }),
		fc.constantFrom(
			'[a] {b} <c>',
			'#tag @x *b* _u_',
			'.A. :ok:',
			'// no /* comment */',
			'=== a',
			'unknown',
			'- x',
			'1'
		)
	)
	.filter((text) => faultOf('title', text, false) === null);
const document = fc.array(fc.lorem({ maxCount: 12, mode: 'sentences' }), { minLength: 1, maxLength: 5 });

/** A link is made where it can be; a refusal leaves the draft as it was. */
const linked =
	(change: (draft: PackDraft) => MapChange): Edit =>
	(draft) => {
		const result = change(draft);
		return result.ok ? { ...draft, map: result.map } : draft;
	};
const nodeAt = (draft: PackDraft, at: number) => pick(draft.map.nodes, at)?.id ?? '';
const passagesOf = (draft: PackDraft) =>
	draft.sources.flatMap(({ id, passages }) => passages.map((passage) => `${id}/${passage.id}`));

const edits: fc.Arbitrary<Edit> = fc.oneof(
	{
		weight: 6,
		arbitrary: fc
			.record({
				title: typed,
				text: typed,
				argument: fc.boolean(),
				kind: fc.constantFrom(...nodeKinds),
				at: fc.nat(),
				implicit: fc.boolean()
			})
			.map(({ argument, title, text, kind, at, implicit }): Edit => (draft) => {
				const words = {
					title,
					text,
					kind: argument ? null : kind,
					positions: draft.debate.positions.slice(at % 3).map(({ id }) => id),
					passages: passagesOf(draft).slice(at % 4, (at % 4) + 2),
					implicit
				};
				return withNode(draft, newNodeId(draft, title), argument ? 'argument' : 'claim', words);
			})
	},
	fc.record({ at: fc.nat(), title: typed, text: typed, implicit: fc.boolean() }).map(
		({ at, ...change }): Edit =>
			(draft) =>
				withNodeChanged(draft, nodeAt(draft, at), change)
	),
	fc.nat().map(
		(at): Edit =>
			(draft) =>
				withoutTheNode(draft, nodeAt(draft, at))
	),
	{
		weight: 12,
		arbitrary: fc
			.record({
				from: fc.nat(),
				to: fc.nat(),
				kind: fc.constantFrom('supports', 'supports', 'attacks', 'undercuts')
			})
			.map(({ from, to, kind }) =>
				linked((draft) => {
					const [a, b] = [nodeAt(draft, from), nodeAt(draft, to)];
					return withLink(
						draft.map,
						kind === 'undercuts'
							? { kind: 'undercuts', from: a, argument: b }
							: { kind: kind as 'supports', from: a, to: b }
					);
				})
			)
	},
	{
		weight: 4,
		arbitrary: fc
			.record({ argument: fc.nat(), premises: fc.array(fc.nat(), { minLength: 2, maxLength: 3 }) })
			.map(({ argument, premises }) =>
				linked((draft) => {
					const reasons = draft.map.nodes.filter(({ type }) => type === 'argument');
					const claims = draft.map.nodes.filter(({ type }) => type === 'claim');
					return withPremises(
						draft.map,
						pick(reasons, argument)?.id ?? '',
						premises.map((at) => pick(claims, at)?.id ?? '')
					);
				})
			)
	},
	fc.nat().map((at): Edit => (draft) => ({
		...draft,
		map: withoutRelation(draft.map, pick(draft.map.relations, at)?.id ?? '')
	})),
	fc.record({ lines: document, name: typed }).map(({ lines, name }): Edit => (draft) => {
		const text = documentText(lines.join('\r\n'));
		const shortName = name.trim().slice(0, 30) || 'x';
		return text.ok && draft.sources.length < 4
			? withDocument(draft, newDocumentId(draft, shortName), text.text, { ...described, shortName })
			: draft;
	}),
	fc.record({ at: fc.nat(), title: typed }).map(
		({ at, title }): Edit =>
			(draft) =>
				withDocumentChanged(draft, pick(draft.sources, at)?.id ?? '', { title })
	),
	fc.nat().map(
		(at): Edit =>
			(draft) =>
				withoutDocument(draft, pick(draft.sources, at * 7)?.id ?? '')
	),
	{
		weight: 5,
		arbitrary: fc
			.record({
				at: fc.nat(),
				from: fc.nat(),
				length: fc.integer({ min: 1, max: 6 }),
				other: fc.option(typed),
				attitude: fc.constantFrom(...attitudes)
			})
			.map(({ at, from, length, other, attitude }): Edit => (draft) => {
				const source = pick(draft.sources, at);
				if (!source) return draft;
				const words = [...source.text.matchAll(/\S+/g)];
				const [first, last] = [
					words[from % words.length],
					words[Math.min(words.length - 1, (from % words.length) + length)]
				];
				const quote =
					first &&
					last &&
					quoteOfSpans(foldText(source.text), [{ start: first.index, end: last.index + last[0].length }]);
				if (!quote) return draft;
				return withPassage(draft, source.id, {
					...quote,
					id: newPassageId(source, quote.exact),
					voices:
						other === null ? [] : [{ name: `Dr ${other.trim()}`.slice(0, 60).trim(), standing: 'scholar' }],
					attitude,
					note: null
				});
			})
	},
	fc.record({ at: fc.nat(), note: typed }).map(
		({ at, note }): Edit =>
			(draft) =>
				withPassageChanged(draft, pick(passagesOf(draft), at) ?? '', { note })
	),
	fc.nat().map(
		(at): Edit =>
			(draft) =>
				withoutPassage(draft, pick(passagesOf(draft), at) ?? '')
	),
	fc
		.record({ at: fc.nat(), line: fc.integer({ min: 1, max: 5 }), kind: fc.constantFrom(...regionKinds) })
		.map(({ at, line, kind }): Edit => (draft) => {
			const source = pick(draft.sources, at);
			if (!source) return draft;
			const lines = source.text.split('\n').length;
			const at1 = 1 + (line % lines);
			return withLinesNamed(draft, source.id, { kind, firstLine: at1, lastLine: at1 });
		}),
	fc.record({ question: typed, says: typed, at: fc.nat() }).map(
		({ question, says, at }): Edit =>
			(draft) =>
				withFact(draft, newFactId(draft, question), {
					question,
					note: null,
					bearsOn: draft.map.nodes.slice(0, at % 3).map(({ id }) => id),
					answers: passagesOf(draft)
						.slice(0, 1 + (at % 2))
						.map((passage) => ({ passage, says }))
				})
	),
	fc.nat().map(
		(at): Edit =>
			(draft) =>
				withoutFact(draft, pick(draft.facts, at)?.id ?? '')
	),
	fc.record({ name: typed, oneLine: typed }).map(
		(words): Edit =>
			(draft) =>
				withPosition(draft, words)
	),
	fc.record({ at: fc.nat(), name: typed, oneLine: typed }).map(
		({ at, ...change }): Edit =>
			(draft) =>
				withPositionChanged(draft, pick(draft.debate.positions, at)?.id ?? '', change)
	),
	fc.nat().map(
		(at): Edit =>
			(draft) =>
				withoutPosition(draft, pick(draft.debate.positions, at)?.id ?? '')
	),
	fc.record({ title: typed, question: typed }).map(
		(change): Edit =>
			(draft) =>
				withDebateText(draft, change)
	)
);

describe('edits of a draft', () => {
	test('any run of them can be written, and is read as the same map, short only of what is not finished', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(edits, { minLength: 5, maxLength: 60 }), async (run) => {
				const draft = run.reduce((before, edit) => edit(before), bridgeDraft);
				const { problems, debate } = await checkDraft(draft);
				expect(problems.filter(({ code }) => !unfinished.has(code))).toEqual([]);
				const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id).toSorted();
				expect(ids(debate?.relations ?? [])).toEqual(ids(draft.map.relations));
				expect(debate?.nodes.map((node) => ({ ...node, line: 0 }))).toEqual(
					draft.map.nodes.map((node) => ({
						...node,
						line: 0,
						positions: expect.arrayContaining([...node.positions]) as unknown
					}))
				);
			}),
			{ numRuns: 150 }
		);
	});
});
