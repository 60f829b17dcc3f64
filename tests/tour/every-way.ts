import type { TourScript } from '#lib/tour/script.ts';
import { fits } from './answer-rules.ts';
import { triesAt } from './answers.ts';
import { Walker } from './walker.ts';

/** Every way through, tried one by one with the oracle: slow, simple, and no cleverness about what counts as the same. */
export function everyWay(tour: TourScript): { reached: Set<string>; stuck: Set<string>; trails: string[][] } {
	const reached = new Set<string>();
	const stuck = new Set<string>();
	const trails: string[][] = [];
	const seen = new Set<string>();
	const todo = [new Walker(tour)];
	for (const walker of todo) {
		const { state, trail } = walker.seen();
		const key = JSON.stringify(walker.pages);
		if (seen.has(key)) continue;
		seen.add(key);
		reached.add(walker.here.step);
		if (state === 'finished') trails.push(trail);
		else if (state === 'answering') {
			const ask = tour.steps.find((each) => each.id === walker.here.step)?.ask;
			for (const answer of ask ? triesAt(ask) : []) {
				if (ask && fits(ask, answer)) todo.push(after(walker, { type: 'answer.given', answer }));
			}
		} else if (walker.follows() === null) stuck.add(walker.here.step);
		else todo.push(after(walker, { type: 'step.next' }));
	}
	return { reached, stuck, trails };
}

function after(walker: Walker, event: Parameters<Walker['do']>[0]): Walker {
	const next = new Walker(walker.script);
	next.pages = walker.pages.map((page) => ({ ...page }));
	next.finger = walker.finger;
	next.do(event);
	return next;
}
