/** Distances between things on large maps, in CSS pixels at zoom 1; layout and strokes agree on them. */
export const mapGaps = {
	/** Between the levels of a tidy tree, where its strokes run. */
	levels: 56,
	/** Between boxes of one step: linked premises, what cuts it. */
	step: 10,
	/** Between steps to the same node. */
	steps: 14,
	/** Between branches, wherever one of two neighbours is more than a box. */
	branches: 24,
	/** Before the main branches of a position. */
	sections: 64,
	/** Between a head and the first of the branches below it. */
	head: 16,
	/** Between columns, between territories, and around the columns for lines that go on in the next one. */
	columns: 88,
	territories: 150,
	lanes: 48
} as const;

/** How far to the right of their head branches stand, up to that many times. */
export const indent = { width: 44, levels: 14 } as const;

/** Lanes under a head, from its left edge: the trunk of what attacks it, the trunk of what supports it. */
export const trunkLanes = { attacks: 10, supports: 23 } as const;

/** Lanes at the left of a branch, leftwards from its edge: where premises join, where cuts go up. */
export const branchLanes = { join: 7, cut: 14 } as const;
