/** Argument graphs as the case tables write them, and as the solver takes them. */
import { readFileSync } from 'node:fs';
import { inProject } from '#commands/project.js';
import { nodeTypes, relationKinds } from '#lib/debate/model.ts';
import {
	labelIn,
	labelOut,
	labels,
	labelUndecided,
	type Label,
	type Pin,
	type Pins
} from '#lib/reasoning/label.ts';
import { networkOf, type Network } from '#lib/reasoning/network.ts';

export interface ArgumentGraph {
	readonly claims: readonly { readonly id: string; readonly floor: 'in' | 'open' | 'out' }[];
	readonly edges: readonly {
		/** Named where something undercuts it. */
		readonly id?: string;
		readonly kind: 'support' | 'attack' | 'undercut';
		readonly from: readonly string[];
		/** A claim, or for an undercut an edge. */
		readonly to: string;
	}[];
	readonly pins: Readonly<Record<string, 'in' | 'out'>>;
}

/** The same graph for the solver, and the way back. */
export interface NumberedGraph {
	readonly network: Network;
	readonly pins: Pins;
	/** Claims in order, then edges; an edge without an id is called `#<place>`. */
	readonly names: readonly string[];
}

const codes = { in: labelIn, open: labelUndecided, out: labelOut } as const;

/** Numbers a graph. An end that is not there leaves its edge out. */
export function numbered({ claims, edges, pins }: ArgumentGraph): NumberedGraph {
	const claimPlace = new Map(claims.map(({ id }, place) => [id, place]));
	const edgePlace = new Map(
		edges.flatMap(({ id }, place) => (id === undefined ? [] : [[id, place] as const]))
	);
	const start = new Int32Array(edges.length + 1);
	edges.forEach(({ from }, place) => (start[place + 1] = start[place]! + from.length));
	const network = networkOf(
		{
			nodeCount: claims.length,
			type: new Uint8Array(claims.length).fill(nodeTypes.indexOf('claim')),
			relationCount: edges.length,
			relationKind: Uint8Array.from(edges, ({ kind }) => relationKinds.indexOf(`${kind}s`)),
			from: {
				start,
				items: Int32Array.from(edges.flatMap(({ from }) => from.map((id) => claimPlace.get(id)!)))
			},
			to: Int32Array.from(edges, ({ kind, to }) =>
				kind === 'undercut' ? -1 - edgePlace.get(to)! : claimPlace.get(to)!
			)
		},
		Uint8Array.from(claims, ({ floor }) => codes[floor])
	);
	return {
		network,
		pins: new Map(
			Object.entries(pins).map(([id, label]): [number, Pin] => [claimPlace.get(id)!, codes[label]])
		),
		names: [...claims.map(({ id }) => id), ...edges.map(({ id }, place) => id ?? `#${place}`)]
	};
}

/** Labels by name, as the tables write them. */
export function named(names: readonly string[], label: Uint8Array): Record<string, Label> {
	return Object.fromEntries(names.map((name, element) => [name, labels[label[element]!]!]));
}

/** A table of the fixtures. */
export function readCases<T>(name: string): readonly T[] {
	return JSON.parse(readFileSync(inProject('tests', 'fixtures', 'reasoning-cases', name), 'utf8')) as T[];
}
