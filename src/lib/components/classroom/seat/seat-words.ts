/** What a student is told of the class's life and of what to do next; every word of the seat's home that is ours. */
import type { ClassPhase } from '#lib/classroom/class-phase.ts';
import type { NextThing } from '#lib/classroom/seat-next.ts';

/** What happens in a phase, as a student sees it. */
export const nowWords: Readonly<Record<ClassPhase, string>> = {
	gathering: 'The class gathers. Seats are being taken.',
	'poll-before': 'The first poll is open. Sides are not drawn yet.',
	preparing: 'Everybody prepares. The sides are known.',
	round: 'The debate runs.',
	'poll-after': 'The closing poll is open: the same questions as before.',
	debrief: 'The debate is over. Time to look at what happened.'
};

/** The next thing: what it is, a sentence about it, and what its button says; null for nothing to press. */
export interface NextWords {
	readonly title: string;
	readonly text: string;
	readonly button: string | null;
}

type WaitFor = Extract<NextThing, { do: 'wait' }>['for'];

const waiting: Readonly<Record<WaitFor, NextWords>> = {
	start: {
		title: 'You are in',
		text: 'Nothing to do yet: the coach begins when everybody is here. This page changes by itself.',
		button: null
	},
	'poll-close': {
		title: 'Your answer is saved',
		text: 'You can change it while the poll is open. The coach goes on when the class is ready.',
		button: 'Look at it again'
	},
	side: {
		title: 'No side yet',
		text: 'Your side has not been drawn. It appears here as soon as it is.',
		button: null
	},
	round: {
		title: 'You are prepared',
		text: 'The round begins when the coach opens it. Until then you can go over your side again.',
		button: null
	},
	group: {
		title: 'You are in no group yet',
		text: 'The coach puts you into one. If others have begun, tell the coach.',
		button: null
	}
};

/** Says the next thing; `tour` is its title and whether it was begun, where the next thing is a tour. */
export function nextWords(
	next: NextThing,
	tour: { readonly title: string; readonly begun: boolean } | null
): NextWords {
	switch (next.do) {
		case 'wait':
			return waiting[next.for];
		case 'poll':
			return next.moment === 'before'
				? {
						title: 'Say where you stand',
						text: 'Before anybody knows a side. Nobody sees your answer, the coach neither.',
						button: 'Answer the poll'
					}
				: {
						title: 'Say where you stand now',
						text: 'The same questions as before. Staying where you were is as good as moving.',
						button: 'Answer the closing poll'
					};
		case 'tour':
			return {
				title: tour?.title ?? 'Walk the tour',
				text: tour?.begun
					? 'You began this tour. It goes on where you left.'
					: 'A walk through the debate, step by step. You can leave it and come back.',
				button: tour?.begun ? 'Go on with the tour' : 'Begin the tour'
			};
		case 'brief':
			return {
				title: 'Prepare your side',
				text: 'Read your brief and pick three reasons, each with its quotation.',
				button: 'Open your brief'
			};
		case 'round':
			return {
				title: 'Your round',
				text: 'Whose turn it is, how much time is left, and what you may do now.',
				button: 'Go to your round'
			};
		case 'debrief':
			return {
				title: 'Look back',
				text: 'How the room moved, and how you did. Only you see your own part.',
				button: 'Open the debrief'
			};
	}
}
