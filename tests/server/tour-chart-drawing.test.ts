import { expect, it } from 'vitest';
import { tourChartDrawing } from '#lib/server/tour-chart-drawing.ts';
import { tourChartOf } from '#lib/tour/tour-chart.ts';
import { shippedTours } from '#tests/tour/shipped-tours.ts';

it('draws every step and every way of every shipped tour, with what opens it', async () => {
	for (const { script } of await shippedTours()) {
		const chart = tourChartOf(script);
		const { boxes, ways } = await tourChartDrawing(script);
		expect(boxes.map(({ id, lines }) => [id, lines.join(' ')])).toEqual(
			chart.steps.map(({ id, title }) => [id, title])
		);
		expect(ways.map(({ from, to }) => [from, to])).toEqual(chart.ways.map(({ from, to }) => [from, to]));
		for (const { when, label, points } of ways) {
			expect(points.length).toBeGreaterThanOrEqual(8);
			expect(label === null).toBe(when === '');
		}
		expect(await tourChartDrawing(script)).toBe(await tourChartDrawing(script));
	}
});
