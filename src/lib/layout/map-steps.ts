/** One relation of the focus drawn into a column, with what is linked to it and what undercuts it. */
import type { Graph } from '#lib/debate/graph.ts';
import type { Relation, RelationKind } from '#lib/debate/model.ts';
import { nodeLineOf, type NodeLine } from '#lib/debate/node-line.ts';
import { mutualInWords, relationInWords } from '#lib/debate/relation-words.ts';
import type { MapBox, MapLine, MapTip, Point } from './local-map-model.ts';
import { bottomOf, gaps, indented, middleOf, stackBoxes, type Column } from './map-column.ts';

/** What a step drew, and where it ends below. */
export interface DrawnStep {
	readonly boxes: readonly MapBox[];
	readonly lines: readonly MapLine[];
	readonly bottom: number;
	/** The line between the step and the focus, once it is known at which height the focus meets it. */
	readonly branch: (focusEdge: number) => MapLine;
}

/**
 * Who supports or attacks the focus: one box, or linked ones in a bracket. Null when the graph misses them. `back` is the
 * attack of the focus on its attacker, where one line is to show both.
 */
export function incomingStep(
	graph: Graph,
	relation: Relation,
	back: Relation | null,
	column: Column,
	top: number
): DrawnStep | null {
	const words = back ? mutualInWords(graph, relation) : relationInWords(graph, relation);
	const boxes = stackBoxes(nodesOf(graph, relation.from), 'beside', words, column, top);
	const [first] = boxes;
	if (!first) return null;
	const y = middleOf(first);
	const [trunk, bracket] = [column.lane('trunk'), column.lane('bracket')];
	const linked = boxes.length > 1;
	const cuts = undercutsBelow(graph, relation, column, bottomOf(boxes), y);
	return {
		boxes: [...boxes, ...cuts.boxes],
		lines: [
			...(linked ? boxes : []).map((box) =>
				lineOf(
					graph,
					relation,
					[
						{ x: bracket, y },
						{ x: bracket, y: middleOf(box) },
						{ x: column.edge, y: middleOf(box) }
					],
					'none'
				)
			),
			...cuts.lines
		],
		bottom: bottomOf(cuts.boxes, bottomOf(boxes)),
		branch: (focusEdge) => ({
			...lineOf(graph, relation, [
				{ x: trunk, y: focusEdge },
				{ x: trunk, y },
				{ x: linked ? bracket : column.edge, y }
			]),
			words,
			mutual: back?.id ?? null
		})
	};
}

/** What the focus supports or attacks, and the premises it does so together with. Null when the target is missing. */
export function outgoingStep(
	graph: Graph,
	focusId: string,
	relation: Relation,
	targetId: string,
	column: Column,
	top: number
): DrawnStep | null {
	const [target] = stackBoxes(
		nodesOf(graph, [targetId]),
		'beside',
		relationInWords(graph, relation),
		column,
		top
	);
	if (!target) return null;
	const y = middleOf(target);
	const cuts = undercutsBelow(graph, relation, column, bottomOf([target]), y);
	const others = relation.from.filter((id) => id !== focusId);
	const inner = indented(column);
	const afterCuts = bottomOf(cuts.boxes, bottomOf([target])) + gaps.boxes;
	const linked = stackBoxes(
		nodesOf(graph, others),
		'joined',
		relationInWords(graph, relation),
		inner,
		afterCuts
	);
	const [trunk, join] = [column.lane('trunk'), column.lane('join')];
	return {
		boxes: [target, ...cuts.boxes, ...linked],
		lines: [
			...cuts.lines,
			...linked.map((box) =>
				lineOf(
					graph,
					relation,
					[
						{ x: join, y },
						{ x: join, y: middleOf(box) },
						{ x: inner.edge, y: middleOf(box) }
					],
					'join'
				)
			)
		],
		bottom: bottomOf([target, ...cuts.boxes, ...linked]),
		branch: (focusEdge) =>
			lineOf(graph, relation, [
				{ x: column.edge, y },
				{ x: trunk, y },
				{ x: trunk, y: focusEdge }
			])
	};
}

/** The step the focus undercuts: its end above its beginning, the focus's line ending on the arrow between them. */
export function undercutStep(
	graph: Graph,
	relation: Relation,
	cutId: string,
	column: Column,
	top: number
): DrawnStep | null {
	const cut = graph.relation(cutId);
	const [from] = cut ? nodesOf(graph, cut.from) : [];
	const [upper] = cut
		? stackBoxes(nodesOf(graph, [endOf(graph, cut)]), 'beside', relationInWords(graph, relation), column, top)
		: [];
	if (!cut || !from || !upper) return null;
	const gapTop = bottomOf([upper]);
	const lower = stackBoxes([from], 'beside', relationInWords(graph, relation), column, gapTop + gaps.halves);
	const x = (column.left + column.right) / 2;
	const y = gapTop + gaps.halves * 0.6;
	const trunk = column.lane('undercutTrunk');
	return {
		boxes: [upper, ...lower],
		lines: [
			lineOf(graph, cut, [
				{ x, y: gapTop },
				{ x, y: gapTop + gaps.halves }
			])
		],
		bottom: bottomOf(lower),
		branch: (focusEdge) =>
			lineOf(graph, relation, [
				{ x, y },
				{ x: trunk, y },
				{ x: trunk, y: focusEdge }
			])
	};
}

/** What undercuts a step, set in below it; the lines end on the step's branch at height `branchY`. */
function undercutsBelow(graph: Graph, step: Relation, column: Column, top: number, branchY: number) {
	const inner = indented(column);
	const lane = column.lane('cut');
	const boxes: MapBox[] = [];
	const lines: MapLine[] = [];
	for (const cut of graph.undercuttersOf(step.id)) {
		const below = bottomOf(boxes, top) + gaps.boxes;
		for (const box of stackBoxes(
			nodesOf(graph, cut.from),
			'joined',
			relationInWords(graph, cut),
			inner,
			below
		)) {
			boxes.push(box);
			lines.push(
				lineOf(graph, cut, [
					{ x: lane, y: branchY },
					{ x: lane, y: middleOf(box) },
					{ x: inner.edge, y: middleOf(box) }
				])
			);
		}
	}
	return { boxes, lines };
}

/** The node a step leads to; where it cuts a step itself, the node that one starts from. */
function endOf(graph: Graph, step: Relation): string {
	return 'node' in step.to ? step.to.node : (graph.relation(step.to.relation)?.from[0] ?? '');
}

function nodesOf(graph: Graph, ids: readonly string[]): readonly NodeLine[] {
	return ids.flatMap((id) => {
		const node = graph.node(id);
		return node ? [nodeLineOf(node)] : [];
	});
}

const tips: Readonly<Record<RelationKind, MapTip>> = {
	supports: 'arrow',
	attacks: 'bar',
	undercuts: 'cross'
};

function lineOf(graph: Graph, relation: Relation, points: readonly Point[], tip?: MapTip): MapLine {
	const { id, kind } = relation;
	return { id, kind, words: relationInWords(graph, relation), points, tip: tip ?? tips[kind], mutual: null };
}
