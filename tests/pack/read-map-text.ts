import { expect } from 'vitest';
import type { DebateNode, Relation } from '#lib/debate/model.ts';
import { lintArgdown } from '#lib/pack/lint-argdown.ts';
import { parseArgdown } from '#lib/pack/parse-argdown.ts';
import { readNodes } from '#lib/pack/read-nodes.ts';
import { readRelations } from '#lib/pack/read-relations.ts';

/** What our reader finds in a map's text, which must have no problem: no line numbers, relations in the order of their ids. */
export function readMapText(
	text: string,
	positions: readonly string[]
): { readonly nodes: readonly DebateNode[]; readonly relations: readonly Relation[] } {
	expect(lintArgdown('m', text)).toEqual([]);
	const map = parseArgdown('m', text);
	expect(map.problems).toEqual([]);
	const nodes = readNodes('m', map.value!, new Set(positions));
	expect(nodes.problems).toEqual([]);
	const relations = readRelations('m', map.value!, nodes.value);
	expect(relations.problems).toEqual([]);
	return {
		nodes: nodes.value.nodes.map((node) => ({ ...node, line: 0 })),
		relations: relations.value
			.map((relation) => ({ ...relation, line: 0 }))
			.toSorted((a, b) => (a.id < b.id ? -1 : 1))
	};
}
