/** A format of a debate round: data read from a file, so that a new one needs no code. */
export interface RoundFormat {
	readonly id: string;
	readonly name: string;
	/** One sentence for the coach who chooses. */
	readonly summary: string;
	/** Where its times come from; `ours` is said on every page that names the format. */
	readonly origin: 'standard' | 'ours';
	/** The sides of a group, in the order of the file. */
	readonly sides: readonly FormatSide[];
	/** Preparation time of each side that it may draw on beside the steps, once per part; null for none. */
	readonly pool: { readonly seconds: number } | null;
	readonly steps: readonly FormatStep[];
}

export interface FormatSide {
	readonly id: string;
	readonly name: string;
	/** Sides of one bench argue one position of the debate; a side that stands alone is its own bench. */
	readonly bench: string;
	/** How many seats a side has in a usual group. */
	readonly seats: number;
}

export interface FormatStep {
	readonly id: string;
	readonly name: string;
	/** The clock of the step; null for a step without one. */
	readonly seconds: number | null;
	readonly kind: StepKind;
	/** Whose turn it is: ids of sides; everybody's when it names all, nobody's when empty. */
	readonly speakers: readonly string[];
	/** Which speaker of the side, as the format calls it ("Prime Minister"); null when the side decides. */
	readonly speaker: string | null;
	/** The place in the side, from 1, of who speaks; null when the side decides. */
	readonly seat: number | null;
	/** What the speakers do, in one sentence. */
	readonly task: string;
	/** What the others may do meanwhile, in one sentence. */
	readonly others: string;
	/**
	 * What lets the group go on besides the coach's word: all its present seats are ready, or a side confirms
	 * ("yes, that is it"); null when only the coach leads on.
	 */
	readonly leave: StepLeave | null;
	/** Reasons with their quotations that a seat has picked before it is ready; 0 for none. */
	readonly reasons: number;
	/** When points of information may be offered, in seconds from the step's start; null for never. */
	readonly questions: { readonly from: number; readonly to: number } | null;
	/** Each side speaks for the position of the bench so many places on: 0 for its own. */
	readonly rotation: number;
	/** Counted from 0: a format that is run again with sides exchanged has as many parts. Pools are full in each. */
	readonly part: number;
}

/** What a step is; `synthesis` opens the what-if lens, `poll` and `draw` are done by the whole class. */
export const stepKinds = [
	'poll',
	'draw',
	'prepare',
	'speech',
	'restate',
	'questions',
	'discuss',
	'synthesis',
	'debrief'
] as const;

export type StepKind = (typeof stepKinds)[number];

export type StepLeave = { readonly when: 'all-ready' } | { readonly when: 'confirmed'; readonly by: string };

/** The benches of a format, in the order of its sides. A group debates one position per bench. */
export function benchesOf({ sides }: Pick<RoundFormat, 'sides'>): readonly string[] {
	return [...new Set(sides.map(({ bench }) => bench))];
}

/** All clocks of a format together, without preparation pools. */
export function secondsOf({ steps }: Pick<RoundFormat, 'steps'>): number {
	return steps.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0);
}
