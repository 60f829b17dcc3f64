/** A small debate with documents behind it: every floor and every kind of evidence occurs. */
import type { Graph } from '#lib/debate/graph.ts';
import type { DebateNode } from '#lib/debate/model.ts';
import type { Attitude, Passage, Source, Standing, Voice } from '#lib/source/model.ts';
import { makeNode, makeRelation } from '#tests/debate/make-debate.ts';
import { smallDebate } from '#tests/debate/small-debate.ts';

function passage(id: string, attitude: Attitude, standings: readonly [Standing, ...Standing[]]): Passage {
	const voice = (standing: Standing): Voice => ({ name: standing, standing });
	const [first, ...others] = standings;
	return {
		id,
		source: id.split('/')[0]!,
		segments: [{ start: 0, end: 5 }],
		cuts: [],
		voices: [voice(first), ...others.map(voice)],
		attitude,
		region: 'body',
		note: null
	};
}

function source(id: string, passages: readonly Passage[]): Source {
	return {
		id,
		shortName: id,
		sha256: '',
		title: null,
		author: { name: id, standing: 'journalist' },
		publisher: null,
		date: { value: null, precision: 'unknown', basis: 'not stated' },
		type: 'news',
		url: null,
		rights: 'full',
		note: null,
		text: 'Words of a document.',
		regions: [{ start: 0, end: 20, kind: 'body' }],
		passages
	};
}

function node(id: string, positions: readonly string[], passages: readonly string[] = []): DebateNode {
	const isPosition = positions.includes(id);
	return makeNode(id, {
		type: isPosition ? 'position' : 'claim',
		kind: isPosition ? null : 'fact',
		positions,
		passages
	});
}

/**
 * For `for`: `carried` (stands on `quoted`), `uncarried` (its one support, `fallen`, is struck by `conceded`), `mocked`
 * (quoted by an opponent only) as reasons, `unstated` behind nothing. Against: `conceded` attacks `fallen` and
 * `quoted-against` attacks the position; `open-doubt` undercuts the step from `mocked`; it builds on `quoted`, but
 * `conceded` undercuts that step, which is no part of the case for `for`.
 */
export function quotedDebate(): Graph {
	const mocking = makeRelation(['mocked'], 'supports', 'for');
	const borrowed = makeRelation(['quoted'], 'supports', 'open-doubt');
	return smallDebate({
		nodes: [
			node('for', ['for']),
			node('against', ['against']),
			node('quoted', ['for'], ['s/own', 's/told']),
			node('carried', ['for']),
			node('fallen', ['for'], ['s/told']),
			node('uncarried', ['for'], ['t/own']),
			node('mocked', ['for'], ['t/mocked']),
			node('unstated', ['for']),
			node('conceded', ['against'], ['t/conceded']),
			node('quoted-against', ['against'], ['t/own']),
			node('open-doubt', ['against'])
		],
		relations: [
			makeRelation(['quoted'], 'supports', 'carried'),
			makeRelation(['carried'], 'supports', 'for'),
			makeRelation(['fallen'], 'supports', 'uncarried'),
			makeRelation(['unstated', 'fallen'], 'supports', 'for'),
			mocking,
			makeRelation(['open-doubt'], 'undercuts', mocking.id),
			borrowed,
			makeRelation(['conceded'], 'undercuts', borrowed.id),
			makeRelation(['conceded'], 'attacks', 'fallen'),
			makeRelation(['quoted-against'], 'attacks', 'for')
		],
		sources: [
			source('s', [
				passage('s/own', 'asserts', ['journalist']),
				passage('s/told', 'reports', ['officer', 'journalist'])
			]),
			source('t', [
				passage('t/own', 'asserts', ['scholar']),
				passage('t/mocked', 'rejects', ['official', 'journalist']),
				passage('t/conceded', 'concedes', ['advocate', 'journalist'])
			])
		],
		facts: [
			{
				id: 'count',
				question: 'How many?',
				note: null,
				answers: [{ source: 's', passage: 's/own', says: 'two' }],
				bearsOn: ['quoted'],
				status: 'differ'
			},
			{
				id: 'day',
				question: 'When?',
				note: null,
				answers: [{ source: 's', passage: 's/own', says: 'Monday' }],
				bearsOn: ['carried'],
				status: 'one-says'
			}
		],
		absentVoices: [
			{ who: 'Everyone’s', text: 'missing', positions: [] },
			{ who: 'Theirs', text: 'missing', positions: ['against'] }
		]
	});
}
