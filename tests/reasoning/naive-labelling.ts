/**
 * The oracle: the definition written down as it stands, on names and words, and worked out by doing everything again
 * until nothing changes. Shares nothing with the solver but the definition.
 */
import type { Label } from '#lib/reasoning/label.ts';
import type { ArgumentGraph } from './argument-cases.ts';

/** Labels by name; an edge without an id is called `#<place>`. */
export type NaiveLabels = Map<string, Label>;

const ranks = ['out', 'undecided', 'in'] as const;
const not = { in: 'out', out: 'in', undecided: 'undecided' } as const;
const least = (all: readonly Label[]): Label => ranks.find((rank) => all.includes(rank)) ?? 'in';
const most = (all: readonly Label[]): Label => ranks.findLast((rank) => all.includes(rank)) ?? 'out';

/** The right-hand side of each element’s equation. */
export function equations(graph: ArgumentGraph): Map<string, (labels: NaiveLabels) => Label> {
	const named = graph.edges.map((edge, place) => ({ ...edge, name: edge.id ?? `#${place}` }));
	const right = new Map<string, (labels: NaiveLabels) => Label>();
	for (const { id, floor } of graph.claims) {
		const pin = graph.pins[id];
		const supports = named.filter(({ kind, to }) => kind === 'support' && to === id);
		const attacks = named.filter(({ kind, to }) => kind === 'attack' && to === id);
		right.set(id, (labels) => {
			if (pin) return pin;
			const carried = most([
				floor === 'open' ? 'undecided' : floor,
				...supports.map(({ name }) => labels.get(name)!)
			]);
			return least([carried, ...attacks.map(({ name }) => not[labels.get(name)!])]);
		});
	}
	for (const { name, id, from } of named) {
		const undercuts = named.filter(({ kind, to }) => kind === 'undercut' && to === id);
		right.set(name, (labels) =>
			least([
				...from.map((source) => labels.get(source)!),
				...undercuts.map((cut) => not[labels.get(cut.name)!])
			])
		);
	}
	return right;
}

/** Round after round from all undecided. */
export function labelNaively(graph: ArgumentGraph): NaiveLabels {
	const right = equations(graph);
	let labels: NaiveLabels = new Map([...right.keys()].map((name) => [name, 'undecided']));
	for (;;) {
		const next: NaiveLabels = new Map([...right].map(([name, value]) => [name, value(labels)]));
		if ([...next].every(([name, label]) => labels.get(name) === label)) return next;
		labels = next;
	}
}

/** Every labelling that satisfies all equations, found by trying all 3^n. */
export function allFixpoints(graph: ArgumentGraph): readonly NaiveLabels[] {
	const right = [...equations(graph)];
	const found: NaiveLabels[] = [];
	const labels: NaiveLabels = new Map(right.map(([name]) => [name, 'undecided']));
	const fill = (place: number) => {
		const element = right[place];
		if (!element) {
			if (right.every(([name, value]) => value(labels) === labels.get(name))) found.push(new Map(labels));
			return;
		}
		for (const label of ranks) {
			labels.set(element[0], label);
			fill(place + 1);
		}
	};
	fill(0);
	return found;
}

/**
 * Dung’s grounded extension of an attack graph: from nothing, take in what the taken defend, until that adds nothing
 * (the least fixpoint of the characteristic function; Dung 1995, definition 20).
 */
export function groundedExtension(nodes: readonly string[], attacks: readonly (readonly [string, string])[]) {
	const attackers = (of: string) => attacks.filter(([, to]) => to === of).map(([from]) => from);
	let taken = new Set<string>();
	for (;;) {
		const defended = nodes.filter((node) =>
			attackers(node).every((attacker) => attackers(attacker).some((defender) => taken.has(defender)))
		);
		if (defended.length === taken.size) return taken;
		taken = new Set(defended);
	}
}
