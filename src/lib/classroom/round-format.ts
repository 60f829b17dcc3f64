/** A format of a debate round: data read from a file, so that a new one needs no code. */
export interface RoundFormat {
	readonly id: string;
	readonly name: string;
	/** One sentence for the coach who chooses. */
	readonly summary: string;
	/** Where its times come from; `ours` is said on every page that names the format. */
	readonly origin: 'standard' | 'ours';
	/** The sides of a group, in the order of their names: `a`, `b`, … Each argues one position of the debate. */
	readonly sides: readonly FormatSide[];
	/** Preparation time that a side may draw on beside the steps; null for none. */
	readonly pool: { readonly seconds: number } | null;
	readonly steps: readonly FormatStep[];
}

export interface FormatSide {
	readonly id: string;
	readonly name: string;
	/** How many seats a side has in a usual group. */
	readonly seats: number;
}

export interface FormatStep {
	readonly id: string;
	readonly name: string;
	/** The clock of the step; null for a step without one. */
	readonly seconds: number | null;
	readonly kind:
		'poll' | 'draw' | 'prepare' | 'speech' | 'restate' | 'questions' | 'discuss' | 'synthesis' | 'debrief';
	/** Whose turn it is: ids of sides; everybody's when it names all, nobody's when empty. */
	readonly speakers: readonly string[];
	/** Which speaker of the side, as the format calls it ("first speaker"); null when the side decides. */
	readonly speaker: string | null;
	/** What the speakers do, in one sentence. */
	readonly task: string;
	/** What the others may do meanwhile, in one sentence. */
	readonly others: string;
	/**
	 * What lets the group go on besides the coach's word: all its present seats are ready, or a side confirms
	 * ("yes, that is it"); null when only the coach leads on.
	 */
	readonly leave: { readonly when: 'all-ready' } | { readonly when: 'confirmed'; readonly by: string } | null;
	/** When points of information may be offered, in seconds from the step's start; null for never. */
	readonly questions: { readonly from: number; readonly to: number } | null;
	/** Each side now speaks for the other's position. */
	readonly reversed: boolean;
}
