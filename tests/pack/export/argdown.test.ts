import { argdown, RelationType } from '@argdown/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexDebate } from '#lib/debate/graph.ts';
import type { Debate, Relation } from '#lib/debate/model.ts';
import { argdownOf } from '#lib/pack/export/argdown.ts';
import { partOfDebate } from '#lib/pack/export/part-of-debate.ts';
import { blocksOf } from '#lib/pack/block-of-argument.ts';
import { readMapText } from '#tests/pack/read-map-text.ts';
import { flagshipPack, generatedPack } from './read-debates.ts';

const origin = { version: '0123456789ab', around: null };
const { debate: flagship } = (await flagshipPack()).pack;

/** The relations our own reader finds, in the order of their ids. */
function readByUs(text: string, positions: readonly string[]) {
	const { nodes, relations } = readMapText(text, positions);
	return { nodes, relations: relations.map(({ id }) => id).toSorted() };
}

interface ArgdownElement {
	readonly type: string;
	readonly title?: string;
	readonly argumentTitle?: string;
	readonly conclusionIndex?: number;
}

/** What Argdown's own model says, each relation in a line, with titles for names. */
function readByArgdown(text: string): readonly string[] {
	const response = argdown.run({ process: ['parse-input', 'build-model'], input: text, logLevel: 'error' });
	expect([response.lexerErrors, response.parserErrors, response.exceptions]).toEqual([[], [], []]);
	const nameOf = ({ type, title, argumentTitle, conclusionIndex }: ArgdownElement) =>
		type === 'argument'
			? `<${title}>`
			: type === 'inference'
				? `step to ${conclusionIndex} of <${argumentTitle}>`
				: `[${title}]`;
	const relations = (response.relations ?? []).map(({ relationType, from, to }) => {
		const kind = { [RelationType.SUPPORT]: '+', [RelationType.ATTACK]: '-', [RelationType.UNDERCUT]: '_' };
		return `${nameOf(from as ArgdownElement)} ${kind[relationType as 'support']} ${nameOf(to as ArgdownElement)}`;
	});
	const steps = Object.values(response.arguments ?? {}).flatMap(({ title, pcs }) => {
		let premises: string[] = [];
		return (pcs ?? []).flatMap((statement) => {
			if (statement.role === 'premise') premises.push(`[${statement.title}]`);
			if (statement.role === 'premise') return [];
			const line = `<${title}>: ${premises.join(' & ')} |- [${statement.title}]`;
			premises = [`[${statement.title}]`];
			return [line];
		});
	});
	return [...relations, ...steps].toSorted();
}

/** What the debate says, in the same lines. */
function inArgdownsWords({ nodes, relations }: Debate): readonly string[] {
	const byId = new Map(nodes.map((node) => [node.id, node]));
	const nameOf = (id: string) => {
		const { type, title } = byId.get(id)!;
		return type === 'argument' ? `<${title}>` : `[${title}]`;
	};
	const blocks = blocksOf(nodes, relations);
	const said = new Set(blocks.flatMap((block) => block.relations));
	const lines = relations
		.filter(({ id }) => !said.has(id))
		.map(({ kind, from, to }) => {
			const sign = { supports: '+', attacks: '-', undercuts: '_' }[kind];
			if ('node' in to) return `${nameOf(from[0])} ${sign} ${nameOf(to.node)}`;
			// Ours goes to each step that leaves an argument; Argdown's to the argument, or its last step where it has premises.
			const block = blocks.find((each) => each.relations.includes(to.relation));
			const cut = relations.find(({ id }) => id === to.relation)!;
			if (!block) return `${nameOf(from[0])} _ ${nameOf(cut.from[0])}`;
			const index = block.steps.findIndex(({ relation }) => relation === to.relation);
			const before = block.steps
				.slice(0, index + 1)
				.reduce((sum, step) => sum + step.premises.length + 1, -1);
			return `${nameOf(from[0])} _ step to ${before} of ${nameOf(block.argument)}`;
		});
	const steps = blocks.flatMap(({ argument, steps }) =>
		steps.map(({ premises, conclusion }, index) => {
			const before = index === 0 ? [] : [nameOf(steps[index - 1]!.conclusion)];
			return `${nameOf(argument)}: ${[...before, ...premises.map(nameOf)].join(' & ')} |- ${nameOf(conclusion)}`;
		})
	);
	return [...new Set(lines), ...steps].toSorted();
}

function expectSame(debate: Debate) {
	const text = argdownOf(debate, origin);
	const ours = readByUs(
		text,
		debate.positions.map(({ id }) => id)
	);
	expect(ours.nodes).toEqual(debate.nodes.map((node) => ({ ...node, line: 0 })));
	expect(ours.relations).toEqual(debate.relations.map(({ id }) => id).toSorted());
	expect(readByArgdown(text)).toEqual(inArgdownsWords(debate));
}

describe('a debate as Argdown', () => {
	test('the flagship is read as the same by us and by Argdown’s own model', () => {
		expectSame(flagship);
		expect(inArgdownsWords(flagship).length).toBeGreaterThan(60);
	});

	test('so are generated debates', async () => {
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 10, max: 120 }), fc.nat(1000), async (nodes, seed) => {
				expectSame((await generatedPack({ nodes, seed })).pack.debate);
			}),
			{ numRuns: 25 }
		);
	});

	test('a node with its neighbours is read without a fault, whole steps and all', () => {
		const graph = indexDebate(flagship);
		const ids = new Set(flagship.relations.map(({ id }) => id));
		for (const { id, type } of flagship.nodes) {
			const part = partOfDebate(graph, id, 'with-neighbours')!;
			const text = argdownOf(part, { ...origin, around: id });
			const { nodes, relations } = readByUs(
				text,
				part.positions.map((position) => position.id)
			);
			expect(nodes.map((node) => node.id)).toContain(id);
			expect(relations).toEqual(part.relations.map((relation) => relation.id).toSorted());
			expect(relations.every((relation) => ids.has(relation))).toBe(true);
			const touching = [...graph.supportersOf(id), ...graph.attackersOf(id), ...graph.relationsFrom(id)];
			expect(relations).toEqual(expect.arrayContaining(touching.map((relation) => relation.id)));
			if (type === 'position') expect(relations.length).toBeGreaterThan(3);
		}
	});

	test('says what it is, whatever stands in a title, and names what it leaves out', () => {
		const [first, second, third] = flagship.nodes;
		const linked: Relation = {
			id: 'a+b.attacks.c',
			kind: 'attacks',
			line: 1,
			from: [first!.id, second!.id],
			to: { node: third!.id }
		};
		const title = 'A /* {b} // ===\nc';
		const text = argdownOf({ ...flagship, title, relations: [linked] }, origin);
		expect(text.split('\n', 2)).toEqual(['// A /* {b} // === c', `// ${flagship.question}`]);
		expect(text).toContain(`// ${linked.id}\n`);
		expect(
			readByUs(
				text,
				flagship.positions.map(({ id }) => id)
			).relations
		).toEqual([]);
	});
});
