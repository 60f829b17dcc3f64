import { expect, test } from 'vitest';
import { checkDraft } from '#lib/pack/workbench/check-draft.ts';
import { withPassageChanged } from '#lib/pack/workbench/edit-documents.ts';
import { withoutTheNode } from '#lib/pack/workbench/edit-nodes.ts';
import { openPack } from '#lib/pack/workbench/open-pack.ts';
import type { PackDraft } from '#lib/pack/pack-draft.ts';
import { flagshipFiles } from '#tests/seeds/flagship.ts';

const opening = await openPack(await flagshipFiles());
if (opening.status !== 'open') throw new Error(opening.status);
const { draft } = opening;
const [source] = draft.sources;
const [passage] = source!.passages;
const claim = draft.map.nodes.find(({ type }) => type === 'claim')!;
const [fact] = draft.facts;

test.each<readonly [string, PackDraft, object]>([
	[
		'a passage with words that are not there',
		withPassageChanged(draft, `${source!.id}/${passage!.id}`, { exact: 'no such words' }),
		{ code: 'quote-not-verbatim', place: { kind: 'passage', id: `${source!.id}/${passage!.id}` } }
	],
	[
		'a node that quotes what is not there',
		{
			...draft,
			map: {
				...draft.map,
				nodes: draft.map.nodes.map((node) => (node === claim ? { ...node, passages: ['no/such'] } : node))
			}
		},
		{ code: 'unknown-passage', place: { kind: 'node', id: claim.id } }
	],
	[
		'a question of fact that rests on nothing',
		{ ...draft, facts: [{ ...fact!, bearsOn: ['no-such-node'] }, ...draft.facts.slice(1)] },
		{ code: 'unknown-node', place: { kind: 'fact', id: fact!.id } }
	],
	[
		'a document described wrongly',
		{ ...draft, sources: [{ ...source!, shortName: '' }, ...draft.sources.slice(1)] },
		{ code: 'wrong-value', place: { kind: 'document', id: source!.id } }
	],
	[
		'a question without words',
		{ ...draft, debate: { ...draft.debate, question: '' } },
		{ code: 'wrong-value', place: { kind: 'debate' } }
	],
	[
		'a tour that shows what is gone',
		withoutTheNode(draft, claim.id),
		{ place: { kind: 'tour', id: expect.stringMatching(/^tours\//) as unknown } }
	]
])('%s is told where it is', async (_, broken, told) => {
	expect((await checkDraft(broken)).problems).toContainEqual(expect.objectContaining(told));
});
