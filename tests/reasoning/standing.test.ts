import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelNetwork } from '#lib/reasoning/grounded.ts';
import { labels } from '#lib/reasoning/label.ts';
import { standings, standingMeaning, standingsOf, standingWords } from '#lib/reasoning/standing.ts';
import { numbered, readCases, type ArgumentGraph } from './argument-cases.ts';
import { randomGraph } from './random-graphs.ts';

function standing(graph: ArgumentGraph) {
	const { network, pins, names } = numbered(graph);
	const found = standingsOf(network, labelNetwork(network, pins), pins);
	return Object.fromEntries(names.map((name, element) => [name, found[element]]));
}

const cases = readCases<ArgumentGraph & { name: string }>('grounded-cases.json');
const caseNamed = (start: string) => standing(cases.find(({ name }) => name.startsWith(start))!);
const claims = (...ids: string[]) => ids.map((id) => ({ id, floor: 'in' as const }));
const attack = (from: string, to: string) => ({ kind: 'attack' as const, from: [from], to });

describe('the words for a label', () => {
	test('are those of the definition, and say neither “refuted” nor “true”', () => {
		expect(standings.map((each) => standingWords[each])).toEqual([
			'stands, unchallenged',
			'stands, was challenged and answered',
			'falls: an objection that stands',
			'falls: lost its support',
			'contested',
			'open',
			'circular',
			'your choice'
		]);
		const shown = Object.values({ ...standingWords, ...standingMeaning, a: Object.values(standingMeaning) });
		expect(String(shown)).not.toMatch(/refut|\btrue\b|\bfalse\b|proven/i);
	});

	test('unchallenged, answered, an objection that stands', () => {
		expect(caseNamed('reinstatement')).toMatchObject({ a: 'unchallenged', b: 'objection', c: 'answered' });
		expect(caseNamed('Pollock red light')).toMatchObject({ e: 'objection', isRed: 'lost-support' });
		expect(caseNamed('undercut of an attack')).toMatchObject({ b: 'answered', e: 'objection' });
	});

	test('lost its support, also where losing a reason leaves the claim undecided', () => {
		expect(caseNamed('needs support, linked premises')).toMatchObject({ c: 'lost-support' });
		expect(caseNamed('open claim, reason defeated')).toMatchObject({ r: 'objection', c: 'lost-support' });
	});

	test('a presumed claim has not lost its support with its reasons', () => {
		const graph: ArgumentGraph = {
			claims: [...claims('c', 'r', 'x'), { id: 'o', floor: 'open' }],
			edges: [attack('x', 'r'), attack('o', 'c'), { kind: 'support', from: ['r'], to: 'c' }],
			pins: {}
		};
		expect(standing(graph)).toMatchObject({ r: 'objection', c: 'open' });
	});

	test('contested between camps, circular round a ring', () => {
		expect(caseNamed('Nixon diamond (')).toEqual({
			quaker: 'contested',
			republican: 'contested',
			'#0': 'contested',
			'#1': 'contested'
		});
		expect(caseNamed('support loop')).toMatchObject({ p: 'circular', q: 'circular' });
		expect(caseNamed('self attack')).toMatchObject({ a: 'circular' });
		expect(caseNamed('odd cycle')).toMatchObject({ a: 'circular', b: 'circular', c: 'circular' });
		expect(caseNamed('unreliable witness')).toMatchObject({ says: 'unchallenged', unreliable: 'circular' });
		const even = ['ab', 'bc', 'cd', 'da'].map((pair) => attack(pair[0]!, pair[1]!));
		expect(standing({ claims: claims('a', 'b', 'c', 'd'), edges: even, pins: {} })).toMatchObject({
			a: 'contested',
			d: 'contested'
		});
	});

	test('open is what waits on a ring without being in it', () => {
		expect(caseNamed('floating')).toMatchObject({ a: 'contested', b: 'contested', c: 'open', d: 'open' });
		expect(caseNamed('open claim, no')).toEqual({ c: 'open' });
	});

	test('a plain mutual attack stays contested where a third makes the ring odd', () => {
		const edges = ['ab', 'ba', 'bc', 'ca'].map((pair) => attack(pair[0]!, pair[1]!));
		expect(standing({ claims: claims('a', 'b', 'c'), edges, pins: {} })).toMatchObject({
			a: 'contested',
			b: 'contested',
			c: 'circular'
		});
	});

	test('fit the label, on any graph', () => {
		const words = {
			in: ['unchallenged', 'answered', 'your-choice'],
			out: ['objection', 'lost-support', 'your-choice'],
			undecided: ['lost-support', 'contested', 'open', 'circular']
		} as const;
		fc.assert(
			fc.property(randomGraph({ claims: 8, edges: 14 }), (graph) => {
				const { network, pins } = numbered(graph);
				const labelling = labelNetwork(network, pins);
				const misfits = standingsOf(network, labelling, pins).filter(
					(word, element) => !words[labels[labelling.label[element]!]!].some((fitting) => fitting === word)
				);
				expect(misfits).toEqual([]);
			}),
			{ numRuns: 1_000 }
		);
	});
});
