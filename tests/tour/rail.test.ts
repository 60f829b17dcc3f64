import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createActor } from 'xstate';
import { railOf } from '#lib/tour/rail.ts';
import { tourMachine } from '#lib/tour/tour-machine.ts';
import { walkFrom } from '#lib/tour/ways.ts';
import { anyMoves, anyScript, eventsOf } from './any-script.ts';
import { everyWay } from './every-way.ts';
import { asking, forked, looping, script, step } from './scripts.ts';

// Thousands of walks: seconds on a machine that has other work too.
vi.setConfig({ testTimeout: 60_000 });

const stops = (rail: ReturnType<typeof railOf>) => rail.stops.map(({ step: id, state }) => `${state} ${id}`);

describe('the rail', () => {
	it('shows the shortest way ahead, and that a fork makes its length unsure', () => {
		const rail = railOf(forked, walkFrom('scene'));
		expect(stops(rail)).toEqual([
			'open scene',
			'ahead pick',
			'ahead rescue',
			'ahead talk',
			'ahead officers',
			'ahead end'
		]);
		expect(rail.sure).toBe(false);
		expect(rail.stops.map(({ fork }) => fork)).toEqual([0, 2, 0, 0, 0, 0]);
		expect(rail.stops.map(({ certain }) => certain)).toEqual([true, true, false, false, false, false]);
	});

	it('follows the answer given', () => {
		const rail = railOf(forked, { trail: ['scene', 'pick'], at: 1, answers: { pick: 'stop' } });
		expect(stops(rail)).toContain('ahead harm');
		expect(rail.number).toBe(2);
	});

	it('has no fork any more where the answers decide', () => {
		const rail = railOf(forked, { trail: ['scene', 'pick'], at: 0, answers: { pick: 'stop' } });
		expect(rail.stops.every(({ fork, certain }) => fork === 0 && certain)).toBe(true);
		expect(rail.sure).toBe(true);
	});

	it('keeps what was walked beyond the open step', () => {
		const rail = railOf(forked, { trail: ['scene', 'pick', 'harm'], at: 0, answers: { pick: 'stop' } });
		expect(stops(rail).slice(0, 3)).toEqual(['open scene', 'walked pick', 'walked harm']);
	});

	it('is sure where nothing forks any more, and on the finish', () => {
		const straight = script(step('a', 'b'), step('b'));
		expect(railOf(straight, walkFrom('a')).sure).toBe(true);
		expect(
			railOf(looping, { trail: ['scene', 'look', 'ask', 'end'], at: 3, answers: { ask: 'enough' } }).sure
		).toBe(true);
	});

	it('ends where there is no way to a finish', () => {
		expect(stops(railOf(script(step('a', 'b'), step('b', 'a')), walkFrom('a')))).toEqual(['open a']);
	});

	it('finds the way when every order of the same steps is possible', () => {
		const order = (first: string, ...then: readonly string[]) =>
			then.map((to) => ({ to, when: first === '' ? {} : { pick: first } }));
		const round = script(
			asking('pick', { x: 'a', y: 'b', z: 'c' }),
			step('a', [...order('x', 'b'), ...order('z', 'b'), ...order('', 'end')]),
			step('b', [...order('x', 'c'), ...order('y', 'a'), ...order('', 'end')]),
			step('c', [...order('z', 'a'), ...order('', 'end')]),
			step('end')
		);
		expect(stops(railOf(round, walkFrom('pick')))).toEqual(['open pick', 'ahead b', 'ahead a', 'ahead end']);
	});

	it('counts from the start when a link led into the midst, by the shortest way there', () => {
		const rail = railOf(forked, walkFrom('women'));
		expect(stops(rail)).toEqual([
			'before scene',
			'before pick',
			'before harm',
			'before talk',
			'open women',
			'ahead end'
		]);
		expect(rail.number).toBe(5);
		expect(rail.sure).toBe(false);
		expect(rail.stops.map(({ certain }) => certain)).toEqual([true, true, false, false, true, true]);
		expect(railOf(forked, { ...walkFrom('women'), trail: ['women', 'end'], at: 1 }).number).toBe(6);
	});

	it('sees no fork where a link has passed by the question that decides it', () => {
		const rail = railOf(forked, walkFrom('talk'));
		expect(stops(rail).slice(-3)).toEqual(['open talk', 'ahead women', 'ahead end']);
		expect(rail.stops.slice(-3).every(({ fork, certain }) => fork === 0 && certain)).toBe(true);
		expect(rail.sure, 'the question before it was passed by').toBe(false);
	});

	it('is sure of a way to the midst that nobody chooses', () => {
		const straight = script(step('a', 'b'), step('b', 'c'), step('c'));
		expect(railOf(straight, walkFrom('c'))).toMatchObject({ number: 3, sure: true });
	});

	it('counts from the link where no way leads to its step', () => {
		const apart = script(step('a', 'b'), step('b'), step('island', 'b'));
		expect(stops(railOf(apart, walkFrom('island')))).toEqual(['open island', 'ahead b']);
	});

	it('on any script numbers a linked step no higher than the shortest way to it does', () => {
		fc.assert(
			fc.property(anyScript, (tour) => {
				for (const { id } of tour.steps) {
					const places = everyWay(tour).trails.map((trail) => trail.indexOf(id));
					const least = Math.min(...places.filter((place) => place >= 0));
					const rail = railOf(tour, walkFrom(id));
					const ahead = rail.stops.slice(rail.number).map(({ step: later }) => later);
					if (Number.isFinite(least)) expect(rail.number).toBeLessThanOrEqual(least + 1);
					expect(rail.stops[rail.number - 1]).toMatchObject({ step: id, state: 'open' });
					expect(ahead).not.toContain(id);
				}
			}),
			{ numRuns: 300 }
		);
	});

	it('on any script is as long as the shortest way through, if there is one', () => {
		fc.assert(
			fc.property(anyScript, (tour) => {
				const lengths = everyWay(tour).trails.map((trail) => trail.length);
				const rail = railOf(tour, walkFrom(tour.start));
				expect(rail.stops.length).toBe(lengths.length > 0 ? Math.min(...lengths) : 1);
			}),
			{ numRuns: 500 }
		);
	});

	it('on any script shows the whole trail in order and never shows a step twice', () => {
		fc.assert(
			fc.property(anyScript, anyMoves, (tour, moves) => {
				const actor = createActor(tourMachine, { input: { script: tour } }).start();
				for (const event of eventsOf(tour, moves)) actor.send(event);
				const { context } = actor.getSnapshot();
				const rail = railOf(tour, context);
				const ids = rail.stops.map(({ step: id }) => id);
				const before = rail.stops.filter(({ state }) => state === 'before').length;
				expect(ids.slice(before, before + context.trail.length)).toEqual(context.trail);
				expect(new Set(ids).size).toBe(ids.length);
				expect(rail.stops[rail.number - 1]?.state).toBe('open');
			})
		);
	});
});
