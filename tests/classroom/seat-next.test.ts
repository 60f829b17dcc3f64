import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classPhases } from '#lib/classroom/class-phase.ts';
import { nextThing, type SeatState } from '#lib/classroom/seat-next.ts';

const fresh: SeatState = {
	phase: 'gathering',
	answered: false,
	side: 'none',
	tours: [
		{ id: 'one', finished: false },
		{ id: 'two', finished: false }
	],
	reasonsReady: false,
	inRound: false
};
const oneDone = [
	{ id: 'one', finished: true },
	{ id: 'two', finished: false }
];
const allDone = oneDone.map(({ id }) => ({ id, finished: true }));

describe('the one next thing', () => {
	test.each([
		['waits for the start', {}, { do: 'wait', for: 'start' }],
		['is the first poll', { phase: 'poll-before' }, { do: 'poll', moment: 'before' }],
		[
			'waits once it is answered',
			{ phase: 'poll-before', answered: true },
			{ do: 'wait', for: 'poll-close' }
		],
		['is the first tour', { phase: 'preparing', side: 'position' }, { do: 'tour', tour: 'one' }],
		['is the next tour', { phase: 'preparing', tours: oneDone }, { do: 'tour', tour: 'two' }],
		['is the brief', { phase: 'preparing', side: 'position', tours: allDone }, { do: 'brief' }],
		['waits for a side', { phase: 'preparing', tours: allDone }, { do: 'wait', for: 'side' }],
		[
			'has no brief without a side',
			{ phase: 'preparing', side: 'task', tours: [] },
			{ do: 'wait', for: 'round' }
		],
		[
			'waits for the round when prepared',
			{ phase: 'preparing', side: 'position', tours: allDone, reasonsReady: true },
			{ do: 'wait', for: 'round' }
		],
		['is the round', { phase: 'round', inRound: true }, { do: 'round' }],
		['waits for a group', { phase: 'round' }, { do: 'wait', for: 'group' }],
		['is the closing poll', { phase: 'poll-after' }, { do: 'poll', moment: 'after' }],
		['is the debrief', { phase: 'debrief', answered: true }, { do: 'debrief' }]
	] as const)('%s', (_name, change, next) => {
		expect(nextThing({ ...fresh, ...change } as SeatState)).toEqual(next);
	});

	test('never shows a side, a tour or a brief before sides are shown', () => {
		const state = fc.record({
			phase: fc.constantFrom(...classPhases),
			answered: fc.boolean(),
			side: fc.constantFrom('none' as const, 'task' as const, 'position' as const),
			tours: fc.array(fc.record({ id: fc.string(), finished: fc.boolean() })),
			reasonsReady: fc.boolean(),
			inRound: fc.boolean()
		});
		fc.assert(
			fc.property(state, (any) => {
				const early = any.phase === 'gathering' || any.phase === 'poll-before';
				const next = nextThing(any).do;
				if (early) expect(['wait', 'poll']).toContain(next);
			})
		);
	});
});
