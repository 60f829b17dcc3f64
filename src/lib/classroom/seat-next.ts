import { openPoll, showsSides, type ClassPhase, type PollMoment } from './class-phase.ts';

/** What is known of a seat when one asks what comes next for it. */
export interface SeatState {
	readonly phase: ClassPhase;
	/** Whether the poll that is open was answered; false when none is. */
	readonly answered: boolean;
	/** `none` not drawn, `task` the task without a side. */
	readonly side: 'none' | 'task' | 'position';
	/** In the order in which they are to be walked. */
	readonly tours: readonly { readonly id: string; readonly finished: boolean }[];
	/** Whether three reasons are picked in the brief, each with its quotation. */
	readonly reasonsReady: boolean;
	/** Whether a group's round names the seat. */
	readonly inRound: boolean;
}

/** The one thing a student should do now. `wait`: nothing, until the coach leads on. */
export type NextThing =
	| { readonly do: 'poll'; readonly moment: PollMoment }
	| { readonly do: 'tour'; readonly tour: string }
	| { readonly do: 'brief' | 'round' | 'debrief' }
	| {
			readonly do: 'wait';
			readonly for: 'start' | 'poll-close' | 'side' | 'round' | 'group';
	  };

/** By phase: one answers, then walks the tours, then works on the brief, then debates, then looks back. */
export function nextThing(state: SeatState): NextThing {
	const { phase, answered, side, tours, reasonsReady, inRound } = state;
	const moment = openPoll(phase);
	if (moment) return answered ? { do: 'wait', for: 'poll-close' } : { do: 'poll', moment };
	if (phase === 'debrief') return { do: 'debrief' };
	if (phase === 'round') return inRound ? { do: 'round' } : { do: 'wait', for: 'group' };
	if (!showsSides(phase)) return { do: 'wait', for: 'start' };
	const tour = tours.find(({ finished }) => !finished);
	if (tour) return { do: 'tour', tour: tour.id };
	if (side === 'none') return { do: 'wait', for: 'side' };
	return side === 'position' && !reasonsReady ? { do: 'brief' } : { do: 'wait', for: 'round' };
}
