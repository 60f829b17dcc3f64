import { expect, it } from 'vitest';
import { kindOf } from '#lib/tour/ask-kinds.ts';
import { coveringPaths } from './covering-paths.ts';
import { shippedTours } from './shipped-tours.ts';
import { Walker } from './walker.ts';

it.each(await shippedTours())(
	'the ways walked in a browser meet all of $script.id: every step, every outcome, every finish',
	({ script }) => {
		const paths = coveringPaths(script);
		const met = new Set<string>();
		for (const { steps, events } of paths) {
			const walker = new Walker(script);
			for (const event of events) walker.do(event);
			expect(walker.seen()).toMatchObject({ state: 'finished', trail: steps });
			let at = 0;
			for (const event of events) {
				if (event.type === 'answer.given') {
					const ask = script.steps.find(({ id }) => id === steps[at])?.ask;
					if (ask) met.add(`${steps[at]}: ${kindOf(ask).outcome(ask, event.answer)}`);
				} else at += 1;
			}
			for (const step of steps) met.add(step);
		}
		const all = script.steps.flatMap(({ id, ask }) => [
			id,
			...(ask ? kindOf(ask).outcomes(ask) : []).map((outcome) => `${id}: ${outcome}`)
		]);
		expect(all.filter((each) => !met.has(each))).toEqual([]);
		expect(paths.length, 'few enough to walk').toBeLessThan(15);
	}
);
