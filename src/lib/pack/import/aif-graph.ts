import * as v from 'valibot';
import { isObject } from './read-json.ts';
import { readableWords } from './readable-words.ts';

/** A part of a nodeset, and what keeps it from being read; null when nothing does. */
interface Part {
	/** `nodes[12]` */
	readonly path: string;
	readonly fault: string | null;
}

/** A node as any tool writes it. */
export interface GraphNode extends Part {
	readonly id: string;
	/** `I`, `RA`, `CA`, `L`, `YA`, `TA`, `MA`, `PA`, or what a tool adds of its own. */
	readonly type: string;
	readonly text: string;
	/** Name of the scheme of an S-node; null where none is named. */
	readonly scheme: string | null;
	/** What stands under the key `parallax`. */
	readonly parallax: unknown;
}

export interface GraphEdge extends Part {
	readonly from: string;
	readonly to: string;
}

/** Somebody who speaks. */
export interface GraphPerson extends Part {
	readonly id: string;
	readonly name: string;
}

/** Who speaks a locution. */
export interface GraphLocution extends Part {
	readonly node: string;
	readonly person: string;
}

/** A nodeset; its lists hold every part of the file in its order, those with faults too. */
export interface AifGraph {
	readonly nodes: readonly GraphNode[];
	readonly edges: readonly GraphEdge[];
	readonly people: readonly GraphPerson[];
	readonly locutions: readonly GraphLocution[];
	/** What stands under the key `parallax` of the whole. */
	readonly parallax: unknown;
	/** The sound nodes. */
	node(id: string): GraphNode | null;
	/** Sound nodes that a sound edge leads from to this one, and those that one leads to from it; each once. */
	into(id: string): readonly GraphNode[];
	outOf(id: string): readonly GraphNode[];
	/** Name of who speaks a locution; null when the file does not say. */
	speakerOf(id: string): string | null;
}

/** AIFdb writes ids as text, OVA as numbers. */
const id = v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.nonEmpty(), v.maxLength(200));
const words = v.optional(v.nullable(v.string(), ''), '');
const named = v.union([v.object({ nodeID: id }), v.object({ id })]);
const nodeShape = v.intersect([
	named,
	v.object({ type: v.string(), text: words, scheme: v.optional(v.nullable(v.string())) })
]);
const edgeShape = v.union([
	v.pipe(
		v.object({ fromID: id, toID: id }),
		v.transform(({ fromID, toID }) => ({ from: fromID, to: toID }))
	),
	v.pipe(
		v.object({ from: named, to: named }),
		v.transform(({ from, to }) => ({ from: idOf(from), to: idOf(to) }))
	)
]);
const personShape = v.intersect([
	v.union([v.object({ participantID: id }), v.object({ id })]),
	v.object({ firstname: words, surname: words })
]);
const locutionShape = v.object({ nodeID: id, personID: id });

function idOf(entry: v.InferOutput<typeof named>): string {
	return 'nodeID' in entry ? entry.nodeID : entry.id;
}

/** The nodeset in parsed JSON, whether it stands at the top or, as OVA 3 writes it, under `AIF`; null when there is none. */
export function readGraph(value: unknown): AifGraph | null {
	const set = isObject(value) && isObject(value.AIF) ? value.AIF : value;
	if (!isObject(set) || !Array.isArray(set.nodes)) return null;
	const nodes = readNodes(set.nodes);
	const byId = new Map(nodes.flatMap((node) => (node.fault === null ? [[node.id, node] as const] : [])));
	const edges = readEdges(listOf(set.edges), byId);
	const into = new Map<string, GraphNode[]>();
	const outOf = new Map<string, GraphNode[]>();
	for (const { from, to, fault } of edges) {
		if (fault !== null) continue;
		push(into, to, byId.get(from)!);
		push(outOf, from, byId.get(to)!);
	}
	const people = readPeople(listOf(set.participants));
	const names = new Map(people.map(({ id, name, fault }) => [id, fault === null ? name : '']));
	const locutions = readLocutions(listOf(set.locutions), byId, names);
	const speakers = new Map(
		locutions.flatMap(({ node, person, fault }) =>
			fault === null ? [[node, names.get(person)!] as const] : []
		)
	);
	return {
		...{ nodes, edges, people, locutions, parallax: set.parallax },
		node: (id) => byId.get(id) ?? null,
		into: (id) => into.get(id) ?? [],
		outOf: (id) => outOf.get(id) ?? [],
		speakerOf: (id) => speakers.get(id) || null
	};
}

function readNodes(entries: readonly unknown[]): readonly GraphNode[] {
	const seen = new Set<string>();
	return entries.map((entry, index): GraphNode => {
		const path = `nodes[${index}]`;
		const { success, output } = v.safeParse(nodeShape, entry);
		if (!success) {
			const fault = 'It has no id, no type, or a text that is none.';
			return { ...{ path, fault, id: '', type: '', text: '' }, scheme: null, parallax: null };
		}
		const id = idOf(output);
		const fault = seen.has(id) ? `Another node has the id ${id} already.` : null;
		seen.add(id);
		const text = readableWords(output.text);
		const parallax = isObject(entry) ? entry.parallax : null;
		return { ...{ path, fault, id, text, parallax }, type: output.type, scheme: output.scheme ?? null };
	});
}

function readEdges(entries: readonly unknown[], nodes: ReadonlyMap<string, GraphNode>): readonly GraphEdge[] {
	const seen = new Set<string>();
	return entries.map((entry, index): GraphEdge => {
		const path = `edges[${index}]`;
		const { success, output } = v.safeParse(edgeShape, entry);
		if (!success) return { path, fault: 'It does not say what it leads from and to.', from: '', to: '' };
		const key = JSON.stringify(output);
		const lost = [output.from, output.to].find((end) => !nodes.has(end));
		const fault =
			lost !== undefined
				? `The file has no node ${lost}.`
				: output.from === output.to
					? 'It leads from a node to itself.'
					: seen.has(key)
						? 'The same edge stands in the file before.'
						: null;
		seen.add(key);
		return { path, fault, ...output };
	});
}

function readPeople(entries: readonly unknown[]): readonly GraphPerson[] {
	return entries.map((entry, index): GraphPerson => {
		const path = `participants[${index}]`;
		const { success, output } = v.safeParse(personShape, entry);
		if (!success) return { path, fault: 'It has no id, or a name that is no text.', id: '', name: '' };
		const name = readableWords(`${output.firstname} ${output.surname}`);
		const fault = name === '' ? 'It has no name.' : null;
		return { path, fault, id: 'participantID' in output ? output.participantID : output.id, name };
	});
}

function readLocutions(
	entries: readonly unknown[],
	nodes: ReadonlyMap<string, GraphNode>,
	people: ReadonlyMap<string, string>
): readonly GraphLocution[] {
	return entries.map((entry, index): GraphLocution => {
		const path = `locutions[${index}]`;
		const { success, output } = v.safeParse(locutionShape, entry);
		const { nodeID: node = '', personID: person = '' } = success ? output : {};
		const fault = !success
			? 'It does not say which node it is and who speaks.'
			: nodes.get(node)?.type !== 'L'
				? `The file has no locution ${node}.`
				: people.get(person)
					? null
					: `The file has no name of a participant ${person}.`;
		return { path, fault, node, person };
	});
}

function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
	const list = lists.get(key);
	if (list) list.push(item);
	else lists.set(key, [item]);
}
