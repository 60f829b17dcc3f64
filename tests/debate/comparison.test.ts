import { describe, expect, it } from 'vitest';
import { comparisonOf } from '#lib/debate/comparison.ts';
import { indexDebate } from '#lib/debate/graph.ts';
import type { Issue } from '#lib/debate/model.ts';
import type { Passage, Source } from '#lib/source/model.ts';
import { smallDebate } from './small-debate.ts';

/** Documents that hold the passages which the small debate names. */
const sources = ['s', 't'].map((id) => {
	const passages = ['one', 'two'].map((name) => ({ id: `${id}/${name}`, source: id }) as Passage);
	return { id, passages } as unknown as Source;
});

function compare(issues: readonly Issue[], preferred: readonly string[] = []) {
	const { debate } = smallDebate();
	const nodes = debate.nodes.map((node) =>
		node.id === 'conclusion' ? { ...node, passages: ['s/two', 't/two', 'nowhere/none'] } : node
	);
	const graph = indexDebate({ ...debate, nodes, sources, issues });
	return comparisonOf(graph, ({ passage }) => preferred.includes(passage.id));
}

const issue = (...nodes: string[]): Issue => ({ id: 'i', question: 'Is it?', nodes });

describe('a cell', () => {
	it('holds the words behind what answers the issue for its position, and of no other', () => {
		const [row] = compare([issue('premise', 'doubt', 'aside')]);
		expect(row?.cells.map(({ words }) => words.map(({ passage }) => passage))).toEqual([
			['s/one', 't/one', 's/two'],
			['t/one'],
			[]
		]);
	});

	it('gives every node one passage first, and names every node a passage stands behind', () => {
		const [row] = compare([issue('premise', 'conclusion')]);
		expect(row?.cells[0]?.words.map(({ passage, nodes }) => [passage, nodes.map(({ id }) => id)])).toEqual([
			['s/one', ['premise']],
			['s/two', ['premise', 'conclusion']],
			['t/two', ['conclusion']]
		]);
	});

	it('shows preferred passages of a node before the others', () => {
		const [row] = compare([issue('premise')], ['s/two']);
		expect(row?.cells[0]?.words.map(({ passage }) => passage)).toEqual(['s/two', 's/one']);
	});

	it('tells what the map holds without words of its own', () => {
		const [row] = compare([issue('other', 'premise')]);
		expect(row?.cells[0]?.unquoted.map(({ id }) => id)).toEqual(['other']);
		expect(row?.unclaimed).toEqual({ words: [], unquoted: [] });
	});

	it('keeps apart what serves no position', () => {
		const [row] = compare([issue('aside')]);
		expect(row?.unclaimed.unquoted.map(({ id }) => id)).toEqual(['aside']);
	});

	it('leaves out ids that name nothing', () => {
		expect(compare([issue('nobody', 'premise')])[0]?.cells[0]?.words).toHaveLength(2);
	});
});

describe('a debate without issues', () => {
	it('is compared by the kinds of its claims, its arguments last; no node is left out', () => {
		const rows = compare([]);
		expect(rows.map(({ id }) => id)).toEqual(['fact', 'value', 'policy', 'reasons']);
		const shown = rows
			.flatMap(({ cells, unclaimed }) => [...cells, unclaimed])
			.flatMap(({ words, unquoted }) => [...words.flatMap(({ nodes }) => nodes), ...unquoted]);
		expect(new Set(shown.map(({ id }) => id))).toEqual(
			new Set(['premise', 'other', 'conclusion', 'doubt', 'rebound', 'aside'])
		);
	});
});
