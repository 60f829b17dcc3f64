import type { Graph } from '#lib/debate/graph.ts';
import { countInWords } from '#lib/debate/plain-words.ts';
import { relationInWords } from '#lib/debate/relation-words.ts';

/** What a node does on the map, in sentences to be read out: where it leads, then what reaches it. */
export function whatItDoes(graph: Graph, id: string): string {
	const node = graph.node(id);
	if (!node) return '';
	const leads = graph.relationsFrom(id).map((relation) => `${relationInWords(graph, relation)}.`);
	const supported = counted(graph.supportersOf(id).length, 'step supports it', 'steps support it');
	const attacked = counted(graph.attackersOf(id).length, 'objection', 'objections');
	return [
		...(leads.length > 0 ? leads : [`“${node.title}”.`]),
		`${supported ?? 'Nothing supports it'}, ${attacked ?? 'no objection'}.`
	].join(' ');
}

function counted(count: number, one: string, several: string): string | null {
	return count === 0 ? null : countInWords(count, one, several);
}
