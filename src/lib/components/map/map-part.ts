/** How much of a map is drawn. */
import type { Forest } from '#lib/layout/forest.ts';
import { focusScene, neighbourhoodOf, sceneOfPart } from '#lib/layout/focus-scene.ts';
import { foldInPlace } from '#lib/layout/fold-in-place.ts';
import { foldForest, foldScene } from '#lib/layout/fold-scene.ts';
import type { OpenMap } from '#lib/layout/open-map.ts';
import type { Scene } from '#lib/layout/scene-model.ts';
import type { MapAddress } from './map-address.ts';

/** More boxes than that are not drawn at once: a browser would stutter. */
export const mostDrawn = 300;

export interface ShownPart {
	readonly scene: Scene;
	readonly forest: Forest;
	/** By node number, the place of its box; nodes that are not drawn are absent. */
	readonly slotOf: ReadonlyMap<number, number>;
	/** False where the map has more nodes than are drawn at once. */
	readonly whole: boolean;
	/** What a part was cut around, and how far it reaches; -1 and 0 for the whole map. */
	readonly centre: number;
	readonly steps: number;
	/** Two parts of one key have every box in the same place. */
	readonly key: string;
}

type Address = Pick<MapAddress, 'focus' | 'around' | 'fold'>;

/** The drawing an address asks for: the whole map, a neighbourhood, or what a large map opens on. */
export function shownPart(open: OpenMap, address: Address, numberOf: (id: string) => number): ShownPart {
	const whole = open.graph.nodeCount <= mostDrawn;
	const asked = address.focus > 0 && address.around !== null ? numberOf(address.around) : -1;
	const centre = asked >= 0 ? asked : whole ? -1 : (open.forest.roots[0] ?? 0);
	const steps = asked >= 0 ? address.focus : whole ? 0 : openingSteps(open, centre);
	const folded = new Set(address.fold.map(numberOf));
	const cut = centre < 0 ? open : partAround(open, centre, steps);
	const { scene, forest } = folded.size > 0 ? withoutFolded(open, cut, folded) : cut;
	const slotOf = new Map(Array.from(scene.boxes.node, (node, slot) => [node, slot]));
	const moves = folded.size > 0 && cut.scene.columns.length > 0;
	const key = `${centre} ${steps} ${moves ? address.fold.join(' ') : ''}`;
	return { scene, forest, slotOf, whole, centre, steps, key };
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

/** A neighbourhood; of one that is too large, the nodes nearest to its centre in the tree. */
function partAround(
	{ graph, forest }: OpenMap,
	centre: number,
	steps: number
): Pick<ShownPart, 'scene' | 'forest'> {
	const within = neighbourhoodOf(graph, centre, steps);
	if (sum(within) <= mostDrawn) return focusScene(graph, centre, steps);
	const kept = new Uint8Array(graph.nodeCount);
	kept[centre] = 1;
	let left = mostDrawn - 1;
	for (let step = 1; step <= steps && left > 0; step++) {
		const ring = neighbourhoodOf(graph, centre, step);
		for (const node of forest.order) {
			if (left === 0) break;
			if (ring[node] === 1 && kept[node] === 0) {
				kept[node] = 1;
				left--;
			}
		}
	}
	return sceneOfPart(graph, kept);
}

/** As far as the first view of a large map reaches. */
function openingSteps({ graph }: OpenMap, centre: number): number {
	return sum(neighbourhoodOf(graph, centre, 2)) <= mostDrawn / 4 ? 2 : 1;
}

function sum(marks: Uint8Array): number {
	return marks.reduce((count, mark) => count + mark, 0);
}
