/**
 * The argument graph as one network of elements: nodes first (0 … nodeCount - 1), then relations (nodeCount + r).
 * Built once per debate; every scenario runs on the same network.
 */
import { nodeTypes, relationKinds } from '#lib/debate/model.ts';
import { attitudes } from '#lib/source/model.ts';
import type { ArgumentColumns, FlatLists, RelationColumns } from './argument-columns.ts';
import { labelIn, labelUndecided } from './label.ts';

/** What one element is to the next; from `attack` on, it bears on it with a “not”. */
export const role = { source: 0, support: 1, attack: 2, undercut: 3 } as const;
export type Role = keyof typeof role;

/** Elements and their links; a link is `element * 4 + role`. */
export interface Network {
	readonly nodeCount: number;
	readonly relationCount: number;
	/** nodeCount + relationCount. */
	readonly size: number;
	/** Label code each node starts from (see `presumedFloors`). */
	readonly floor: Uint8Array;
	/**
	 * 1 for what is never labelled: positions, and relations with an end that is missing or that leave a position.
	 */
	readonly silent: Uint8Array;
	/** What bears on each element: sources and undercuts on a relation, supports and attacks on a node. */
	readonly inputs: FlatLists;
	/** What each element bears on; never a position. */
	readonly outputs: FlatLists;
	/** How many inputs must come out right: all those of a relation, the attacks on a node. */
	readonly needed: Int32Array;
	/** How many supports reach each node. */
	readonly supports: Int32Array;
	/** What each relation is to its target: a code of `role`. */
	readonly does: Uint8Array;
}

/** The element a link leads to. */
export function elementOf(link: number): number {
	return link >> 2;
}

/** What the element is there: a code of `role`. */
export function roleOf(link: number): number {
	return link & 3;
}

/** The links of one element in `network.inputs` or `network.outputs`. */
export function linksOf({ start, items }: FlatLists, element: number): Int32Array {
	return items.subarray(start[element], start[element + 1]);
}

const position = nodeTypes.indexOf('position');
const roleOfKind = relationKinds.map(
	(kind) => role[kind === 'supports' ? 'support' : kind === 'attacks' ? 'attack' : 'undercut']
);

/** Links the elements; every list keeps the order of the debate. `floor` holds a label code for each node. */
export function networkOf(columns: RelationColumns, floor: Uint8Array): Network {
	const { nodeCount, relationCount, relationKind, from } = columns;
	const size = nodeCount + relationCount;
	const silent = new Uint8Array(size);
	for (let node = 0; node < nodeCount; node++) silent[node] = columns.type[node] === position ? 1 : 0;
	const pairs = from.items.length + relationCount;
	const [source, target, roles] = [new Int32Array(pairs), new Int32Array(pairs), new Uint8Array(pairs)];
	let count = 0;
	for (let relation = 0; relation < relationCount; relation++) {
		const element = nodeCount + relation;
		const end = targetElement(columns, relation);
		if (end < 0) {
			silent[element] = 1;
			continue;
		}
		for (let at = from.start[relation]!; at < from.start[relation + 1]!; at++, count++) {
			source[count] = from.items[at]!;
			target[count] = element;
		}
		source[count] = element;
		target[count] = end;
		roles[count++] = roleOfKind[relationKind[relation]!]!;
	}
	const needed = new Int32Array(size);
	const supports = new Int32Array(nodeCount);
	for (let pair = 0; pair < count; pair++)
		if (roles[pair] === role.support) supports[target[pair]!]!++;
		else needed[target[pair]!]!++;
	return {
		nodeCount,
		relationCount,
		size,
		floor,
		silent,
		inputs: linked(size, count, target, source, roles, null),
		outputs: linked(size, count, source, target, roles, silent),
		needed,
		supports,
		does: Uint8Array.from(relationKind, (kind) => roleOfKind[kind]!)
	};
}

/**
 * Where each node starts. Nothing supports it and a verified passage stands behind it whose author does not reject the
 * words: presumed in. Otherwise undecided: open, or for its supports to carry.
 */
export function presumedFloors(columns: ArgumentColumns): Uint8Array {
	const rejects = 1 << attitudes.indexOf('rejects');
	const floor = Uint8Array.from(columns.attitudes, (bits) =>
		(bits & ~rejects) === 0 ? labelUndecided : labelIn
	);
	const supports = relationKinds.indexOf('supports');
	for (let relation = 0; relation < columns.relationCount; relation++)
		if (columns.relationKind[relation] === supports) {
			const end = targetElement(columns, relation);
			if (end >= 0) floor[end] = labelUndecided;
		}
	return floor;
}

/** The network of a debate with the floors its passages give; about 3 ms at 10,000 nodes. */
export function debateNetwork(columns: ArgumentColumns): Network {
	return networkOf(columns, presumedFloors(columns));
}

/** The element a relation reaches; -1 where an end is missing, of the wrong kind, or it leaves a position. */
function targetElement(
	{ nodeCount, relationCount, type, relationKind, from, to }: RelationColumns,
	relation: number
) {
	const [first, end] = [from.start[relation]!, from.start[relation + 1]!];
	if (first === end) return -1;
	for (let at = first; at < end; at++) if (type[from.items[at]!] === position) return -1;
	const aim = to[relation]!;
	const cuts = roleOfKind[relationKind[relation]!] === role.undercut;
	if (cuts) return aim < 0 && -1 - aim < relationCount ? nodeCount - 1 - aim : -1;
	return aim < nodeCount ? aim : -1;
}

/** The links of every element in `keys`, by counting; those that lead to what `without` marks are left out. */
function linked(
	size: number,
	count: number,
	keys: Int32Array,
	ends: Int32Array,
	roles: Uint8Array,
	without: Uint8Array | null
): FlatLists {
	const start = new Int32Array(size + 1);
	const counts = (pair: number) => without?.[ends[pair]!] !== 1;
	for (let pair = 0; pair < count; pair++) if (counts(pair)) start[keys[pair]! + 1]!++;
	for (let key = 0; key < size; key++) start[key + 1]! += start[key]!;
	const items = new Int32Array(start[size]!);
	const next = start.slice(0, size);
	for (let pair = 0; pair < count; pair++)
		if (counts(pair)) items[next[keys[pair]!]!++] = ends[pair]! * 4 + roles[pair]!;
	return { start, items };
}
