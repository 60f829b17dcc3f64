import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { argumentColumnsOf } from '#lib/reasoning/argument-columns.ts';
import { labelOut, type Pins } from '#lib/reasoning/label.ts';
import { columnsOf, lensDataOf } from '#lib/reasoning/lens-data.ts';
import { chainSentences, relationSentence, type Sentence } from '#lib/reasoning/lens-words.ts';
import { debateNetwork, linksOf } from '#lib/reasoning/network.ts';
import { pictureOf, standingChanges } from '#lib/reasoning/standing-changes.ts';
import { standingWords } from '#lib/reasoning/standing-words.ts';
import { whyInWords } from '#lib/reasoning/why-words.ts';
import { numbered } from './argument-cases.ts';
import { quotedDebate } from './quoted-debate.ts';
import { randomGraph } from './random-graphs.ts';

const graph = quotedDebate();
const { nodes, relations } = graph.debate;
const data = lensDataOf(graph);
const columns = columnsOf(data);
const network = debateNetwork(columns);
const rest = pictureOf(network, new Map());
const at = (id: string) => nodes.findIndex((node) => node.id === id);
const said = (sentence: Sentence) =>
	sentence.map((part) => (typeof part === 'string' ? part : `<${nodes[part]!.id}>`)).join('');
const why = (id: string, pins: Pins = new Map()) =>
	whyInWords(network, columns, pictureOf(network, pins), at(id), () => false).map(({ says }) => said(says));

test('the data of the lens survive JSON and are the columns of the debate', () => {
	expect(columnsOf(JSON.parse(JSON.stringify(data)))).toEqual(argumentColumnsOf(graph));
	expect(data.ids[at('carried')]).toBe('carried');
	expect(JSON.stringify(data)).not.toContain('Words of a document');
});

describe('in sentences', () => {
	test('a relation names its ends', () => {
		const sentences = relations.map((_, relation) => said(relationSentence(columns, relation)));
		expect(sentences).toContain('<conceded> speaks against <fallen>');
		expect(sentences).toContain('<unstated> and <fallen> together support <for>');
		expect(sentences).toContain('<open-doubt> undercuts the step from <mocked> to <for>');
	});

	test('a chain begins with the choice and goes on to what it changes', () => {
		const after = pictureOf(network, new Map([[at('conceded'), labelOut]]));
		const changes = standingChanges(network, rest, after);
		const { chain } = changes.find(({ node }) => node === at('uncarried'))!;
		expect(chainSentences(network, columns, after, chain!).map(said)).toEqual([
			'You rejected <conceded>',
			'Its objection to <fallen> falls away',
			'<fallen> now stands, was challenged and answered',
			'It now supports <uncarried>',
			'<uncarried> now stands, unchallenged'
		]);
	});

	test('why says one step', () => {
		expect(why('quoted')[0]).toMatch(/^A document is quoted for it/);
		expect(why('carried')).toEqual(['<quoted> supports it, and that step stands.']);
		expect(why('fallen')).toEqual(['<conceded> speaks against it, and that objection stands.']);
		expect(why('uncarried')).toEqual(['What supported it no longer does: <fallen>.']);
		expect(why('unstated')[0]).toMatch(/stays open until you accept or reject it/);
		expect(why('fallen', new Map([[at('conceded'), labelOut]]))[1]).toBe(
			'<conceded> speaks against it, but that objection falls.'
		);
		expect(why('quoted', new Map([[at('quoted'), labelOut]]))).toEqual(['You rejected it.']);
		expect(why('for')).toEqual([]);
	});
});

const words = Object.values(standingWords).join(' ');

test('never says refuted or true', () => {
	expect(words).not.toMatch(/refuted|true|false|wrong|proven/);
});

test('finds every node that stands otherwise in words, and links its chain to a choice, on random graphs', () => {
	let explained = 0;
	fc.assert(
		fc.property(randomGraph({ claims: 8, edges: 14 }), (random) => {
			const { network, pins } = numbered(random);
			const [before, after] = [pictureOf(network, new Map()), pictureOf(network, pins)];
			const changes = standingChanges(network, before, after);
			const differing = [...Array(network.nodeCount).keys()].filter(
				(node) => !pins.has(node) && before.standings[node] !== after.standings[node]
			);
			const found = changes.map(({ node }) => node);
			expect(differing.filter((node) => !found.includes(node))).toEqual([]);
			expect(new Set(found).size).toBe(found.length);
			for (const { node, chain } of changes) {
				// Without a chain only where nothing that reaches the node has another label.
				const near = linksOf(network.inputs, node).some(
					(link) => before.labelling.label[link >> 2] !== after.labelling.label[link >> 2]
				);
				expect(chain !== null).toBe(near);
				if (!chain) continue;
				explained++;
				expect(pins.has(chain[0]!)).toBe(true);
				expect(chain.at(-1)).toBe(node);
				const broken = chain.filter(
					(element, place) =>
						place > 0 && !linksOf(network.inputs, element).some((link) => link >> 2 === chain[place - 1])
				);
				expect(broken).toEqual([]);
			}
		}),
		{ numRuns: 10_000 }
	);
	expect(explained).toBeGreaterThan(1_000);
});

test('every step of why that is asked on ends, or comes back to where it was asked', () => {
	fc.assert(
		fc.property(randomGraph({ claims: 8, edges: 14 }), (random) => {
			const { network: other, pins } = numbered(random);
			const picture = pictureOf(other, pins);
			const start = new Int32Array(other.relationCount + 1);
			const sources = Array.from({ length: other.relationCount }, (_, relation) =>
				[...linksOf(other.inputs, other.nodeCount + relation)]
					.filter((link) => (link & 3) === 0)
					.map((link) => link >> 2)
			);
			sources.forEach((list, relation) => (start[relation + 1] = start[relation]! + list.length));
			const columns = {
				nodeCount: other.nodeCount,
				type: new Uint8Array(other.nodeCount).fill(1),
				relationCount: other.relationCount,
				relationKind: Uint8Array.from(other.does, (code) => code - 1),
				from: { start, items: Int32Array.from(sources.flat()) },
				to: new Int32Array(other.relationCount)
			};
			for (let element = 0; element < other.size; element++) {
				if (other.silent[element] === 1) continue;
				const reasons = whyInWords(other, columns, picture, element, () => false);
				expect(reasons.length).toBeGreaterThan(0);
				for (const { says, askOn } of reasons) {
					expect(says.length).toBeGreaterThan(0);
					const inputs = [...linksOf(other.inputs, element)].map((link) => link >> 2);
					expect(askOn.filter((next) => !inputs.includes(next))).toEqual([]);
				}
			}
		}),
		{ numRuns: 1_000 }
	);
});
