import * as fc from 'fast-check';
import type { RoundEvent, RoundEventAt } from '#lib/classroom/round-event.ts';
import type { PlanStep, RoundPlan } from '#lib/classroom/round-turns.ts';
import { everyEvent } from './round-conformance.ts';

const names = ['a', 'b', 'c'];

/** A format as the machine sees it, sensible or not. */
export const anyPlan: fc.Arbitrary<RoundPlan> = fc.integer({ min: 2, max: 3 }).chain((count) => {
	const sides = names.slice(0, count);
	const side = fc.constantFrom(...sides);
	const step = fc.record({
		seconds: fc.option(fc.integer({ min: 1, max: 300 })),
		speakers: fc.subarray(sides),
		leave: fc.option(
			fc.oneof(
				fc.constant({ when: 'all-ready' } as const),
				side.map((by) => ({ when: 'confirmed', by }) as const)
			)
		),
		reasons: fc.constantFrom(0, 0, 3),
		newPart: fc.boolean()
	});
	return fc
		.record({
			pool: fc.option(fc.integer({ min: 1, max: 300 }).map((seconds) => ({ seconds }))),
			steps: fc.array(step, { minLength: 1, maxLength: 4 })
		})
		.map(({ pool, steps }) => {
			let part = 0;
			return {
				sides: sides.map((id) => ({ id, bench: id })),
				pool,
				steps: steps.map(({ newPart, ...each }, n): PlanStep => {
					if (newPart && n > 0) part += 1;
					return { ...each, id: `step-${n}`, part };
				})
			};
		});
});

/** Anything that can be sent to a group of that format, in any order, with any time between; clocks may go backwards. */
export function anyEvents(plan: RoundPlan, most = 40): fc.Arbitrary<readonly RoundEventAt[]> {
	const all = everyEvent(plan);
	// What moves the group is sent more often than its share of all there is to send.
	const moving = all.filter(
		({ type }) => type.startsWith('round.') || type === 'seat.ready' || type === 'side.confirmed'
	);
	const event: fc.Arbitrary<RoundEvent> = fc.oneof(
		{ weight: 3, arbitrary: fc.constantFrom(...moving) },
		{ weight: 2, arbitrary: fc.constantFrom(...all) }
	);
	const gap = fc.oneof(fc.constant(0), fc.integer({ min: -50, max: 400_000 }));
	return fc.array(fc.tuple(event, gap), { maxLength: most }).map((list) => {
		let at = 1_000_000;
		const started = { type: 'round.started', step: plan.steps[0]!.id, at } as const;
		return [started, ...list.map(([each, wait]) => ({ ...each, at: (at += wait) }))];
	});
}

/** A format and what is sent to a group of it. */
export const anyRound = anyPlan.chain((plan) => anyEvents(plan).map((events) => ({ plan, events })));
