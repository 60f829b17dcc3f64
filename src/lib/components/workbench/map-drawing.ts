import type { Graph } from '#lib/debate/graph.ts';
import type { Scene } from '#lib/layout/scene-model.ts';

/** What a component that draws the map of a draft is given. */
export interface MapDrawing {
	readonly graph: Graph;
	readonly scene: Scene;
	/** Id of the node that lies open; null for none. */
	readonly selected: string | null;
	readonly onopen: (id: string) => void;
}
