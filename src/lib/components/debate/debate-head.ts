/** What every page of a debate needs to know about it for the masthead; the layout of the debate loads it. */
export interface DebateHead {
	readonly id: string;
	readonly title: string;
	/** The pack's version. */
	readonly version: string;
	/** False when the pack ships no tour: the way to the tours is then left out. */
	readonly hasTours: boolean;
	/** False when the pack states no question of fact. */
	readonly hasFacts: boolean;
}
