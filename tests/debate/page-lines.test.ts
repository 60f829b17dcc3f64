import { describe, expect, test } from 'vitest';
import { factsOf } from '#lib/debate/fact-line.ts';
import { debateFrame, positionsOf } from '#lib/debate/frame.ts';
import type { DebateNode } from '#lib/debate/model.ts';
import { nodeLineOf } from '#lib/debate/node-line.ts';
import { placesInCases } from '#lib/debate/place-in-case.ts';
import { actionWords, countInWords, listInWords } from '#lib/debate/plain-words.ts';
import { smallDebate } from '#tests/debate/small-debate.ts';

const graph = smallDebate();
const known = (id: string): DebateNode => {
	const node = graph.node(id);
	if (!node) throw new Error(`the small debate has no ${id}`);
	return node;
};

test('a node line counts its quotations and says when a premise is unstated', () => {
	expect(nodeLineOf(known('premise'))).toMatchObject({ quotations: 2, implicit: false });
	expect(nodeLineOf(known('other'))).toMatchObject({ quotations: 0, implicit: true });
});

describe('facts of a node', () => {
	test('are those that say they bear on it', () => {
		expect(factsOf(graph, known('premise')).map(({ id }) => id)).toEqual(['charge']);
	});
	test('and those that a passage behind it answers', () => {
		expect(factsOf(graph, known('doubt')).map(({ id }) => id)).toEqual(['charge']);
	});
	test('count each document once', () => {
		expect(factsOf(graph, known('premise'))[0]).toMatchObject({ status: 'differ', documents: 2 });
	});
	test('are none for a node they do not touch', () => {
		expect(factsOf(graph, known('aside'))).toEqual([]);
	});
});

describe('places in cases', () => {
	test('give the neighbours within each position the node serves', () => {
		const places = placesInCases(graph, 'doubt').map(({ position, place, of, before, after }) => [
			position.id,
			place,
			of,
			before?.id ?? null,
			after?.id ?? null
		]);
		expect(places).toEqual([
			['for', 4, 5, 'conclusion', 'rebound'],
			['against', 1, 1, null, null]
		]);
	});
	test('are none for a node that serves no position', () => {
		expect(placesInCases(graph, 'aside')).toEqual([]);
	});
});

test('positions come in the order of the debate, unknown ones left out', () => {
	const frame = debateFrame(graph.debate);
	expect(positionsOf(frame, ['against', 'nobody', 'for']).map(({ id }) => id)).toEqual(['for', 'against']);
});

test('plain words agree in number', () => {
	expect(actionWords('supports', 1)).toBe('supports');
	expect(actionWords('supports', 2)).toBe('together support');
	expect([0, 1, 2].map((count) => countInWords(count, 'reply', 'replies'))).toEqual([
		'no reply',
		'1 reply',
		'2 replies'
	]);
	expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(listInWords)).toEqual([
		'',
		'A',
		'A and B',
		'A, B and C'
	]);
});
