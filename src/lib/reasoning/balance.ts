/**
 * The balance report: what this map gives each position, side by side. Always x of y with the lists behind, never one
 * score. The numbers are about the map, not about the world.
 */
import type { Graph } from '#lib/debate/graph.ts';
import type { AbsentVoice, FactQuestion, Position } from '#lib/debate/model.ts';
import { argumentColumnsOf } from './argument-columns.ts';
import { evidenceOf, reasonsFor, type BalanceEvidence, type Share } from './balance-evidence.ts';
import { objectionBalance, type BalanceObjections } from './balance-objections.ts';
import { findCruxes } from './cruxes.ts';
import { labelNetwork, type Labelling } from './grounded.ts';
import { debateNetwork, type Network } from './network.ts';
import { reasonsStanding } from './reasons-standing.ts';

/** Stands beside every balance report. */
export const balanceCaveat = 'Equal counts are not fairness; more objections can mean more attention.';

/** A node whose flip changes labels in a position's case, as the map stands without any choice. */
export interface BalanceCrux {
	readonly node: string;
	/** Claims and arguments of the position whose label changes. Node ids. */
	readonly changes: readonly string[];
}

/** One position's column of the report. */
export interface PositionBalance extends BalanceEvidence, BalanceObjections {
	readonly position: Position;
	/** Reasons given for the position itself, and of these the ones that stand before any choice. Relation ids. */
	readonly standingReasons: Share;
	/** Questions of fact its claims and arguments rest on, and of these the ones the documents differ on. Fact ids. */
	readonly disputedFacts: Share;
	/** The strongest first, at most five. */
	readonly cruxes: readonly BalanceCrux[];
	/** True when every node was flipped to find the cruxes. */
	readonly allFlipped: boolean;
	/** Who is spoken about and does not speak; ids do not exist, so in full. */
	readonly absent: readonly AbsentVoice[];
}

/** A share of which the positions have the most unlike amounts. */
export interface BalanceGap {
	readonly measure: 'objectedReasons' | 'answeredObjections' | 'ownVoice' | 'quotedFacts';
	/** Ids of the positions with the largest and the smallest share. */
	readonly most: string;
	readonly least: string;
	/** The difference of the two shares, 0 to 1. */
	readonly gap: number;
}

/** The whole report. */
export interface BalanceReport {
	readonly positions: readonly PositionBalance[];
	/** Only measures that at least two positions have anything of. */
	readonly gaps: readonly BalanceGap[];
	readonly caveat: typeof balanceCaveat;
}

/** Puts the report together; some tens of milliseconds for a debate of a hundred nodes. */
export function balanceOf(graph: Graph): BalanceReport {
	const network = debateNetwork(argumentColumnsOf(graph));
	const labelling = labelNetwork(network, new Map());
	const positions = graph.debate.positions.map((position) =>
		positionBalance(graph, network, labelling, position)
	);
	return { positions, gaps: gapsBetween(positions), caveat: balanceCaveat };
}

function positionBalance(
	graph: Graph,
	network: Network,
	labelling: Labelling,
	position: Position
): PositionBalance {
	const { nodes, relations, absentVoices } = graph.debate;
	const reasons = new Set(reasonsFor(graph, position.id).map(({ id }) => id));
	const nodeId = (node: number) => nodes[node]!.id;
	const relationId = (element: number) => relations[element - network.nodeCount]!.id;
	const standing = reasonsStanding(
		network,
		labelling,
		nodes.findIndex(({ id }) => id === position.id)
	);
	const found = findCruxes(network, labelling, new Map(), {
		most: 5,
		counts: (node) => reasons.has(nodeId(node))
	});
	const facts = graph.debate.facts.filter(({ bearsOn }) => bearsOn.some((id) => reasons.has(id)));
	const ids = (list: readonly FactQuestion[]) => list.map(({ id }) => id);
	return {
		position,
		...evidenceOf(graph, position.id),
		...objectionBalance(graph, position.id),
		standingReasons: { x: standing.stand.map(relationId), y: standing.reasons.map(relationId) },
		disputedFacts: { x: ids(facts.filter(({ status }) => status === 'differ')), y: ids(facts) },
		cruxes: found.cruxes.map(({ node, changes }) => ({ node: nodeId(node), changes: changes.map(nodeId) })),
		allFlipped: found.examined === found.of,
		absent: absentVoices.filter(({ positions }) => positions.length === 0 || positions.includes(position.id))
	};
}

const compared = ['objectedReasons', 'answeredObjections', 'ownVoice', 'quotedFacts'] as const;

function gapsBetween(positions: readonly PositionBalance[]): readonly BalanceGap[] {
	return compared.flatMap((measure) => {
		const shares = positions
			.filter((column) => column[measure].y.length > 0)
			.map((column) => ({
				id: column.position.id,
				share: column[measure].x.length / column[measure].y.length
			}))
			.toSorted((a, b) => b.share - a.share);
		const [most, least] = [shares[0], shares.at(-1)];
		if (!most || !least || most === least) return [];
		return [{ measure, most: most.id, least: least.id, gap: most.share - least.share }];
	});
}
