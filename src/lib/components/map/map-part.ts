/** How much of a map is drawn, and by which painter. */
import type { Forest } from '#lib/layout/forest.ts';
import { focusScene } from '#lib/layout/focus-scene.ts';
import { foldInPlace } from '#lib/layout/fold-in-place.ts';
import { foldForest, foldScene } from '#lib/layout/fold-scene.ts';
import type { OpenMap } from '#lib/layout/open-map.ts';
import type { Scene } from '#lib/layout/scene-model.ts';
import type { MapAddress } from './map-address.ts';

/** More boxes than that are painted on a canvas: a browser would stutter over so many elements. */
export const mostElements = 300;

export interface ShownPart {
	readonly scene: Scene;
	readonly forest: Forest;
	/** By node number, the place of its box; -1 for nodes that are not drawn. */
	readonly slotOf: Int32Array;
	/** Too many boxes for one element each: the canvas paints them. */
	readonly large: boolean;
	/** What a part was cut around, and how far it reaches; -1 and 0 for the whole map. */
	readonly centre: number;
	readonly steps: number;
	/** Two parts of one key have every box in the same place. */
	readonly key: string;
}

type Address = Pick<MapAddress, 'focus' | 'around' | 'fold'>;

/** The drawing an address asks for: the whole map or a neighbourhood, less what is folded away. */
export function shownPart(open: OpenMap, address: Address, numberOf: (id: string) => number): ShownPart {
	const centre = address.focus > 0 && address.around !== null ? numberOf(address.around) : -1;
	const steps = centre >= 0 ? address.focus : 0;
	const folded = new Set(address.fold.map(numberOf).filter((node) => node >= 0));
	const cut = centre < 0 ? open : focusScene(open.graph, centre, steps);
	const { scene, forest } = folded.size > 0 ? withoutFolded(open, cut, folded) : cut;
	const slotOf = new Int32Array(open.graph.nodeCount).fill(-1);
	scene.boxes.node.forEach((node, slot) => (slotOf[node] = slot));
	const moves = folded.size > 0 && cut.scene.columns.length > 0;
	const key = `${centre} ${steps} ${moves ? [...folded].join(' ') : ''}`;
	return { scene, forest, slotOf, large: scene.boxes.count > mostElements, centre, steps, key };
}

function withoutFolded(
	{ graph }: OpenMap,
	{ scene, forest }: Pick<ShownPart, 'scene' | 'forest'>,
	folded: ReadonlySet<number>
): Pick<ShownPart, 'scene' | 'forest'> {
	return {
		scene:
			scene.columns.length > 0 ? foldScene(graph, forest, folded) : foldInPlace(graph, scene, forest, folded),
		forest: foldForest(forest, folded).forest
	};
}
