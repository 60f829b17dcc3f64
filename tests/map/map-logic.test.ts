import { expect, test } from 'vitest';
import { emphasisOf } from '#lib/components/map/map-emphasis.ts';
import { filterNodes, noFilter } from '#lib/components/map/map-filter.ts';
import { moveFrom, moveOf } from '#lib/components/map/map-moves.ts';
import { mostElements, shownPart } from '#lib/components/map/map-part.ts';
import { atRest } from '#lib/components/map/map-address.ts';
import { searcherOf } from '#lib/components/map/map-search.ts';
import { WordTable } from '#lib/components/map/map-words.ts';
import { graphOfMap } from '#lib/components/map/number-graph.ts';
import { whatItDoes } from '#lib/components/map/relation-sentences.ts';
import { relationInWords } from '#lib/debate/relation-words.ts';
import { linksOf } from '#lib/layout/node-links.ts';
import { openMap } from '#lib/layout/open-map.ts';
import { someGraph, someMap } from '#tests/map/some-map.ts';

const open = openMap(someMap.map);
const links = linksOf(open.graph);
const words = new WordTable(open.graph.nodeCount, someMap.nodes);
const graph = graphOfMap({ debate: someMap.debate, graph: open.graph, links, words });
const numberOf = (id: string) => someMap.nodes.findIndex((node) => node.id === id);
const ids = (numbers: Iterable<number>) => [...numbers].map((number) => someMap.nodes[number]?.id).sort();
const marked = (marks: Uint8Array | null) => marks && ids([...marks.keys()].filter((at) => marks[at] === 1));
const middleOf = (node: number) => open.scene.boxes.y[node]! + open.scene.boxes.height[node]! / 2;

test('the graph put together from the numbers says what the debate says', () => {
	const { nodes, relations } = someGraph.debate;
	expect(
		graph.debate.nodes.map(({ id, type, kind, positions, implicit }) => [id, type, kind, positions, implicit])
	).toEqual(nodes.map(({ id, type, kind, positions, implicit }) => [id, type, kind, positions, implicit]));
	expect(graph.debate.relations.map((relation) => relationInWords(graph, relation))).toEqual(
		relations.map((relation) => relationInWords(someGraph, relation))
	);
});

test('a filter keeps the nodes that meet every wish; without a wish there is none', () => {
	const filter = (wish: object) =>
		marked(
			filterNodes(open.graph, { positions: someMap.debate.positions, sources: [] }, { ...noFilter, ...wish })
		);
	expect(filter({})).toBeNull();
	expect(filter({ position: 'yes' })).toEqual(['a', 'b', 'c', 'yes']);
	expect(filter({ position: 'yes', kind: 'value' })).toEqual(['b']);
	expect(filter({ unanswered: true })).toEqual(['d', 'e']);
	for (const unknown of [{ position: 'x' }, { kind: 'x' }, { source: 'x' }, { attitude: 'x' }])
		expect(filter(unknown)).toEqual([]);
});

test('arrow keys reach every node of a tree and come back', () => {
	const move = (from: string, key: string) =>
		someMap.nodes[moveFrom(open.forest, numberOf(from), moveOf(key)!, middleOf)]?.id;
	expect(move('yes', 'ArrowRight')).toMatch(/^[ae]$/);
	expect(move('a', 'ArrowLeft')).toBe('yes');
	expect(move('yes', 'ArrowLeft')).toBe('yes');
	expect(move('b', 'ArrowRight')).toBe('b');
	const below = new Set<string | undefined>();
	for (const start of ['b', 'c', 'd'])
		for (const key of ['ArrowUp', 'ArrowDown']) below.add(move(start, key));
	expect(below).toEqual(new Set(['b', 'c', 'd']));
	expect(moveOf('Enter')).toBeNull();
});

test('search takes every word in any case, without accents, titles first', () => {
	const search = (query: string) =>
		searcherOf(words, 7)
			.search(query, 8)
			.map((number) => someMap.nodes[number]?.id);
	expect(search('')).toEqual([]);
	expect(search('DEJA')).toEqual(['d']);
	expect(search("nobody's objection")).toEqual(['d']);
	expect(search('title of lone')).toEqual(['lone']);
	expect(search('sentence title')).toHaveLength(6);
	expect(search('xyz')).toEqual([]);
	expect(searcherOf(words, 7).search('title', 2)).toHaveLength(2);
});

test('what is pointed at comes forward with its relations, what cuts them and their ends', () => {
	const wish = { pointed: -1, way: null, matching: null };
	const a = emphasisOf(open.graph, links, { ...wish, pointed: numberOf('a') });
	expect(ids(a?.nodes ?? [])).toEqual(['a', 'b', 'c', 'd', 'e', 'yes']);
	expect(a?.relations.size).toBe(4);
	const e = emphasisOf(open.graph, links, { ...wish, pointed: numberOf('e') });
	expect(ids(e?.nodes ?? [])).toEqual(['a', 'e', 'yes']);
	expect(e?.relations.size).toBe(2);
	const way = {
		ends: [numberOf('b'), numberOf('yes')],
		relations: graph.pathBetween('b', 'yes')!.map(({ id }) => Number(id))
	};
	expect(ids(emphasisOf(open.graph, links, { ...wish, way })?.nodes ?? [])).toEqual(['a', 'b', 'c', 'yes']);
	expect(emphasisOf(open.graph, links, wish)).toBeNull();
});

test('a node says what it does in words', () => {
	expect(whatItDoes(graph, 'e')).toBe(
		'“Title of e” undercuts the step from “Title of a” to “Title of yes”. Nothing supports it, no objection.'
	);
	expect(whatItDoes(graph, 'a')).toBe(
		'“Title of a” supports “Title of yes”. 1 step supports it, 1 objection.'
	);
	expect(whatItDoes(graph, 'nobody')).toBe('');
});

test('a part is what the address asks for', () => {
	const part = (address: object) => shownPart(open, { ...atRest, ...address }, numberOf);
	expect(part({}).scene.boxes.count).toBe(7);
	const drawn = (address: object) => ids(part(address).scene.boxes.node);
	expect(drawn({ focus: 1, around: 'd' })).toEqual(['a', 'd']);
	expect(drawn({ fold: ['a'] })).toEqual(['a', 'e', 'lone', 'yes']);
	for (const address of [{}, { fold: ['a'] }]) {
		const { slotOf, scene } = part(address);
		for (const [node, slot] of slotOf.entries())
			expect(slot < 0 ? scene.boxes.node.indexOf(node) : scene.boxes.node[slot]).toBe(slot < 0 ? -1 : node);
	}
	expect(part({}).key).not.toBe(part({ focus: 1, around: 'd' }).key);
	expect(part({}).large).toBe(someMap.nodes.length > mostElements);
});
