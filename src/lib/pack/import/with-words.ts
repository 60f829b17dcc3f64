import type { Relation } from '#lib/debate/model.ts';
import { writeMap, type MapContent } from '#lib/pack/write-map.ts';

/** The relations that a map has words for. What cuts one of the others goes with it, so the map is asked again. */
export function withWords({ nodes, relations }: MapContent): readonly Relation[] {
	let kept = relations;
	for (let left = writeMap({ nodes, relations }).left; left.length > 0;) {
		const wordless = new Set(left);
		kept = kept.filter(({ id }) => !wordless.has(id));
		left = writeMap({ nodes, relations: kept }).left;
	}
	return kept;
}
