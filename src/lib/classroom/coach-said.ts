import type { DrawProblem } from './draw-request.ts';

/** What lets a student back in on another device; shown once, because only its hash is kept. */
export interface Slip {
	readonly name: string;
	readonly link: string;
	readonly phrase: string | null;
}

/** What a form of the coach's pages did, or why it did not, with what undoes it. */
export interface CoachSaid {
	/** A full sentence. */
	readonly said: string;
	/** Whether it was refused. */
	readonly refused?: boolean;
	/** The form that undoes it: the name of its action and its fields. */
	readonly undo?: { readonly action: string; readonly fields: Readonly<Record<string, string>> };
	readonly slips?: readonly Slip[];
	/** What stands in the way of a draw. */
	readonly problems?: readonly DrawProblem[];
}
