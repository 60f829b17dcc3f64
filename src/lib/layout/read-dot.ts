/** Graphviz' answer as a scene: its y axis points up, its edges run from targets to sources. */
import type { Forest } from './forest.ts';
import { cutBy, type MapGraph } from './map-graph.ts';
import { itemsOf } from './number-lists.ts';
import type { Scene } from './scene-model.ts';
import { StrokeList } from './stroke-list.ts';

/** The parts of `json` that are used. */
interface DotDrawing {
	readonly bb: string;
	readonly objects?: readonly { readonly name: string; readonly pos?: string }[];
	readonly edges?: readonly { readonly id: string; readonly pos: string }[];
}

/** Reads what the engine made of `dotText` for the same graph and forest. */
export function readDot(graph: MapGraph, forest: Forest, json: string): Scene {
	const drawing = JSON.parse(json) as DotDrawing;
	const [, , width = 0, height = 0] = numbersIn(drawing.bb);
	const node = forest.order.toSorted();
	const slotOf = new Map(Array.from(node, (one, slot) => [one, slot]));
	const [x, y] = [new Float32Array(node.length), new Float32Array(node.length)];
	for (const { name, pos } of drawing.objects ?? []) {
		const slot = name.startsWith('n') ? slotOf.get(Number(name.slice(1))) : undefined;
		if (slot === undefined || pos === undefined) continue;
		const [middleX = 0, middleY = 0] = numbersIn(pos);
		x[slot] = middleX - graph.width[node[slot]!]! / 2;
		y[slot] = height - middleY - graph.height[node[slot]!]! / 2;
	}
	const ways = new Map((drawing.edges ?? []).map(({ id, pos }) => [id, wayOf(pos, height)]));
	const strokes = new StrokeList(graph.relationKind);
	for (let relation = 0; relation < graph.relationCount; relation++) {
		const from = itemsOf(graph.from, relation);
		const slots = Array.from(from, (one) => slotOf.get(one) ?? -1);
		const to = cutBy(graph, relation) < 0 ? (slotOf.get(graph.to[relation]!) ?? -1) : -1;
		const quiet = Array.from(from, (one) => forest.via[one] !== relation);
		const stem = ways.get(`${relation}.stem`);
		const premises = slots.map((_, index) => ways.get(`${relation}.premise${index}`) ?? []);
		const whole =
			ways.get(`${relation}.whole`) ?? (stem && slots.length === 1 ? joined(premises[0]!, stem) : null);
		if (whole) {
			strokes.add({
				relation,
				part: 'whole',
				from: slots[0]!,
				to,
				quiet: quiet[0]!,
				curved: true,
				points: whole
			});
		} else if (stem) {
			strokes.add({
				relation,
				part: 'stem',
				from: -1,
				to,
				quiet: quiet.every(Boolean),
				curved: true,
				points: stem
			});
			slots.forEach((slot, index) =>
				strokes.add({
					relation,
					part: 'premise',
					from: slot,
					to: -1,
					quiet: quiet[index]!,
					curved: true,
					points: premises[index]!
				})
			);
		}
	}
	return {
		width,
		height,
		boxes: {
			count: node.length,
			node,
			x,
			y,
			width: Float32Array.from(node, (one) => graph.width[one]!),
			height: Float32Array.from(node, (one) => graph.height[one]!),
			hidden: new Int32Array(node.length)
		},
		strokes: strokes.finish(),
		columns: []
	};
}

function numbersIn(text: string): readonly number[] {
	return text.split(/[\s,]+/).map(Number);
}

/** The points of an edge from its source to its target, y pointing down. */
function wayOf(pos: string, height: number): readonly number[] {
	const points = pos.split(' ').map(numbersIn);
	return points.toReversed().flatMap(([x = 0, y = 0]) => [x, height - y]);
}

/** Two ways of which the second begins where the first ends. */
function joined(first: readonly number[], second: readonly number[]): readonly number[] {
	return [...first, ...second.slice(2)];
}
