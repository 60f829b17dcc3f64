/** Small charts of boxes and labelled ways, from top to bottom, drawn by Graphviz dot on the server. Numbers in, numbers out. */
import type { DotEngine } from './dot-layout.ts';

/** What is to be laid out; lengths in CSS pixels. */
export interface ChartSketch {
	/** The first is drawn at the top where the ways let it. */
	readonly boxes: readonly { readonly width: number; readonly height: number }[];
	/** `from` and `to` are places in `boxes`; the label is null where nothing is written on the way. */
	readonly ways: readonly {
		readonly from: number;
		readonly to: number;
		readonly label: { readonly width: number; readonly height: number } | null;
	}[];
}

/** The sketch with its places, y pointing down; boxes and ways in the order given. */
export interface ChartLayout {
	readonly width: number;
	readonly height: number;
	/** Upper left corners. */
	readonly boxes: readonly { readonly x: number; readonly y: number }[];
	readonly ways: readonly {
		/** Cubic Béziers, as in `curves.ts`; the last point is the tip. */
		readonly points: readonly number[];
		/** The middle of the label; null where there is none. */
		readonly label: { readonly x: number; readonly y: number } | null;
	}[];
}

/** The parts of Graphviz’ `json` that are used. */
interface DotChart {
	readonly bb: string;
	readonly objects?: readonly { readonly name: string; readonly pos: string }[];
	readonly edges?: readonly { readonly id: string; readonly pos: string; readonly lp?: string }[];
}

/** Graphviz counts in inches of 72 points; a point of its is a pixel of ours. */
const inch = 72;

/** Lays the sketch out. Throws what the engine throws. */
export function chartLayout(sketch: ChartSketch, engine: DotEngine): ChartLayout {
	const drawing = JSON.parse(engine(chartDot(sketch))) as DotChart;
	const [, , width = 0, height = 0] = numbersIn(drawing.bb);
	const at = (text: string) => {
		const [x = 0, y = 0] = numbersIn(text);
		return { x, y: height - y };
	};
	const middles = new Map((drawing.objects ?? []).map(({ name, pos }) => [name, at(pos)]));
	const edges = new Map((drawing.edges ?? []).map((edge) => [edge.id, edge]));
	return {
		...{ width, height },
		boxes: sketch.boxes.map((box, i) => {
			const { x, y } = middles.get(`n${i}`) ?? { x: 0, y: 0 };
			return { x: x - box.width / 2, y: y - box.height / 2 };
		}),
		ways: sketch.ways.map((_, i) => {
			const edge = edges.get(`w${i}`);
			return {
				points: edge ? edge.pos.split(' ').flatMap((point) => Object.values(at(point))) : [],
				label: edge?.lp ? at(edge.lp) : null
			};
		})
	};
}

function chartDot({ boxes, ways }: ChartSketch): string {
	return [
		'digraph {',
		`graph [rankdir=TB nodesep=${inches(24)} ranksep=${inches(30)}]`,
		'node [shape=box fixedsize=true label=""]',
		// The tip is drawn by whoever paints; without it the line ends at the box.
		'edge [arrowhead=none fontsize=1]',
		...boxes.map(
			({ width, height }, i) =>
				`n${i} [width=${inches(width)} height=${inches(height)}${i === 0 ? ' group=first' : ''}]`
		),
		...ways.map(({ from, to, label }, i) => {
			// An empty table holds the room of a label, whatever fonts the engine knows.
			const room =
				label &&
				` label=<<TABLE BORDER="0" CELLBORDER="0" CELLPADDING="0" CELLSPACING="0" FIXEDSIZE="TRUE" WIDTH="${Math.ceil(label.width)}" HEIGHT="${Math.ceil(label.height)}"><TR><TD></TD></TR></TABLE>>`;
			return `n${from} -> n${to} [id="w${i}"${room ?? ''}${to === from + 1 ? ' weight=3' : ''}]`;
		}),
		'}'
	].join('\n');
}

function inches(pixels: number): string {
	return (pixels / inch).toFixed(4);
}

function numbersIn(text: string): readonly number[] {
	return text.split(/[\s,]+/).map(Number);
}
