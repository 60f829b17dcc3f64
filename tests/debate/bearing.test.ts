import { describe, expect, it } from 'vitest';
import { answersFrom, bearingsOn } from '#lib/debate/bearing.ts';
import { objectionsTo } from '#lib/debate/objections.ts';
import { relationInWords } from '#lib/debate/relation-words.ts';
import { makeRelation } from './make-debate.ts';
import { smallDebate } from './small-debate.ts';

const graph = smallDebate();

describe('the case for a position', () => {
	it('stands in order of bearing, each reason once', () => {
		expect(bearingsOn(graph, 'for').map(({ node, steps }) => `${steps} ${node.id}`)).toEqual([
			'1 conclusion',
			'2 premise',
			'2 other'
		]);
	});

	it('ends where reasons support each other in a ring', () => {
		const ring = smallDebate({
			relations: [
				makeRelation(['conclusion'], 'supports', 'for'),
				makeRelation(['premise'], 'supports', 'conclusion'),
				makeRelation(['conclusion'], 'supports', 'premise')
			]
		});
		expect(bearingsOn(ring, 'for')).toHaveLength(2);
	});

	it('is empty for what nothing supports and for what is not there', () => {
		expect(bearingsOn(graph, 'doubt')).toEqual([]);
		expect(bearingsOn(graph, 'nobody')).toEqual([]);
	});

	it('leaves to the answers what serves the position without supporting it', () => {
		const inCase = new Set(bearingsOn(graph, 'for').map(({ node }) => node.id));
		const answers = answersFrom(graph, 'for').map(({ id }) => id);
		expect(answers).not.toHaveLength(0);
		for (const id of answers) {
			expect(inCase).not.toContain(id);
			expect(graph.node(id)?.positions).toContain('for');
		}
	});
});

describe('objections to a position', () => {
	const objections = objectionsTo(graph, 'for');
	const attack = objections.find(({ id }) => id === 'doubt.attacks.conclusion');
	const cut = objections.find(({ id }) => id === 'doubt.undercuts.premise+other.supports.conclusion');

	it('are the attacks on its case and the undercuts of its steps, and no others', () => {
		expect(objections).toHaveLength(2);
		expect(attack?.steps).toBe(1);
		expect(cut?.steps).toBe(1);
	});

	it('carry what answers them: who attacks the objector or undercuts the objection', () => {
		expect(attack?.answers).toEqual([]);
		expect(cut?.answers.map(({ id }) => id)).toEqual(['rebound']);
	});

	it('are said in words', () => {
		expect(cut?.does).toBe(
			'undercuts the step from “Title of premise” and “Title of other” to “Title of conclusion”'
		);
	});

	it('come nearest first', () => {
		const more = smallDebate({
			relations: [...graph.debate.relations, makeRelation(['doubt'], 'attacks', 'for')]
		});
		expect(objectionsTo(more, 'for').map(({ steps }) => steps)).toEqual([0, 1, 1]);
	});
});

it('names an undercut of an undercut by the sentence it cuts', () => {
	const rebound = graph.debate.relations.find(({ from }) => from.includes('rebound'));
	expect(relationInWords(graph, rebound!)).toBe(
		'“Title of rebound” undercuts the step by which “Title of doubt” undercuts the step from “Title of premise” and “Title of other” to “Title of conclusion”'
	);
});
