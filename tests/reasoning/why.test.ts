import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelNetwork } from '#lib/reasoning/grounded.ts';
import { labels, type Label } from '#lib/reasoning/label.ts';
import { linksOf } from '#lib/reasoning/network.ts';
import { whyLabel } from '#lib/reasoning/why.ts';
import { numbered, type ArgumentGraph } from './argument-cases.ts';
import { equations, type NaiveLabels } from './naive-labelling.ts';
import { randomGraph } from './random-graphs.ts';

const floor = 'in' as const;

/** Why the named element has its label, with names for links. */
function why(graph: ArgumentGraph, name: string) {
	const { network, pins, names } = numbered(graph);
	const found = whyLabel(network, labelNetwork(network, pins), pins, names.indexOf(name))!;
	const byName = (links: readonly number[]) => links.map((link) => names[link >> 2]);
	return { ground: found.ground, because: byName(found.because), answered: byName(found.answered) };
}

describe('why', () => {
	test('what it names was decided before, and with what it answers is enough for the label', () => {
		fc.assert(
			fc.property(randomGraph({ claims: 8, edges: 14 }), (graph) => {
				const { network, pins, names } = numbered(graph);
				const labelling = labelNetwork(network, pins);
				const right = equations(graph);
				const { label, decidedAt } = labelling;
				for (const [element, name] of names.entries()) {
					const { because, answered } = whyLabel(network, labelling, pins, element)!;
					const given = label[element] === 2 ? [...because, ...answered] : because;
					const inputs = [...linksOf(network.inputs, element)];
					expect(inputs).toEqual(expect.arrayContaining([...because, ...answered]));
					if (label[element] !== 1)
						for (const link of given) expect(decidedAt[link >> 2]).toBeLessThan(decidedAt[element]!);
					// With nothing known but what is named, a decided element already has its label …
					const known: NaiveLabels = new Map(names.map((other) => [other, 'undecided' as Label]));
					for (const link of given) known.set(names[link >> 2]!, labels[label[link >> 2]!]!);
					if (label[element] !== 1) expect(right.get(name)!(known)).toBe(labels[label[element]!]);
					// … and an undecided one waits for exactly what is undecided and could still matter.
					else for (const link of because) expect(label[link >> 2]).not.toBe(2);
				}
			}),
			{ numRuns: 2_000 }
		);
	});

	test('says what each label rests on', () => {
		const graph: ArgumentGraph = {
			claims: [
				{ id: 'quoted', floor },
				{ id: 'doubt', floor },
				{ id: 'open', floor: 'open' },
				{ id: 'carried', floor: 'open' },
				{ id: 'struck', floor },
				{ id: 'bare', floor: 'open' },
				{ id: 'chosen', floor: 'open' }
			],
			edges: [
				{ id: 's', kind: 'support', from: ['quoted'], to: 'carried' },
				{ id: 'a', kind: 'attack', from: ['doubt'], to: 'struck' },
				{ id: 'b', kind: 'attack', from: ['struck'], to: 'carried' },
				{ id: 'w', kind: 'support', from: ['open'], to: 'open' },
				{ id: 'l', kind: 'support', from: ['quoted', 'struck'], to: 'bare' }
			],
			pins: { chosen: 'out' }
		};
		expect(why(graph, 'quoted')).toEqual({ ground: 'presumed', because: [], answered: [] });
		expect(why(graph, 'carried')).toEqual({ ground: 'carried', because: ['s'], answered: ['b'] });
		expect(why(graph, 'struck')).toEqual({ ground: 'struck', because: ['a'], answered: [] });
		expect(why(graph, 'l')).toEqual({ ground: 'unsupported', because: ['struck'], answered: [] });
		expect(why(graph, 'bare')).toEqual({ ground: 'unsupported', because: ['l'], answered: [] });
		expect(why(graph, 'open')).toEqual({ ground: 'waiting', because: ['w'], answered: [] });
		expect(why(graph, 'chosen')).toEqual({ ground: 'pin', because: [], answered: [] });
		const alone: ArgumentGraph = { claims: [{ id: 'x', floor: 'open' }], edges: [], pins: {} };
		expect(why(alone, 'x').ground).toBe('unquoted');
	});
});
