import type { ClassPhase } from './class-phase.ts';

/** What the coach's next step depends on. */
export interface ClassState {
	readonly phase: ClassPhase;
	/** Seats taken and not removed. */
	readonly seated: number;
	/** Whether sides are drawn. */
	readonly drawn: boolean;
	/** Students who are here and have no side in the draw: they came after it. */
	readonly undrawn: number;
	/** Groups made for the round, and how many of them have ended. */
	readonly rounds: number;
	readonly roundsEnded: number;
}

/** Where a step leads: to another phase, and then perhaps to a page, or to one of the coach's pages alone. */
export type StepWay =
	| { readonly kind: 'phase'; readonly phase: ClassPhase; readonly then?: CoachPage }
	| { readonly kind: 'page'; readonly page: CoachPage };

/** The pages a step can lead to. */
export type CoachPage = 'draw' | 'rounds' | 'results' | 'projector' | 'settings';

/** One thing the coach can do now. */
export interface Step {
	readonly label: string;
	readonly way: StepWay;
}

/** What to do now: the one prominent thing, why, and what could be done instead. */
export interface NextStep {
	readonly main: Step;
	/** What it does for the students, in a sentence or two. */
	readonly hint: string;
	readonly instead: readonly Step[];
}

const toPhase = (label: string, phase: ClassPhase): Step => ({ label, way: { kind: 'phase', phase } });
const toPage = (label: string, page: CoachPage): Step => ({ label, way: { kind: 'page', page } });

/** The way to place those who came late; none when nobody did. */
function placeLate({ drawn, undrawn }: ClassState): readonly Step[] {
	if (!drawn || undrawn === 0) return [];
	return [
		toPage(undrawn === 1 ? 'Give 1 late student a side' : `Give ${undrawn} late students a side`, 'draw')
	];
}

/** The next thing a coach does in a class. There always is one. */
export function nextStep(state: ClassState): NextStep {
	switch (state.phase) {
		case 'gathering':
			return gathering(state);
		case 'poll-before':
			return firstPoll(state);
		case 'preparing':
			return preparing(state);
		case 'round':
			return round(state);
		case 'poll-after':
			return {
				main: {
					label: 'Close the poll and see the results',
					way: { kind: 'phase', phase: 'debrief', then: 'results' }
				},
				hint: 'Give everybody about three minutes. No answer is shown while the poll is open.',
				instead: [toPage('Back to the rounds', 'rounds')]
			};
		case 'debrief':
			return {
				main: toPage('See the results', 'results'),
				hint: 'How the room stood before and after, to talk about together.',
				instead: [toPage('Save what you need, then delete the class', 'settings')]
			};
	}
}

function gathering({ seated, drawn }: ClassState): NextStep {
	const poll = toPhase('Open the first poll', 'poll-before');
	if (seated === 0) {
		return {
			main: toPage('Show the code on the projector', 'projector'),
			hint: 'Students scan it or type it, choose a name, and appear here as they arrive.',
			instead: [poll]
		};
	}
	return {
		main: poll,
		hint: 'When everybody is here: each student says privately where they stand, before anybody knows a side. About three minutes.',
		instead: drawn
			? [toPhase('Skip the poll, show the sides', 'preparing'), toPage('Look at the draw', 'draw')]
			: [toPage('Skip the poll, draw sides', 'draw')]
	};
}

function firstPoll({ drawn }: ClassState): NextStep {
	const hint =
		'Give everybody about three minutes. No answer is shown while the poll is open, and never one student’s.';
	if (drawn) {
		return {
			main: toPhase('Close the poll and let them prepare', 'preparing'),
			hint: `${hint} When it is closed, each student sees their side.`,
			instead: [toPage('Look at the draw', 'draw')]
		};
	}
	return {
		main: {
			label: 'Close the poll and draw sides',
			way: { kind: 'phase', phase: 'preparing', then: 'draw' }
		},
		hint,
		instead: []
	};
}

function preparing(state: ClassState): NextStep {
	const { drawn, rounds } = state;
	if (!drawn) {
		return {
			main: toPage('Draw the sides', 'draw'),
			hint: 'Students see their side, its brief and the tours as soon as you keep a draw.',
			instead: []
		};
	}
	if (rounds === 0) {
		return {
			main: toPage('Form the groups', 'rounds'),
			hint: 'Students are reading. Meanwhile put them into groups for the round.',
			instead: [...placeLate(state), toPhase('Start the round', 'round')]
		};
	}
	return {
		main: toPhase('Start the round', 'round'),
		hint: 'Students’ phones turn to their round. The clocks wait for you.',
		instead: [...placeLate(state), toPage('Look at the groups', 'rounds')]
	};
}

function round(state: ClassState): NextStep {
	const { rounds, roundsEnded } = state;
	const over = rounds > 0 && roundsEnded >= rounds;
	if (over) {
		return {
			main: toPhase('Open the closing poll', 'poll-after'),
			hint: 'The rounds have ended. The same questions again, to see what moved; no change is a fine result.',
			instead: [toPage('Back to the rounds', 'rounds'), toPhase('Skip the poll', 'debrief')]
		};
	}
	return {
		main: toPage(rounds === 0 ? 'Form the groups' : 'Run the rounds', 'rounds'),
		hint:
			rounds === 0
				? 'There are no groups yet.'
				: 'Start, pause and extend the clocks, of one group or of all at once.',
		instead: [...placeLate(state), toPhase('Open the closing poll', 'poll-after')]
	};
}
