import { describe, expect, it } from 'vitest';
import type { Debate, Relation } from '#lib/debate/model.ts';
import { readPack } from '#lib/pack/read-pack.ts';
import { passageText } from '#lib/source/slice.ts';
import { debateFiles } from '#tests/bench/debate-files.ts';
import { generateDebate } from '#tests/bench/generate-debate.ts';

/** Linked premises are a set: the reader lists them in its own order, in ids of relations too. */
const endOf = (to: Relation['to']) => ('node' in to ? to.node : to.relation.split(/[+.]/).sort());
const share = (debate: Debate, count: number) => count / debate.relations.length;

describe('a generated debate', () => {
	const debate = generateDebate({ nodes: 1_000 });

	it('is the same for the same seed, another for another', () => {
		expect(generateDebate({ nodes: 200, seed: 4 })).toEqual(generateDebate({ nodes: 200, seed: 4 }));
		expect(generateDebate({ nodes: 200, seed: 5 })).not.toEqual(generateDebate({ nodes: 200, seed: 4 }));
	});

	it('has the shares of a real one: a quarter attacks, some cuts, linked premises and shared nodes', () => {
		const { relations } = debate;
		const parents = new Map<string, number>();
		for (const { from } of relations) for (const id of from) parents.set(id, (parents.get(id) ?? 0) + 1);
		const between = (value: number, least: number, most: number) => {
			expect(value).toBeGreaterThan(least);
			expect(value).toBeLessThan(most);
		};
		between(share(debate, relations.filter(({ kind }) => kind === 'attacks').length), 0.2, 0.3);
		between(share(debate, relations.filter(({ kind }) => kind === 'undercuts').length), 0.03, 0.08);
		between(share(debate, relations.filter(({ from }) => from.length > 1).length), 0.03, 0.08);
		between([...parents.values()].filter((count) => count > 1).length / debate.nodes.length, 0.05, 0.11);
		expect(debate.nodes).toHaveLength(1_000);
		expect(debate.positions).toHaveLength(3);
	});

	it('quotes only what its documents say', () => {
		for (const source of debate.sources)
			for (const passage of source.passages) expect(passageText(source, passage)).toMatch(/^The .*\.$/);
	});

	it('is, written as files and read as a pack, the same graph', async () => {
		const { pack, problems } = await readPack(await debateFiles(debate), debate.id);
		expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
		const read = pack!.debate;
		const plain = ({ nodes }: Debate) =>
			Object.fromEntries(nodes.map(({ line, ...node }) => [node.id, { ...node, line: line > 0 }]));
		expect(plain(read)).toEqual(plain(debate));
		const steps = ({ relations }: Debate) =>
			relations.map(({ kind, from, to }) => JSON.stringify([kind, from.toSorted(), endOf(to)])).sort();
		expect(steps(read)).toEqual(steps(debate));
		const quoted = ({ sources }: Debate) =>
			sources.flatMap(({ passages }) =>
				passages.map(({ id, segments, voices, attitude }) => ({ id, segments, voices, attitude }))
			);
		expect(quoted(read)).toEqual(quoted(debate));
	});
});
