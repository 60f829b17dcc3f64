import type { Debate, DebateNode, Relation } from '#lib/debate/model.ts';
import { tourLabels, type Effect, type TourLabel } from '#lib/tour/ask.ts';

/** What a reader supposes: nodes taken to stand, nodes taken to fall. */
export interface Supposition {
	readonly accept: readonly string[];
	readonly reject: readonly string[];
}

/**
 * The labels of nodes on the map as it is and with what is supposed: grounded labelling with pins (SEMANTICS, crisp
 * labels). Positions are never labelled; they and unknown nodes are missing in the result.
 */
export function tourEffects(
	debate: Debate,
	supposed: Supposition,
	nodes: readonly string[]
): Readonly<Record<string, Effect>> {
	const before = labelsOf(debate, { accept: [], reject: [] });
	const after = labelsOf(debate, supposed);
	return Object.fromEntries(
		nodes.flatMap((id) => {
			const labels = { before: before.get(id), after: after.get(id) };
			return labels.before && labels.after ? [[id, { before: labels.before, after: labels.after }]] : [];
		})
	);
}

/** 0 out, 1 undecided, 2 in, so that `min`, `max` and `2 − x` are those of the formula. */
type Value = 0 | 1 | 2;
const not = (value: Value): Value => (2 - value) as Value;
const least = (values: readonly Value[]): Value => Math.min(2, ...values) as Value;

/** The least fixpoint in information order, by going round from all undecided until nothing changes. */
function labelsOf(debate: Debate, { accept, reject }: Supposition): ReadonlyMap<string, TourLabel> {
	const nodes = debate.nodes.filter(({ type }) => type !== 'position');
	const into = Map.groupBy(debate.relations, ({ to }) => ('node' in to ? to.node : to.relation));
	const floors = new Map(nodes.map((node) => [node.id, floorOf(node, into.get(node.id) ?? [], debate)]));
	let values = new Map<string, Value>();
	const of = (id: string): Value => values.get(id) ?? 1;
	const reaching = (id: string, kind: Relation['kind']) =>
		(into.get(id) ?? []).filter((relation) => relation.kind === kind).map((relation) => of(relation.id));
	const nodeValue = (id: string): Value => {
		if (accept.includes(id)) return 2;
		if (reject.includes(id)) return 0;
		const best = Math.max(floors.get(id) ?? 1, ...reaching(id, 'supports')) as Value;
		return least([best, ...reaching(id, 'attacks').map(not)]);
	};
	for (let changed = true; changed;) {
		const next = new Map<string, Value>([
			...nodes.map(({ id }) => [id, nodeValue(id)] as const),
			...debate.relations.map(
				({ id, from }) => [id, least([...from.map(of), ...reaching(id, 'undercuts').map(not)])] as const
			)
		]);
		changed = [...next].some(([id, value]) => of(id) !== value);
		values = next;
	}
	return new Map(nodes.map(({ id }) => [id, tourLabels[of(id)] ?? 'undecided']));
}

/** A leaf whose words are somebody’s own, or at least not rejected where they stand, is presumed. */
function floorOf(node: DebateNode, into: readonly Relation[], debate: Debate): Value {
	if (into.some(({ kind }) => kind === 'supports')) return 1;
	const passages = debate.sources.flatMap((source) => source.passages);
	return passages.some(({ id, attitude }) => node.passages.includes(id) && attitude !== 'rejects') ? 2 : 1;
}
