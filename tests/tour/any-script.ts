import * as fc from 'fast-check';
import type { TourScript, TourStep, Way } from '#lib/tour/script.ts';
import type { TourEvent } from '#lib/tour/tour-machine.ts';
import { asking, script, step } from './scripts.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'constructor'] as const;
const answers = ['x', 'y', 'z'] as const;
/** Now and then a step nobody wrote. */
const anyTarget = fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...ids) }, fc.constant('nowhere'));

const anyWay: fc.Arbitrary<Way> = fc.record({
	to: anyTarget,
	when: fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(...answers), {
		maxKeys: 2,
		noNullPrototype: true
	})
});

function anyStep(id: string): fc.Arbitrary<TourStep> {
	return fc.oneof(
		anyTarget.map((to) => step(id, to)),
		fc.array(anyWay, { maxLength: 3 }).map((ways) => step(id, ways)),
		fc
			.dictionary(fc.constantFrom(...answers), anyTarget, { minKeys: 1, noNullPrototype: true })
			.map((ways) => asking(id, ways))
	);
}

/** Any script of at most seven steps: with circles, dead ends, steps nobody comes to, ways to nowhere. */
export const anyScript: fc.Arbitrary<TourScript> = fc
	.tuple(anyStep('a'), ...ids.slice(1).map(anyStep))
	.map(([first, ...rest]) => script(first, ...rest));

type Move = (script: TourScript) => TourEvent;
const anyMove: fc.Arbitrary<Move> = fc.oneof(
	{ weight: 6, arbitrary: fc.constant((): TourEvent => ({ type: 'step.next' })) },
	{ weight: 3, arbitrary: fc.constant((): TourEvent => ({ type: 'step.back' })) },
	{
		weight: 5,
		arbitrary: fc.constantFrom(...answers).map((choice) => (): TourEvent => ({ type: 'choice.made', choice }))
	},
	{
		weight: 1,
		arbitrary: anyTarget.map((id) => (): TourEvent => ({ type: 'step.opened', step: id }))
	},
	{ weight: 1, arbitrary: fc.constant((): TourEvent => ({ type: 'tour.restarted' })) }
);

/** What a student might press, in any order. */
export const anyMoves = fc.array(anyMove, { maxLength: 30 });
