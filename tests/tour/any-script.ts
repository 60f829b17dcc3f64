import * as fc from 'fast-check';
import type { Ask } from '#lib/tour/ask.ts';
import type { TourScript, TourStep, Way } from '#lib/tour/script.ts';
import type { TourEvent } from '#lib/tour/tour-machine.ts';
import { misfits, triesAt } from './answers.ts';
import { asking, questions, script, step } from './scripts.ts';
import { Walker } from './walker.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'constructor'] as const;
const choices = ['x', 'y', 'z'] as const;
const outcomes = [...choices, 'matched', 'differed', 'written', 'leans-p', 'leans-none'] as const;
/** Now and then a step nobody wrote. */
const anyTarget = fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...ids) }, fc.constant('nowhere'));

const anyWay: fc.Arbitrary<Way> = fc.record({
	to: anyTarget,
	when: fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(...outcomes), {
		maxKeys: 2,
		noNullPrototype: true
	})
});
const anyWays = fc.array(anyWay, { maxLength: 3 });
const anyAsk = fc.constantFrom<Ask>(...Object.values(questions));

function anyStep(id: string): fc.Arbitrary<TourStep> {
	return fc.oneof(
		anyTarget.map((to) => step(id, to)),
		anyWays.map((ways) => step(id, ways)),
		fc.tuple(anyWays, anyTarget, anyAsk).map(([ways, to, ask]) => step(id, [...ways, { to, when: {} }], ask)),
		fc
			.dictionary(fc.constantFrom(...choices), anyTarget, { minKeys: 1, noNullPrototype: true })
			.map((ways) => asking(id, ways))
	);
}

/** Any script of at most seven steps: all kinds of questions, circles, dead ends, steps nobody comes to, ways to nowhere. */
export const anyScript: fc.Arbitrary<TourScript> = fc
	.tuple(anyStep('a'), ...ids.slice(1).map(anyStep))
	.map(([first, ...rest]) => script(first, ...rest));

/** What a student might press; `answer` is the one of that number among those tried at the open step. */
type Move = 'next' | 'back' | 'restart' | { readonly answer: number } | { readonly open: string };
const anyMove: fc.Arbitrary<Move> = fc.oneof(
	{ weight: 6, arbitrary: fc.constant<Move>('next') },
	{ weight: 3, arbitrary: fc.constant<Move>('back') },
	{ weight: 6, arbitrary: fc.nat({ max: 11 }).map((answer) => ({ answer })) },
	{ weight: 1, arbitrary: anyTarget.map((open) => ({ open })) },
	{ weight: 1, arbitrary: fc.constant<Move>('restart') }
);

/** What a student might press, in any order. */
export const anyMoves = fc.array(anyMove, { maxLength: 30 });

/** The events that the moves are on this tour, one each; which answers can be tried depends on where one stands. */
export function eventsOf(tour: TourScript, moves: readonly Move[]): readonly TourEvent[] {
	const walker = new Walker(tour);
	return moves.map((move) => {
		const event = eventOf(walker, move);
		walker.do(event);
		return event;
	});
}

function eventOf(walker: Walker, move: Move): TourEvent {
	if (move === 'next' || move === 'back') return { type: `step.${move}` };
	if (move === 'restart') return { type: 'tour.restarted' };
	if ('open' in move) return { type: 'step.opened', step: move.open };
	const ask = walker.written(walker.here.step)?.ask;
	const tries = ask ? triesAt(ask) : misfits;
	return { type: 'answer.given', answer: tries[move.answer % tries.length] ?? '' };
}
