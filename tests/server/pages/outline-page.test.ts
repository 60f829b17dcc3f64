import { expect, it } from 'vitest';
import { indexDebate } from '#lib/debate/graph.ts';
import { entriesInFull } from '#lib/debate/outline.ts';
import { outlinePage } from '#lib/server/pages/outline-page.ts';
import { generateDebate } from '#tests/bench/generate-debate.ts';
import { smallPack } from './small-pack.ts';

const small = await smallPack();

it('a small debate has one page and none for its branches', () => {
	expect(outlinePage(small)).toMatchObject({ branch: null, trail: [], pages: 1, claims: 6 });
	expect(outlinePage(small, 'unsafe')).toBeNull();
	expect(outlinePage(small, 'nobody')).toBeNull();
});

it('a large debate has pages for the branches its first page leads to', () => {
	const debate = generateDebate({ nodes: 1_500 });
	const large = { pack: { ...small.pack, debate }, graph: indexDebate(debate) };
	const first = outlinePage(large);
	expect(first?.pages).toBeGreaterThan(3);
	const onward = [...entriesInFull(first!.outline)].find(({ entry }) => entry.below > 0)!.entry;
	const branch = outlinePage(large, onward.node.id);
	expect(branch?.branch).toEqual(onward.node);
	expect(branch?.outline.apart[0]?.steps.length).toBeGreaterThan(0);
});
