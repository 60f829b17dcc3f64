import type { Graph } from '#lib/debate/graph.ts';
import { countInWords } from '#lib/debate/plain-words.ts';
import { relationInWords } from '#lib/debate/relation-words.ts';

/** What a node does on the map, in sentences to be read out: where it leads, then what reaches it. */
export function whatItDoes(graph: Graph, id: string): string {
	const node = graph.node(id);
	if (!node) return '';
	const leads = graph.relationsFrom(id).map((relation) => `${relationInWords(graph, relation)}.`);
	const reached = [
		countInWords(graph.supportersOf(id).length, 'step supports it', 'steps support it'),
		countInWords(graph.attackersOf(id).length, 'speaks against it', 'speak against it')
	].join(', ');
	return [...(leads.length > 0 ? leads : [`“${node.title}”.`]), `${capital(reached)}.`].join(' ');
}

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
