import type { SceneColumn } from './scene-model.ts';

/** Where boxes stand, and what lines need to know to find their way. */
export interface Placement {
	readonly width: number;
	readonly height: number;
	/** Upper left corners by node number, whole numbers; 0 for nodes that are not in the forest. */
	readonly x: Float32Array;
	readonly y: Float32Array;
	/** By node number: 1 where its branches stand in a list below it, 0 where they grow to the right. */
	readonly heads: Uint8Array;
	readonly columns: readonly SceneColumn[];
}
