import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexDebate } from '#lib/debate/graph.ts';
import type { Debate, Relation } from '#lib/debate/model.ts';
import { aifOf } from '#lib/pack/export/aif.ts';
import type { AifNode, AifNodeset } from '#lib/pack/export/aif-model.ts';
import { partOfDebate } from '#lib/pack/export/part-of-debate.ts';
import type { PackDraft } from '#lib/pack/pack-draft.ts';
import { writePack } from '#lib/pack/write-pack.ts';
import { passageText } from '#lib/source/slice.ts';
import { anyDebate } from '#tests/layout/any-debate.ts';
import { flagshipPack, generatedPack, read, type ReadDebate } from './read-debates.ts';

const origin = { version: '0123456789ab', around: null };
const flagship = await flagshipPack();
/** As a reader of the file has it. */
const asFile = (debate: Debate): AifNodeset => JSON.parse(JSON.stringify(aifOf(debate, origin)));

const bare = ({ nodes, relations, ...debate }: Debate) => ({
	...debate,
	nodes: nodes.map((node) => ({ ...node, line: 0 })),
	relations: relations
		.map((relation) => ({ ...relation, line: 0 }))
		.toSorted((a, b) => (a.id < b.id ? -1 : 1))
});

/** What the edges alone say, each relation in a line of ids; the key `parallax` only names nodes. */
function readEdges({ nodes, edges }: AifNodeset): readonly string[] {
	const byId = new Map(nodes.map((node) => [node.nodeID, node]));
	const into = (id: string) => edges.filter(({ toID }) => toID === id).map(({ fromID }) => byId.get(fromID)!);
	const out = (id: string) => edges.filter(({ fromID }) => fromID === id).map(({ toID }) => byId.get(toID)!);
	const ownName = ({ parallax }: AifNode) => (parallax && 'node' in parallax ? parallax.node.id : null);
	const ended = (node: AifNode): string => ownName(node) ?? `(${line(node)})`;
	const line = (node: AifNode): string => {
		const from = into(node.nodeID).filter(({ type }) => type === 'I' || type === 'RA');
		return `${from.map(ended).toSorted().join('+')} ${node.type} ${out(node.nodeID).map(ended).join(' | ')}`;
	};
	return nodes
		.filter(({ type }) => type === 'RA' || type === 'CA')
		.map((node) => (ownName(node) ? `${ownName(node)}: ${line(node)}` : line(node)))
		.toSorted();
}

/** What the debate says, in the same lines. */
function inEdges(debate: Debate, { nodes }: AifNodeset): readonly string[] {
	const graph = indexDebate(debate);
	const inferences = new Map<string, readonly Relation[]>();
	for (const { type, parallax } of nodes)
		if (type === 'RA' && parallax && 'node' in parallax) {
			const into = debate.relations.filter(({ to }) => 'node' in to && to.node === parallax.node.id);
			inferences.set(parallax.node.id, [...into, ...graph.relationsFrom(parallax.node.id)]);
		}
	const argumentOf = (id: string) =>
		[...inferences].find(([, relations]) => relations.some((relation) => relation.id === id))?.[0];
	const line = ({ kind, from, to }: Relation): string => {
		const type = kind === 'supports' ? 'RA' : 'CA';
		const end =
			'node' in to ? to.node : (argumentOf(to.relation) ?? `(${line(graph.relation(to.relation)!)})`);
		return `${from.toSorted().join('+')} ${type} ${end}`;
	};
	return [
		...[...inferences].map(([id, [into, onward]]) => {
			expect([into?.kind, onward?.kind]).toEqual(['supports', 'supports']);
			return `${id}: ${into!.from.toSorted().join('+')} RA ${(onward!.to as { node: string }).node}`;
		}),
		...debate.relations.filter(({ id }) => argumentOf(id) === undefined).map(line)
	].toSorted();
}

/** The debate made anew from the file, the texts of its documents and what AIF never had: tours. */
async function importedAgain(
	{ nodes, parallax }: AifNodeset,
	{ pack, files }: ReadDebate
): Promise<ReadDebate> {
	const texts = new Map(pack.debate.sources.map(({ id, text }) => [id, text]));
	const relations = nodes.flatMap(({ parallax: more }) => {
		if (!more) return [];
		return 'relations' in more ? more.relations : 'relation' in more ? [more.relation] : [];
	});
	const draft: PackDraft = {
		debate: parallax.debate,
		map: {
			nodes: nodes.flatMap(({ parallax: more }) =>
				more && 'node' in more ? [{ ...more.node, line: 1 }] : []
			),
			relations: relations.map((relation) => ({ ...relation, line: 1 }))
		},
		sources: parallax.sources.map((source) => ({ ...source, text: texts.get(source.id)! })),
		facts: parallax.facts,
		kept: new Map([...files].filter(([path]) => path.startsWith('tours/')))
	};
	const written = await writePack(draft);
	expect(written.left).toEqual([]);
	return read(written.files, pack.debate.id);
}

async function expectWhole(debate: ReadDebate) {
	const file = asFile(debate.pack.debate);
	expect(readEdges(file)).toEqual(inEdges(debate.pack.debate, file));
	const again = await importedAgain(file, debate);
	expect(bare(again.pack.debate)).toEqual(bare(debate.pack.debate));
}

