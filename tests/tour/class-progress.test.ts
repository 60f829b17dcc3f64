import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { progressForClass, progressFromClass } from '#lib/tour/class-progress.ts';
import { readProgress, saveProgress } from '#lib/tour/progress.ts';
import { tourMachine } from '#lib/tour/tour-machine.ts';
import { openStep, walkFrom, type Walk } from '#lib/tour/ways.ts';
import { anyMoves, anyScript, eventsOf } from './any-script.ts';
import { after } from './conformance.ts';
import { forked, looping, mixed } from './scripts.ts';

const secret = 'SECRET-REASON';
const stance = {
	ratings: { p: 9, constructor: 2 },
	confidence: 7,
	reason: secret,
	otherSide: secret,
	wouldChange: secret
};
const keep = (walk: Walk) => saveProgress(walk, 'a-tour', 'v1');
const walkedMixed: Walk = {
	trail: ['before', 'whose', 'marks', 'other-side'],
	at: 3,
	answers: { before: stance, whose: { 's/one': 'Ann', 's/two': '@s' }, marks: ['b'] }
};

describe('progress for the class', () => {
	test('tells where the student is, and nothing when there is nothing', () => {
		const walk: Walk = { trail: ['scene', 'pick', 'rescue'], at: 2, answers: { pick: 'arrest' } };
		const told = progressForClass(keep(walk), forked);
		expect(told).toMatchObject({ step: 'rescue', finished: false, saved: { trail: walk.trail } });
		expect(told?.share).toBeGreaterThan(0.3);
		expect(told?.share).toBeLessThan(1);
		expect(progressForClass(null, forked)).toBeNull();
		expect(progressForClass('{"not":"progress"}', forked)).toBeNull();
	});

	test('does not go back when the student looks back', () => {
		const there: Walk = {
			trail: ['scene', 'pick', 'rescue', 'talk', 'officers', 'end'],
			at: 5,
			answers: { pick: 'arrest' }
		};
		const back = { ...there, at: 1 };
		expect(progressForClass(keep(there), forked)).toMatchObject({ share: 1, finished: true, step: 'end' });
		expect(progressForClass(keep(back), forked)).toMatchObject({ share: 1, finished: true, step: 'pick' });
	});

	test('holds nothing of a stance', () => {
		const told = progressForClass(keep(walkedMixed), mixed);
		const text = JSON.stringify(told);
		expect(text).not.toContain(secret);
		expect(text).not.toContain('ratings');
		expect(Object.keys(told?.saved.answers ?? {})).toEqual(['whose', 'marks']);
	});

	test('holds nothing of a stance on any script, along any moves', () => {
		fc.assert(
			fc.property(anyScript, anyMoves, (tour, moves) => {
				const there = after(tourMachine, tour, eventsOf(tour, moves));
				const told = progressForClass(saveProgress(there.context, tour.id, 'v1'), tour);
				const asked = tour.steps.filter(({ ask }) => ask?.kind === 'stance').map(({ id }) => id);
				expect(Object.keys(told?.saved.answers ?? {}).filter((id) => asked.includes(id))).toEqual([]);
				expect(told?.share).toBeGreaterThanOrEqual(0);
				expect(told?.share).toBeLessThanOrEqual(1);
			}),
			{ numRuns: 200 }
		);
	});
});

describe('progress from the class', () => {
	test('opens the same step on another device', () => {
		const told = progressForClass(keep(walkedMixed), mixed);
		const taken = readProgress(progressFromClass(told?.saved, null, mixed), 'a-tour');
		expect(taken?.step).toBe('other-side');
		expect(taken?.answers).not.toHaveProperty('before');
	});

	test('keeps the whole way, and the stance, where this device knows it', () => {
		const told = progressForClass(keep(walkedMixed), mixed);
		const own = keep({ trail: ['before', 'whose'], at: 1, answers: { before: stance } });
		const taken = readProgress(progressFromClass(told?.saved, own, mixed), 'a-tour');
		expect(taken).toMatchObject({ step: 'other-side', trail: walkedMixed.trail });
		expect(taken?.answers['before']).toEqual(stance);
	});

	test('loses nothing of a tour that asks for no stance, on any way through it', () => {
		for (const tour of [forked, looping]) {
			fc.assert(
				fc.property(anyMoves, (moves) => {
					const { context } = after(tourMachine, tour, eventsOf(tour, moves));
					const told = progressForClass(keep(context), tour);
					const taken = readProgress(progressFromClass(told?.saved, null, tour), tour.id);
					expect(taken).toMatchObject({
						step: openStep(context),
						trail: context.trail,
						answers: context.answers
					});
				}),
				{ numRuns: 100 }
			);
		}
	});

	test('is null for what is no walk of this tour', () => {
		const elsewhere = { ...JSON.parse(keep(walkFrom('scene'))), tour: 'another' };
		for (const sent of [
			null,
			7,
			'x',
			{},
			{ saved: 1 },
			elsewhere,
			{ ...elsewhere, tour: 'a-tour', step: 'gone', trail: ['gone'] }
		])
			expect(progressFromClass(sent, null, forked)).toBeNull();
	});
});
