import type { Ask } from '#lib/tour/ask.ts';
import type { TourScript, TourStep, Way } from '#lib/tour/script.ts';

type Ways = string | readonly Way[];

/** A step that shows nothing: the machine knows no content. `next` is one step, or ways with answers. */
export function step(id: string, next: Ways = [], ask: Ask | null = null): TourStep {
	const ways = typeof next === 'string' ? [{ to: next, when: {} }] : next;
	return { id, was: [], title: id, text: '', nodes: [], passages: [], facts: [], ask, next: ways, line: 1 };
}

/** A step that asks: choice id → the step it leads to. */
export function asking(id: string, ways: Readonly<Record<string, string>>): TourStep {
	const [first, ...rest] = Object.entries(ways).map(([choice, to]) => ({
		id: choice,
		label: choice,
		to,
		feedback: null,
		cites: []
	}));
	if (first === undefined) throw new Error('an ask has a choice');
	return step(id, [], { kind: 'choice', prompt: '?', choices: [first, ...rest] });
}

/** One question of each kind that leads nowhere by itself. */
export const questions = {
	choice: {
		kind: 'choice',
		prompt: '?',
		choices: [
			{ id: 'x', label: 'x', to: null, feedback: null, cites: [] },
			{ id: 'y', label: 'y', to: null, feedback: null, cites: [] }
		]
	},
	stance: {
		kind: 'stance',
		prompt: '?',
		moment: 'before',
		positions: [
			{ id: 'p', name: 'P' },
			{ id: 'constructor', name: 'C' }
		]
	},
	'who-said-it': {
		kind: 'who-said-it',
		prompt: '?',
		offered: ['Ann', 'Bob', '@s'],
		key: { 's/one': 'Ann', 's/two': '@s' },
		decoys: [],
		notes: {}
	},
	'claim-or-step': {
		kind: 'claim-or-step',
		prompt: '?',
		offered: ['claim', 'step'],
		key: { no: 'claim', constructor: 'step' },
		objections: [
			{ objection: 'no', to: 'yes' },
			{ objection: 'constructor', to: 'yes' }
		],
		notes: {}
	},
	sort: {
		kind: 'sort',
		prompt: '?',
		offered: ['fact', 'definition', 'value', 'policy'],
		key: { a: 'fact', b: 'value', c: 'fact' },
		notes: {}
	},
	predict: {
		kind: 'predict',
		prompt: '?',
		accept: ['no'],
		reject: [],
		options: ['a', 'b', 'c'],
		key: ['b'],
		effects: {},
		notes: {}
	},
	'pick-evidence': {
		kind: 'pick-evidence',
		prompt: '?',
		claim: 'a',
		options: ['s/one', 's/two', 's/three'],
		key: ['s/one', 's/three'],
		notes: {}
	},
	restate: {
		kind: 'restate',
		prompt: '?',
		position: 'p',
		passages: ['s/one', 's/two', 's/three'],
		least: 2,
		notes: {}
	}
} as const satisfies Record<Ask['kind'], Ask>;

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

/** Questions that decide later ways, by what their answers come to; one that decides nothing; one with two sure ends. */
export const mixed = script(
	step('before', 'whose', questions.stance),
	step(
		'whose',
		[
			{ to: 'hint', when: { whose: 'differed' } },
			{ to: 'marks', when: {} }
		],
		questions['who-said-it']
	),
	step('hint', 'marks'),
	step(
		'marks',
		[
			{ to: 'other-side', when: { before: 'leans-p' } },
			{ to: 'other-side', when: { before: 'leans-constructor', marks: 'matched' } },
			{ to: 'end', when: {} }
		],
		questions.predict
	),
	step('other-side', 'end'),
	step('end')
);

export const goodScripts = { forked, looping, braided, mixed };
