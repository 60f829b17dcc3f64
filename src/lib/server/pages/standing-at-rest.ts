import type { Graph } from '#lib/debate/graph.ts';
import { argumentColumnsOf, type ArgumentColumns } from '#lib/reasoning/argument-columns.ts';
import { debateNetwork, type Network } from '#lib/reasoning/network.ts';
import { pictureOf, type Picture } from '#lib/reasoning/standing-changes.ts';
import type { Standing } from '#lib/reasoning/standing-words.ts';
import { whyInWords } from '#lib/reasoning/why-words.ts';

/** How a claim stands on the map before anybody chooses anything, and one step of why, with the nodes named. */
export interface StandingAtRest {
	readonly standing: Standing;
	readonly why: readonly (readonly (
		string | { readonly id: string; readonly title: string; readonly isPosition: boolean }
	)[])[];
}

interface MapAtRest {
	readonly columns: ArgumentColumns;
	readonly network: Network;
	readonly picture: Picture;
	readonly places: ReadonlyMap<string, number>;
}

const maps = new WeakMap<Graph, MapAtRest>();

/** Worked out once for each reading of a debate, because every claim of it has a page. */
function mapAtRest(graph: Graph): MapAtRest {
	const known = maps.get(graph);
	if (known) return known;
	const columns = argumentColumnsOf(graph);
	const network = debateNetwork(columns);
	const places = new Map(graph.debate.nodes.map(({ id }, place) => [id, place]));
	const made = { columns, network, picture: pictureOf(network, new Map()), places };
	maps.set(graph, made);
	return made;
}

/** Null for an id the debate does not have, and for positions, which get no verdict. */
export function standingAtRest(graph: Graph, id: string): StandingAtRest | null {
	const { columns, network, picture, places } = mapAtRest(graph);
	const { nodes } = graph.debate;
	const node = places.get(id);
	const standing = node === undefined ? null : picture.standings[node];
	if (node === undefined || !standing) return null;
	const why = whyInWords(network, columns, picture, node, (place) => nodes[place]!.implicit);
	return {
		standing,
		why: why.map(({ says }) =>
			says.map((part) => {
				if (typeof part === 'string') return part;
				const { id: named, title, type } = nodes[part]!;
				return { id: named, title, isPosition: type === 'position' };
			})
		)
	};
}