/** Rules that readers of AIF rely on. */
function expectWellFormed({ nodes, edges, locutions, participants, schemefulfillments }: AifNodeset) {
	const byId = new Map(nodes.map((node) => [node.nodeID, node]));
	expect(byId.size).toBe(nodes.length);
	expect(new Set(edges.map(({ edgeID }) => edgeID)).size).toBe(edges.length);
	for (const { fromID, toID } of edges) {
		const [from, to] = [byId.get(fromID), byId.get(toID)];
		expect(from && to).toBeTruthy();
		// Information touches information through a scheme only.
		expect(`${from!.type}-${to!.type}`).toMatch(/^(I|RA|CA)-(RA|CA)$|^(RA|CA)-I$|^L-YA$|^YA-(I|L|RA)$/);
	}
	const speakers = new Set(participants.map(({ participantID }) => participantID));
	expect(new Set(locutions.map(({ nodeID }) => nodeID))).toEqual(
		new Set(nodes.filter(({ type }) => type === 'L').map(({ nodeID }) => nodeID))
	);
	for (const { personID } of locutions) expect(speakers.has(personID)).toBe(true);
	expect(schemefulfillments.length).toBe(nodes.filter(({ type }) => !/^[IL]$/.test(type)).length);
}

describe('a debate as AIF', () => {
	test('the flagship goes there and back, and its edges alone say what it says', async () => {
		await expectWhole(flagship);
		const file = asFile(flagship.pack.debate);
		expectWellFormed(file);
		const inferences = file.nodes.filter(
			({ type, parallax }) => type === 'RA' && parallax && 'node' in parallax
		);
		expect(inferences.length).toBeGreaterThan(3);
		expect(file.nodes.some(({ type }) => type === 'CA')).toBe(true);
	});

	test('so do generated debates', async () => {
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 10, max: 120 }), fc.nat(1000), async (nodes, seed) => {
				const debate = await generatedPack({ nodes, seed });
				expectWellFormed(asFile(debate.pack.debate));
				await expectWhole(debate);
			}),
			{ numRuns: 25 }
		);
	});

	test('no graph, however tangled, loses an edge’s end', () => {
		fc.assert(
			fc.property(anyDebate(20), (debate) => {
				const file = asFile(debate);
				const ids = new Set(file.nodes.map(({ nodeID }) => nodeID));
				expect(file.edges.filter(({ fromID, toID }) => !ids.has(fromID) || !ids.has(toID))).toEqual([]);
				const said = file.nodes.flatMap(({ parallax }) => {
					if (!parallax) return [];
					if ('relations' in parallax) return parallax.relations.map(({ id }) => id);
					return 'relation' in parallax ? [parallax.relation.id] : [];
				});
				expect(said.toSorted()).toEqual(debate.relations.map(({ id }) => id).toSorted());
			}),
			{ numRuns: 300 }
		);
	});

	test('says who is heard through whom, in the words of the document', () => {
		const { debate } = flagship.pack;
		const graph = indexDebate(debate);
		const { nodes, edges, locutions, participants } = asFile(debate);
		const byId = new Map(nodes.map((node) => [node.nodeID, node]));
		const after = (id: string) =>
			edges.filter(({ fromID }) => fromID === id).map(({ toID }) => byId.get(toID)!);
		const speakers = new Map(participants.map(({ participantID, surname }) => [participantID, surname]));
		let chains = 0;
		for (const { nodeID, personID } of locutions) {
			const { parallax, text } = byId.get(nodeID)!;
			if (!parallax || !('passage' in parallax)) throw new Error(text);
			const { source, passage } = graph.passage(parallax.passage)!;
			const words = passageText(source, passage);
			const name = speakers.get(personID)!;
			expect(text.startsWith(name) && text.endsWith(`: ${words}`)).toBe(true);
			expect(name).toContain(passage.voices[parallax.voice]!.name ?? 'not named');
			const does = after(nodeID).map((act) => [act.text, after(act.nodeID)[0]!] as const);
			const held = graph.nodesQuoting(passage.id).length;
			const isAuthor = parallax.voice === passage.voices.length - 1;
			if (parallax.voice === 0 && held > 0) {
				expect(does.filter(([, what]) => what.type !== 'L')).toHaveLength(held);
			}
			if (parallax.voice > 0) {
				chains += 1;
				const [retold] = does.filter(([act]) => act === 'Default Illocuting');
				expect(retold?.[1].parallax).toEqual({ passage: passage.id, voice: parallax.voice - 1 });
				// Whoever retells does not put it forward.
				expect(does.some(([act]) => act === 'Asserting' || act === 'Arguing')).toBe(false);
				if (isAuthor && passage.attitude === 'rejects')
					expect(does.filter(([act]) => act === 'Disagreeing')).toHaveLength(held);
			}
		}
		expect(chains).toBeGreaterThan(10);
	});

	test('a node with its neighbours is well formed too', () => {
		const graph = indexDebate(flagship.pack.debate);
		for (const { id } of flagship.pack.debate.nodes) {
			const file = asFile(partOfDebate(graph, id, 'with-neighbours')!);
			expectWellFormed(file);
			expect(
				file.nodes.some(({ parallax }) => parallax && 'node' in parallax && parallax.node.id === id)
			).toBe(true);
		}
	});
});
