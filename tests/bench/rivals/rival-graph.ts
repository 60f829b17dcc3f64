/** The graph as a rival's page fetches it, already laid out: our places, our sizes. */
export interface RivalGraph {
	readonly width: number;
	readonly height: number;
	readonly nodes: readonly RivalNode[];
	/** One for each node that a relation leaves; linked premises and undercuts go straight to a node. */
	readonly edges: readonly { readonly id: string; readonly source: string; readonly target: string }[];
}

export interface RivalNode {
	readonly id: string;
	/** Upper left corner and size in scene coordinates. */
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly title: string;
	readonly text: string;
}

/** Where a drawing stands: a point p of the scene is seen at p · k + (x, y) from the corner of its stage. */
export interface RivalView {
	readonly x: number;
	readonly y: number;
	readonly k: number;
}

/** What the benchmark asks a page while it measures; every contestant's page has it as `window.drawing`. */
export interface Drawing {
	/** Whether all nodes and lines of the map are in the drawing. */
	drawn(): boolean;
	/** Null while nothing is known. */
	view(): RivalView | null;
	/** How many pictures it has made; absent where every frame of a moving view is one. */
	pictures?(): number;
	/** The element the map is drawn in. */
	stage(): Element | null;
}
