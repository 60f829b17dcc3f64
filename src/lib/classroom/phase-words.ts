import type { ClassPhase } from './class-phase.ts';

/** How each phase is called, and what it means for the students. */
export const phaseWords: Readonly<Record<ClassPhase, { readonly name: string; readonly meaning: string }>> = {
	gathering: { name: 'Gathering', meaning: 'Students join, and wait for the first poll.' },
	'poll-before': {
		name: 'First poll',
		meaning: 'Each says privately where they stand. Sides are not shown.'
	},
	preparing: { name: 'Preparing', meaning: 'Each sees their side, its brief and the tours.' },
	round: { name: 'Round', meaning: 'Phones show whose turn it is and the clock.' },
	'poll-after': { name: 'Closing poll', meaning: 'The same questions again, privately.' },
	debrief: { name: 'Debrief', meaning: 'Results of the room, own notes, the take-home sheet.' }
};
