import { Graphviz } from '@hpcc-js/wasm-graphviz';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartLayout, type ChartSketch } from '#lib/layout/chart-layout.ts';

const graphviz = await Graphviz.load();
const engine = (text: string) => graphviz.layout(text, 'json', 'dot');

const anySketch: fc.Arbitrary<ChartSketch> = fc
	.array(fc.record({ width: fc.integer({ min: 40, max: 200 }), height: fc.integer({ min: 20, max: 90 }) }), {
		minLength: 1,
		maxLength: 12
	})
	.chain((boxes) => {
		const place = fc.nat({ max: boxes.length - 1 });
		const label = fc.option(
			fc.record({ width: fc.integer({ min: 10, max: 140 }), height: fc.integer({ min: 10, max: 60 }) })
		);
		return fc.record({
			boxes: fc.constant(boxes),
			ways: fc.array(fc.record({ from: place, to: place, label }), { maxLength: 20 })
		});
	});

describe('a chart', () => {
	it('overlaps no boxes, stays on its sheet, and leads every way from its box to its box', () => {
		fc.assert(
			fc.property(anySketch, (sketch) => {
				const { width, height, boxes, ways } = chartLayout(sketch, engine);
				const placed = boxes.map((at, i) => ({ ...at, ...sketch.boxes[i]! }));
				for (const [i, one] of placed.entries()) {
					expect(one.x).toBeGreaterThanOrEqual(-1);
					expect(one.y).toBeGreaterThanOrEqual(-1);
					expect(one.x + one.width).toBeLessThanOrEqual(width + 1);
					expect(one.y + one.height).toBeLessThanOrEqual(height + 1);
					for (const other of placed.slice(i + 1)) {
						const apart =
							one.x + one.width <= other.x ||
							other.x + other.width <= one.x ||
							one.y + one.height <= other.y ||
							other.y + other.height <= one.y;
						expect(apart).toBe(true);
					}
				}
				const near = (box: (typeof placed)[number], x = NaN, y = NaN) =>
					x > box.x - 3 && x < box.x + box.width + 3 && y > box.y - 3 && y < box.y + box.height + 3;
				for (const [i, { points, label }] of ways.entries()) {
					const way = sketch.ways[i]!;
					expect((points.length - 2) % 6).toBe(0);
					expect(near(placed[way.from]!, points[0], points[1])).toBe(true);
					expect(near(placed[way.to]!, points.at(-2), points.at(-1))).toBe(true);
					expect(label === null).toBe(way.label === null);
				}
			}),
			{ numRuns: 60 }
		);
	});

	it('begins at the top', () => {
		const box = { width: 100, height: 40 };
		const way = (from: number, to: number) => ({ from, to, label: null });
		const { boxes } = chartLayout(
			{ boxes: [box, box, box], ways: [way(0, 1), way(1, 2), way(2, 0)] },
			engine
		);
		expect(boxes[0]!.y).toBeLessThan(boxes[1]!.y);
		expect(boxes[1]!.y).toBeLessThan(boxes[2]!.y);
	});
});
