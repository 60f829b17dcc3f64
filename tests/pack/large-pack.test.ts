import { describe, expect, test } from 'vitest';
import { indexDebate } from '#lib/debate/graph.ts';
import { summarise } from '#lib/pack/pack-summary.ts';
import { readPack } from '#lib/pack/read-pack.ts';
import { largePack } from '#tests/pack/large-pack.ts';

describe('a pack of 10,000 nodes', () => {
	test('is read whole and right', { timeout: 120_000 }, async () => {
		const large = largePack('large', 10_000);
		const { pack, problems } = await readPack(large.files, 'large');
		expect(problems).toEqual([]);
		if (!pack) throw new Error('It was not read.');
		const { claims, arguments: reasons, relations, passages, undercuts } = summarise(pack);
		expect([claims, reasons]).toEqual([9_000, 1_000]);
		expect([relations, passages, undercuts]).toEqual([large.relations, large.passages, 1_000]);
		const graph = indexDebate(pack.debate);
		expect(graph.node('reason-9999')?.passages).toEqual(['minutes/p399']);
		expect(graph.pathBetween('reason-9999', 'reason-0')?.length).toBeGreaterThan(2);
	});

	test('with one word of one quotation changed is refused on its line', { timeout: 120_000 }, async () => {
		const { files } = largePack('large', 10_000);
		const source = new TextDecoder().decode(files.get('sources/minutes.yaml'));
		const broken = source.replace('In year 123 the', 'In the year 123 the');
		const line = broken.slice(0, broken.indexOf('In the year')).split('\n').length;
		const { pack, problems } = await readPack(
			new Map([...files, ['sources/minutes.yaml', new TextEncoder().encode(broken)]]),
			'large'
		);
		expect(pack).toBeNull();
		expect(problems.map(({ code, file, line: at }) => [code, file, at])).toEqual([
			['quote-not-verbatim', 'sources/minutes.yaml', line]
		]);
	});
});
