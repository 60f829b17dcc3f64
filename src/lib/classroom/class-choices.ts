/** A debate a class can be about, with its tours. */
export interface DebateChoice {
	readonly id: string;
	readonly title: string;
	readonly question: string;
	readonly tours: readonly { readonly id: string; readonly title: string; readonly minutes: number }[];
}

/** A round format a class can use. */
export interface FormatChoice {
	readonly id: string;
	readonly name: string;
	readonly summary: string;
	/** The length of all its steps that have a clock. */
	readonly minutes: number;
	/** Students in a usual group. */
	readonly seats: number;
	/** How many positions meet in a group. */
	readonly positions: number;
	/** Whether it is one of ours, which is said wherever it is named. */
	readonly ours: boolean;
}

/** How long a class can be kept, in days; the first is what a class gets when nothing is chosen. */
export const lifetimes = [30, 1, 7, 90, 180] as const;

/** How a lifetime is called. */
export function lifetimeInWords(days: number): string {
	if (days === 1) return 'tomorrow';
	return days === 7 ? 'in a week' : `in ${days} days`;
}
