import { debateFrame, type DebateFrame } from '#lib/debate/frame.ts';
import { nodeKinds, type DebateNode, type NodeKind, type Position } from '#lib/debate/model.ts';
import { countNodes, type NodeCount } from '#lib/debate/node-count.ts';
import { nodeLineOf, type NodeLine } from '#lib/debate/node-line.ts';
import type { LoadedPack } from '#lib/server/library.ts';

/** The claims and arguments of one position, or those that serve none. */
export interface ClaimGroup {
	/** Null: the nodes no position claims for itself. */
	readonly position: Position | null;
	readonly claims: readonly NodeLine[];
	readonly arguments: readonly NodeLine[];
}

/** Everything the list of all claims shows. A node that serves two positions stands in both groups. */
export interface ClaimsPage {
	readonly debate: DebateFrame;
	/** Each counted once. */
	readonly count: NodeCount;
	/** How many claims there are of each kind; kinds nobody uses are left out. */
	readonly kinds: readonly { readonly kind: NodeKind; readonly count: number }[];
	readonly groups: readonly ClaimGroup[];
}

/** Groups in the order of the positions, the unclaimed last; groups without nodes are left out. */
export function claimsPage({ pack, graph }: LoadedPack): ClaimsPage {
	const { debate } = pack;
	const nodes = debate.nodes.filter((node) => node.type !== 'position');
	const groups = [
		...debate.positions.map((position) => claimGroup(position, graph.nodesServing(position.id))),
		claimGroup(
			null,
			nodes.filter((node) => node.positions.length === 0)
		)
	];
	return {
		debate: debateFrame(debate),
		count: countNodes(nodes),
		kinds: nodeKinds
			.map((kind) => ({
				kind,
				count: nodes.filter((node) => node.type === 'claim' && node.kind === kind).length
			}))
			.filter(({ count }) => count > 0),
		groups: groups.filter((group) => group.claims.length + group.arguments.length > 0)
	};
}

function claimGroup(position: Position | null, nodes: readonly DebateNode[]): ClaimGroup {
	const lines = nodes.map(nodeLineOf);
	return {
		position,
		claims: lines.filter((line) => line.type === 'claim'),
		arguments: lines.filter((line) => line.type === 'argument')
	};
}
