/** The debates that are drawn: the flagship and generated ones, as the product opens them and as rivals get them. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inProject } from '#commands/project.js';
import { Refusal } from '#commands/refusal.js';
import { indexDebate } from '#lib/debate/graph.ts';
import type { Debate, Relation } from '#lib/debate/model.ts';
import { openMap } from '#lib/layout/open-map.ts';
import { readPack } from '#lib/pack/read-pack.ts';
import { readPackAt } from '#lib/server/read-folder.ts';
import { mapDataOf } from '#lib/server/map-scene.ts';
import { debateFiles } from '#tests/bench/debate-files.ts';
import { generateDebate } from '#tests/bench/generate-debate.ts';
import type { RivalGraph } from '#tests/bench/rivals/rival-graph.ts';

/** What is measured at one size. */
export interface Measured {
	/** `flagship`, or a number of nodes. */
	readonly size: string;
	readonly debate: Debate;
	/** The same graph for rivals, at the places the product draws it. */
	readonly graph: RivalGraph;
}

/** The debate of a size. Rejects when the flagship has errors. */
export async function measuredDebate(size: string): Promise<Measured> {
	const debate = size === 'flagship' ? await flagship() : await generated(Number(size));
	return { size, debate, graph: await rivalGraph(debate) };
}

/** Writes the generated debate of that many nodes as a pack below a folder that the server reads packs from. */
export async function writePack(folder: string, nodes: number): Promise<void> {
	const debate = generateDebate({ nodes });
	for (const [path, bytes] of await debateFiles(debate)) {
		const file = join(folder, debate.id, path);
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, bytes);
	}
}

async function flagship(): Promise<Debate> {
	const { pack } = await readPackAt(inProject('seeds', 'massage-parlor-raids'));
	if (!pack) throw new Refusal('The flagship has errors: run npm run packs.');
	return pack.debate;
}

/** Through files and back, as the server reads it: a layout follows the order of nodes, and files have one of their own. */
async function generated(nodes: number): Promise<Debate> {
	const debate = generateDebate({ nodes });
	const { pack } = await readPack(await debateFiles(debate), debate.id);
	if (!pack) throw new Refusal(`The generated debate of ${nodes} nodes has errors.`);
	return pack.debate;
}

async function rivalGraph(debate: Debate): Promise<RivalGraph> {
	const { boxes, width, height } = openMap(await mapDataOf(indexDebate(debate))).scene;
	const relations = new Map(debate.relations.map((relation) => [relation.id, relation]));
	return {
		width,
		height,
		nodes: Array.from(boxes.node, (node, slot) => {
			const { id, title, text } = debate.nodes[node]!;
			const place = { x: boxes.x[slot]!, y: boxes.y[slot]!, width: boxes.width[slot]! };
			return { id, ...place, height: boxes.height[slot]!, title, text };
		}),
		edges: debate.relations.flatMap(({ id, from, to }) => {
			const target = nodeReached(to, relations);
			return target === null ? [] : from.map((source, at) => ({ id: `${id}-${at}`, source, target }));
		})
	};
}

/** The node a relation reaches; of an undercut, the one that the cut step leaves. Null for none. */
function nodeReached(to: Relation['to'], relations: ReadonlyMap<string, Relation>): string | null {
	if ('node' in to) return to.node;
	return relations.get(to.relation)?.from[0] ?? null;
}
