/** What the painter of large maps needs to know of a scene besides its numbers; made once for each scene. */
import type { Hue } from '#lib/components/ui/mark-shapes.ts';
import type { Position } from '#lib/debate/model.ts';
import type { Forest } from '#lib/layout/forest.ts';
import { territoriesOf, type Territory } from '#lib/layout/map-territories.ts';
import type { Scene } from '#lib/layout/scene-model.ts';
import { searchScene, type SceneSearch } from '#lib/layout/scene-search.ts';
import type { Area } from './map-viewport.ts';

/** A position above its territory. */
export interface Heading {
	readonly node: number;
	readonly colour: Hue;
	readonly name: string;
	readonly shortName: string;
	/** Claims and arguments below it. */
	readonly weight: number;
	/** From the left edge of the territory to the right, from the position's box down. */
	readonly area: Area;
}

export interface AtlasPicture {
	readonly scene: Scene;
	readonly search: SceneSearch;
	readonly territories: readonly Territory[];
	readonly headings: readonly Heading[];
	/** By slot, the hue of the territory it stands in: place in `positions` and one, 0 for none. */
	readonly hueOf: Uint8Array;
	/** The hues of the positions, in their order. */
	readonly hues: readonly Hue[];
}

/** The picture of a scene. `numberOf` finds the node of a position. */
export function pictureOf(
	scene: Scene,
	forest: Forest,
	positions: readonly Position[],
	numberOf: (id: string) => number
): AtlasPicture {
	const territories = territoriesOf(scene, forest);
	const places = new Map(positions.map(({ id }, place) => [numberOf(id), place + 1]));
	const hueOfNode = new Uint8Array(forest.parent.length);
	for (const node of forest.order) hueOfNode[node] = places.get(node) ?? hueOfNode[forest.parent[node]!] ?? 0;
	const headings = positions.flatMap(({ id, name, shortName, colour }): readonly Heading[] => {
		const node = numberOf(id);
		const slot = scene.boxes.node.indexOf(node);
		if (slot < 0) return [];
		const areas = territories.find((one) => one.node === node)?.areas ?? [];
		const { x, y, width, height } = scene.boxes;
		const right = Math.max(x[slot]! + width[slot]!, ...areas.map((area) => area.x + area.width));
		const bottom = Math.max(y[slot]! + height[slot]!, ...areas.map((area) => area.y + area.height));
		const area = { x: x[slot]!, y: y[slot]!, width: right - x[slot]!, height: bottom - y[slot]! };
		return [{ node, colour, name, shortName, weight: forest.weight[node]! - 1, area }];
	});
	return {
		scene,
		search: searchScene(scene),
		territories,
		headings,
		hueOf: Uint8Array.from(scene.boxes.node, (node) => hueOfNode[node]!),
		hues: positions.map(({ colour }) => colour)
	};
}
