/**
 * What the map says to a question. Each function gives the key of one kind of ask, or the words of what keeps the map
 * from answering it: then the question cannot be asked.
 */
import type { Graph } from '#lib/debate/graph.ts';
import { nodeKinds } from '#lib/debate/model.ts';
import { tourLabels, type Effect, type TourLabel } from './ask.ts';
import { speakerKeyOf } from './speaker-key.ts';
import { stableShuffle } from './stable-shuffle.ts';

/** Why the map gives no answer, a sentence each; `item` is the id of the passage, node or objection it is about. */
export interface KeyGap {
	readonly item: string | null;
	readonly why: string;
}

export interface MatchKey {
	readonly offered: readonly string[];
	readonly key: Readonly<Record<string, string>>;
	readonly gaps: readonly KeyGap[];
}

export interface MarkKey {
	readonly key: readonly string[];
	readonly gaps: readonly KeyGap[];
}

/** Speakers of the passages and of the decoys, in an order told by `seed` alone. Unknown passages are left out. */
export function whoSaidItKey(
	graph: Graph,
	passages: readonly string[],
	decoys: readonly string[],
	seed: string
): MatchKey {
	const gaps: KeyGap[] = [];
	const speakerOf = (id: string): string | null => {
		const held = graph.passage(id);
		const key = held && speakerKeyOf(held.source, held.passage);
		if (held && key === null) gaps.push({ item: id, why: `Who speaks ${id} is not named.` });
		return key;
	};
	const key = passages.flatMap((id) => {
		const speaker = speakerOf(id);
		return speaker === null ? [] : [[id, speaker] as const];
	});
	const speakers = new Set([
		...key.map(([, speaker]) => speaker),
		...decoys.flatMap((id) => speakerOf(id) ?? [])
	]);
	if (gaps.length === 0 && speakers.size === 1) {
		gaps.push({ item: null, why: 'Only one speaker is offered.' });
	}
	return { offered: stableShuffle([...speakers], seed), key: Object.fromEntries(key), gaps };
}

/** Whether each objection attacks its target or undercuts a step that leaves it. Unknown nodes are left out. */
export function claimOrStepKey(
	graph: Graph,
	objections: readonly { readonly objection: string; readonly to: string }[]
): MatchKey {
	const gaps: KeyGap[] = [];
	const key = objections.flatMap(({ objection, to }) => {
		if (!graph.node(objection) || !graph.node(to)) return [];
		const attacks = graph.attackersOf(to).some(({ from }) => from.includes(objection));
		const undercuts = graph
			.relationsFrom(to)
			.some((step) => graph.undercuttersOf(step.id).some(({ from }) => from.includes(objection)));
		if (attacks === undercuts) {
			const why = attacks
				? `${objection} both attacks ${to} and undercuts a step from it.`
				: `${objection} neither attacks ${to} nor undercuts a step from it.`;
			gaps.push({ item: objection, why });
		}
		return [[objection, undercuts ? 'step' : 'claim'] as const];
	});
	return { offered: ['claim', 'step'], key: Object.fromEntries(key), gaps };
}

/** What kind of question each node answers. Unknown nodes are left out. */
export function sortKey(graph: Graph, nodes: readonly string[]): MatchKey {
	const known = nodes.flatMap((id) => graph.node(id) ?? []);
	const gaps = known
		.filter(({ kind }) => kind === null)
		.map(({ id }) => ({ item: id, why: `The map does not say what kind of question ${id} answers.` }));
	const key = known.flatMap(({ id, kind }) => (kind === null ? [] : [[id, kind] as const]));
	return { offered: nodeKinds, key: Object.fromEntries(key), gaps };
}

/** Which of the passages stand behind the node itself: some must, and some not. */
export function evidenceKey(graph: Graph, claim: string, passages: readonly string[]): MarkKey {
	const node = graph.node(claim);
	const key = passages.filter((id) => node?.passages.includes(id));
	const gaps =
		node === null || !isAllOrNone(passages, key)
			? []
			: [{ item: null, why: `${key.length === 0 ? 'None' : 'All'} of the passages stand behind ${claim}.` }];
	return { key, gaps };
}

/** Which of the options get a worse label: some must, and some not. Every option needs an effect. */
export function predictKey(options: readonly string[], effects: Readonly<Record<string, Effect>>): MarkKey {
	const unlabelled = options.filter((id) => !Object.hasOwn(effects, id));
	const key = options.filter((id) => {
		const effect = Object.hasOwn(effects, id) ? effects[id] : undefined;
		return effect !== undefined && falls(effect);
	});
	if (unlabelled.length > 0) {
		return { key, gaps: unlabelled.map((item) => ({ item, why: `The lens gives ${item} no label.` })) };
	}
	const gaps = isAllOrNone(options, key)
		? [{ item: null, why: `${key.length === 0 ? 'None' : 'All'} of the options fall.` }]
		: [];
	return { key, gaps };
}

/** Whether the label gets worse. */
export function falls({ before, after }: Effect): boolean {
	const rank = (label: TourLabel) => tourLabels.indexOf(label);
	return rank(after) < rank(before);
}

function isAllOrNone(all: readonly string[], marked: readonly string[]): boolean {
	return marked.length === 0 || marked.length === all.length;
}
