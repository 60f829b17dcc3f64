/** The drawn statechart of a tour, made once for each reading of its pack. */
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { chartLayout } from '#lib/layout/chart-layout.ts';
import { textWidth, wrapText } from '#lib/layout/text-width.ts';
import { chartMeasures, type ChartDrawing } from '#lib/tour/chart-drawing.ts';
import { conditionText } from '#lib/tour/chart-text.ts';
import type { TourScript } from '#lib/tour/script.ts';
import { tourChartOf, type ChartWay } from '#lib/tour/tour-chart.ts';

const drawn = new WeakMap<TourScript, Promise<ChartDrawing>>();

/** The drawing of a tour’s steps and ways. */
export function tourChartDrawing(script: TourScript): Promise<ChartDrawing> {
	const known = drawn.get(script);
	if (known) return known;
	const made = draw(script);
	drawn.set(script, made);
	return made;
}

async function draw(script: TourScript): Promise<ChartDrawing> {
	const graphviz = await Graphviz.load();
	const { padding, boxWidth, titleSize, titleLeading, askHeight } = chartMeasures;
	const chart = tourChartOf(script);
	const boxes = chart.steps.map((step) => {
		const lines = wrapText(step.title, boxWidth - 2 * padding, titleSize, 4);
		const height = 2 * padding + lines.length * titleLeading + (step.asks === null ? 0 : askHeight);
		return { ...step, lines, width: boxWidth, height };
	});
	const ways = chart.ways.map((way) => ({ ...way, lines: labelLines(way) }));
	const placeOf = (id: string) => chart.steps.findIndex((step) => step.id === id);
	const layout = chartLayout(
		{
			boxes,
			ways: ways.map(({ from, to, lines }) => ({
				...{ from: placeOf(from), to: placeOf(to) },
				label: lines.length === 0 ? null : labelSize(lines)
			}))
		},
		(text) => graphviz.layout(text, 'json', 'dot')
	);
	const whole = ({ x, y }: { readonly x: number; readonly y: number }) => ({
		x: Math.round(x),
		y: Math.round(y)
	});
	return {
		...{ width: Math.ceil(layout.width), height: Math.ceil(layout.height) },
		boxes: boxes.map((box, i) => ({ ...box, ...whole(layout.boxes[i] ?? { x: 0, y: 0 }) })),
		ways: ways.map(({ from, to, lines, ...way }, i) => {
			const { points = [], label = null } = layout.ways[i] ?? {};
			return {
				...{ from, to, when: conditionText(way) },
				points: points.map(Math.round),
				label: label && { ...whole(label), lines }
			};
		})
	};
}

function labelLines(way: ChartWay): readonly string[] {
	const { labelWidth, labelSize: size } = chartMeasures;
	return wrapText(conditionText(way), labelWidth, size, 4);
}

function labelSize(lines: readonly string[]) {
	const { labelSize: size, labelLeading } = chartMeasures;
	const width = Math.max(...lines.map((line) => textWidth(line, size)));
	return { width: width + 10, height: lines.length * labelLeading + 4 };
}
