import type { Ask, TourScript, TourStep, Way } from '#lib/tour/script.ts';

type Ways = string | readonly Way[];

/** A step that shows nothing: the machine knows no content. `next` is one step, or ways with answers. */
export function step(id: string, next: Ways = [], ask: Ask | null = null): TourStep {
	const ways = typeof next === 'string' ? [{ to: next, when: {} }] : next;
	return { id, title: id, text: '', nodes: [], passages: [], facts: [], ask, next: ways, line: 1 };
}

/** A step that asks: choice id → the step it leads to. */
export function asking(id: string, ways: Readonly<Record<string, string>>): TourStep {
	const [first, ...rest] = Object.entries(ways).map(([choice, to]) => ({
		id: choice,
		label: choice,
		to,
		feedback: null
	}));
	if (first === undefined) throw new Error('an ask has a choice');
	return step(id, [], { kind: 'choice', prompt: '?', choices: [first, ...rest] });
}

/** A script that starts at its first step. */
export function script(...steps: readonly [TourStep, ...TourStep[]]): TourScript {
	return {
		id: 'a-tour',
		order: 1,
		title: 'A tour',
		aim: 'orientation',
		minutes: 1,
		summary: '',
		start: steps[0].id,
		steps,
		file: 'tours/01-a-tour.yaml'
	};
}

/** Two branches that part at `pick` and meet again at `talk`, whose way depends on what was picked. */
export const forked = script(
	step('scene', 'pick'),
	asking('pick', { arrest: 'rescue', stop: 'harm' }),
	step('rescue', 'talk'),
	step('harm', 'talk'),
	step('talk', [
		{ to: 'officers', when: { pick: 'arrest' } },
		{ to: 'women', when: {} }
	]),
	step('officers', 'end'),
	step('women', 'end'),
	step('end')
);

/** A question that can be looked at again before going on. */
export const looping = script(
	step('scene', 'look'),
	step('look', 'ask'),
	asking('ask', { again: 'look', enough: 'end' }),
	step('end')
);

/** As wide as a tour gets: every step asks, and the ask also depends on what came before. */
export const braided = script(
	asking('one', { a: 'two', b: 'three' }),
	asking('two', { a: 'three', b: 'four', c: 'five' }),
	asking('three', { a: 'four', b: 'five' }),
	step('four', [
		{ to: 'five', when: { one: 'b', three: 'a' } },
		{ to: 'six', when: { two: 'b' } },
		{ to: 'seven', when: {} }
	]),
	asking('five', { a: 'six', back: 'three' }),
	step('six', 'seven'),
	step('seven')
);

/** What no pack reader lets pass, and yet must not break the machine: a choice that leads nowhere, a way that may stay closed. */
export const dangling = script(
	asking('pick', { lost: 'nowhere', found: 'talk' }),
	step('talk', [{ to: 'end', when: { pick: 'found' } }]),
	step('end')
);

export const goodScripts = { forked, looping, braided };
