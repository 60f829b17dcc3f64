import type { DrawStrategy } from '#lib/classroom/draw-request.ts';

/** What each strategy is called and does, for the coach who chooses. */
export const strategyWords: readonly {
	readonly strategy: DrawStrategy;
	readonly name: string;
	readonly note: string;
}[] = [
	{ strategy: 'random', name: 'By lot', note: 'Chance alone, with even sides.' },
	{
		strategy: 'opposite',
		name: 'Away from their own view',
		note: 'The whole class as far from its answers in the poll as even sides allow. You do not see the answers.'
	},
	{
		strategy: 'rotate',
		name: 'In turn',
		note: 'Nobody argues a side again while someone else has not had it yet.'
	},
	{ strategy: 'manual', name: 'By hand', note: 'Move and lock seats yourself; the draw fills in the rest.' }
];

/** What a rule is called in the form that makes one. */
export const ruleKinds = [
	{ kind: 'together', name: 'Together', note: 'These students argue the same side.' },
	{ kind: 'apart', name: 'Apart', note: 'No two of these students argue the same side.' },
	{
		kind: 'opt-out',
		name: 'Opt-out',
		note: 'A matter of conscience: one student never argues these. All of them: a task of equal work without a side.'
	},
	{ kind: 'fixed', name: 'Set', note: 'One student argues this side.' }
] as const;
