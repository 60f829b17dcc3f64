import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { shareOf } from '#lib/tour/progress-share.ts';
import { tourMachine } from '#lib/tour/tour-machine.ts';
import { isFinish, openStep, stepOf, walkFrom } from '#lib/tour/ways.ts';
import { anyMoves, anyScript, eventsOf } from './any-script.ts';
import { after, pathsTo } from './conformance.ts';
import { asking, goodScripts, looping, script, step } from './scripts.ts';

vi.setConfig({ testTimeout: 60_000 });

it('counts steps where no way parts', () => {
	const tour = script(step('a', 'b'), step('b', 'c'), step('c', 'd'), step('d', 'e'), step('e'));
	const trail = ['a', 'b', 'c', 'd', 'e'];
	expect(trail.map((_, at) => shareOf(tour, { trail, at, answers: {} }))).toEqual([0, 0.25, 0.5, 0.75, 1]);
});

it('goes on in smaller steps where a longer way is taken, never back', () => {
	const tour = script(
		asking('pick', { short: 'end', long: 'b' }),
		step('b', 'c'),
		step('c', 'd'),
		step('d', 'end'),
		step('end')
	);
	const trail = ['pick', 'b', 'c', 'd', 'end'];
	const shares = trail.map((_, at) => shareOf(tour, { trail, at, answers: { pick: 'long' } }));
	expect(shares).toEqual([0, 0.25, 0.5, 0.75, 1]);
	expect(shareOf(tour, { trail: ['pick', 'end'], at: 1, answers: { pick: 'short' } })).toBe(1);
});

it.each(Object.entries(goodScripts))('rises with every step of every way through %s', (_, tour) => {
	for (const events of pathsTo(tour)) {
		const { context } = after(tourMachine, tour, events);
		const shares = context.trail.map((_, at) => shareOf(tour, { ...context, at }));
		expect(shares).toEqual([...new Set(shares)].toSorted((a, b) => a - b));
		const ended = isFinish(stepOf(tour, openStep(context)));
		expect(shares.at(-1) === 1).toBe(ended);
	}
});

it('on any script and walk lies between 0 and 1, and is 1 on a finish only', () => {
	fc.assert(
		fc.property(anyScript, anyMoves, (tour, moves) => {
			const { context } = after(tourMachine, tour, eventsOf(tour, moves));
			const share = shareOf(tour, context);
			expect(share).toBeGreaterThanOrEqual(0);
			expect(share).toBeLessThanOrEqual(1);
			expect(share === 1).toBe(isFinish(stepOf(tour, openStep(context))));
		}),
		{ numRuns: 300 }
	);
});

it('counts what a link left out, and begins anew where a way leads round', () => {
	expect(shareOf(looping, walkFrom('ask'))).toBeCloseTo(2 / 3);
	expect(shareOf(looping, { trail: ['scene', 'look'], at: 1, answers: {} })).toBeCloseTo(1 / 3);
});
