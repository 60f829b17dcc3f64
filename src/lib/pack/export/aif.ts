import type { Debate, DebateNode, Relation } from '#lib/debate/model.ts';
import { draftOf } from '#lib/pack/pack-draft.ts';
import { inferenceArguments, type InferenceArgument } from './aif-arguments.ts';
import type { AifDebateNode, AifMore, AifNodeMore, AifNodeset, AifRelation } from './aif-model.ts';
import { writeSpeech } from './aif-voices.ts';
import { AifWriter } from './aif-writer.ts';
import type { ExportOrigin } from './argdown.ts';

/**
 * A debate as a nodeset of AIF: claims and positions are I-nodes, a relation is an RA- or CA-node with an edge from each
 * of its linked ends, an undercut a CA-node that conflicts with the node of the step. An argument that is one step from
 * claims to a claim is that step's RA-node; any other is an I-node. What is quoted stands behind a node as L-nodes.
 */
export function aifOf(debate: Debate, origin: ExportOrigin): AifNodeset {
	const writer = new AifWriter();
	const inferences = inferenceArguments(debate);
	const nodeIds = new Map<string, string>();
	const stepIds = new Map<string, string>();
	for (const node of debate.nodes) {
		const step = inferences.get(node.id);
		const made = step
			? writer.scheme('RA', 'Default Inference', noEnds, inferenceMore(node, step))
			: writer.text('I', node.text, { node: bareNode(node) });
		nodeIds.set(node.id, made);
		if (step) stepIds.set(step.into.id, made).set(step.out.id, made);
	}
	const ends = (ids: readonly string[]) => ids.flatMap((id) => nodeIds.get(id) ?? []);
	const target = ({ to }: Relation) => ('node' in to ? (nodeIds.get(to.node) ?? null) : null);
	for (const [id, { into, out }] of inferences) {
		const made = nodeIds.get(id)!;
		const to = target(out);
		for (const from of ends(into.from)) writer.edge(from, made);
		if (to !== null) writer.edge(made, to);
	}
	for (const relation of debate.relations) {
		if (stepIds.has(relation.id)) continue;
		const [type, scheme] =
			relation.kind === 'supports'
				? (['RA', 'Default Inference'] as const)
				: (['CA', 'Default Conflict'] as const);
		const to = target(relation);
		stepIds.set(
			relation.id,
			writer.scheme(type, scheme, { from: ends(relation.from), to }, { relation: bareRelation(relation) })
		);
	}
	for (const { id, to } of debate.relations) {
		const [cutting, step] = 'relation' in to ? [stepIds.get(id), stepIds.get(to.relation)] : [];
		if (cutting !== undefined && step !== undefined) writer.edge(cutting, step);
	}
	writeQuotations(writer, debate, nodeIds, (id) => inferences.has(id));
	return { ...writer.nodeset(), parallax: moreOf(debate, origin) };
}

const noEnds = { from: [], to: null } as const;

function inferenceMore(node: DebateNode, { into, out }: InferenceArgument): AifNodeMore {
	return { node: bareNode(node), relations: [bareRelation(into), bareRelation(out)] };
}

function writeQuotations(
	writer: AifWriter,
	{ nodes, sources }: Debate,
	nodeIds: ReadonlyMap<string, string>,
	isInference: (id: string) => boolean
): void {
	const quoting = new Map<string, DebateNode[]>();
	for (const node of nodes)
		for (const passage of node.passages) quoting.set(passage, [...(quoting.get(passage) ?? []), node]);
	for (const source of sources)
		for (const passage of source.passages) {
			const speech = writeSpeech(writer, source, passage);
			for (const { id } of quoting.get(passage.id) ?? []) {
				const to = nodeIds.get(id) ?? null;
				const says = isInference(id) && speech.says === 'Asserting' ? 'Arguing' : speech.says;
				writer.scheme('YA', says, { from: [speech.innermost], to });
				if (speech.author !== null && speech.holds !== null)
					writer.scheme('YA', speech.holds, { from: [speech.author], to });
			}
		}
}

function moreOf(debate: Debate, { version, around }: ExportOrigin): AifMore {
	const draft = draftOf(debate, new Map());
	return {
		...{ version, around },
		debate: draft.debate,
		sources: draft.sources.map(({ text: _, ...source }, index) => ({
			...source,
			sha256: debate.sources[index]!.sha256
		})),
		facts: debate.facts
	};
}

function bareNode({ line: _, ...node }: DebateNode): AifDebateNode {
	return node;
}

function bareRelation({ line: _, ...relation }: Relation): AifRelation {
	return relation;
}
