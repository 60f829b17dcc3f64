import { expect, it } from 'vitest';
import { chartText } from '#lib/tour/chart-text.ts';
import { tourChartOf } from '#lib/tour/tour-chart.ts';
import { dangling, forked, mixed } from './scripts.ts';

it('has every step, and every way with what opens it', () => {
	const { steps, ways } = tourChartOf(forked);
	expect(steps.map(({ id }) => id)).toEqual(forked.steps.map(({ id }) => id));
	expect(steps.filter(({ start }) => start).map(({ id }) => id)).toEqual(['scene']);
	expect(steps.filter(({ finish }) => finish).map(({ id }) => id)).toEqual(['end']);
	expect(ways).toContainEqual({ from: 'pick', to: 'harm', when: ['stop'], otherwise: false });
	expect(ways.filter(({ from }) => from === 'talk')).toEqual([
		{ from: 'talk', to: 'officers', when: ['pick: arrest'], otherwise: false },
		{ from: 'talk', to: 'women', when: [], otherwise: true }
	]);
	expect(ways).toHaveLength(9);
});

it('says what answers of other kinds came to', () => {
	const text = chartText(tourChartOf(mixed));
	expect(text).toContain(
		'whose  whose  [who-said-it]\n    → hint  (“otherwise than the map”)\n    → marks  (otherwise)'
	);
	expect(text).toContain('→ other-side  (“before: leaning to C” and “as the map has it”)');
});

it('leaves out ways to steps that are not there', () => {
	expect(tourChartOf(dangling).ways.map(({ to }) => to)).toEqual(['talk', 'end']);
});
