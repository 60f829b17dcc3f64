import { describe, expect, test } from 'vitest';
import { indexDebate } from '#lib/debate/graph.ts';
import { readPack } from '#lib/pack/read-pack.ts';
import { lensDataOf } from '#lib/reasoning/lens-data.ts';
import { balancePage } from '#lib/server/pages/balance-page.ts';
import { standingAtRest } from '#lib/server/pages/standing-at-rest.ts';
import { debateFrame } from '#lib/debate/frame.ts';
import { flagshipFiles, flagshipId } from '#tests/seeds/flagship.ts';
import { smallDebate } from '#tests/debate/small-debate.ts';

const { pack } = await readPack(await flagshipFiles(), flagshipId);
if (!pack) throw new Error('The flagship debate has errors.');
const loaded = { pack, graph: indexDebate(pack.debate) };
const page = balancePage(loaded);

describe('the balance report of the flagship', () => {
	test('has every measure for every position, and each number is the length of a list', () => {
		expect(page.rows.map(({ id }) => id)).toEqual([
			'own-voice',
			'speakers',
			'documents',
			'quoted-facts',
			'reasons',
			'objected',
			'answered',
			'facts',
			'cruxes',
			'absent'
		]);
		let listed = 0;
		for (const { cells } of page.rows) {
			expect(cells.length).toBe(3);
			for (const { lists } of cells)
				for (const { items, count } of lists) {
					expect(items.length).toBe(count);
					listed += count;
				}
		}
		expect(listed).toBeGreaterThan(200);
	});

	test('splits each share without losing anything', () => {
		for (const { id, cells } of page.rows)
			for (const { value, lists } of cells) {
				const share = /^(\d+) of (\d+)$/.exec(value);
				if (!share) continue;
				expect(lists[0]!.count, id).toBe(Number(share[1]));
				expect(
					lists.reduce((sum, { count }) => sum + count, 0),
					id
				).toBe(Number(share[2]));
			}
	});

	test('quotes only what stands in the documents', () => {
		const texts = pack.debate.sources.map(({ text }) => text);
		const quoted = page.rows[0]!.cells.flatMap(({ lists }) => lists.flatMap(({ items }) => items));
		expect(quoted.length).toBeGreaterThan(60);
		for (const { text, place } of quoted) {
			expect(place).toHaveProperty('passage');
			for (const part of text.split(' […]'))
				expect(texts.some((whole) => whole.includes(part.trim().replace(/^“|”$/g, '')))).toBe(true);
		}
	});

	test('shows the lines of one position to all, and that nobody affected speaks', () => {
		const headings = page.rows[1]!.cells.map(({ lists }) => lists.map(({ heading }) => heading));
		expect(new Set(headings.map(String)).size).toBe(1);
		const affected = page.rows[1]!.cells.map(
			({ lists }) => lists.find(({ heading }) => heading === 'Person affected')?.count
		);
		expect(affected).toEqual([0, 0, 0]);
	});
});

test('how a claim stands at rest is said with its nodes named; positions get no verdict', () => {
	expect(standingAtRest(loaded.graph, 'lifeline-from-custody')).toEqual({
		standing: 'objection',
		why: [
			[
				{ id: 'jail-is-traumatizing', title: 'Jail is traumatizing', isPosition: false },
				' speaks against it, and that objection stands.'
			]
		]
	});
	expect(standingAtRest(loaded.graph, 'arrest-as-rescue')).toBeNull();
	expect(standingAtRest(loaded.graph, 'no-such-claim')).toBeNull();
});

test('what the lens fetches names every node once and holds no document', () => {
	const data = lensDataOf(loaded.graph);
	expect(data.ids).toEqual(pack.debate.nodes.map(({ id }) => id));
	expect(data.to.length).toBe(pack.debate.relations.length);
	expect(JSON.stringify(data).length).toBeLessThan(20_000);
});

test('a page knows the claims on which the documents differ, by what rests on it and by what it quotes', () => {
	const { facts, nodes } = pack.debate;
	const { disputed } = debateFrame(pack.debate);
	expect(disputed.length).toBeGreaterThan(5);
	for (const { id, passages } of nodes.filter(({ type }) => type !== 'position')) {
		const differs = facts.some(
			(fact) =>
				fact.status === 'differ' &&
				(fact.bearsOn.includes(id) || fact.answers.some(({ passage }) => passages.includes(passage)))
		);
		expect(disputed.includes(id)).toBe(differs);
	}
	expect(debateFrame(smallDebate({ facts: [] }).debate).disputed).toEqual([]);
});
