import type { Attitude, Source } from '#lib/source/model.ts';
import type { Graph } from './graph.ts';
import type { Position } from './model.ts';

/** What a document's passages do for one position, by what the document's author does with the words. */
export interface Service {
	readonly position: Position;
	/** How many passages stand behind claims and arguments of the position, each counted once. */
	readonly passages: number;
	readonly byAttitude: Readonly<Record<Attitude, number>>;
}

/** One entry for each position the document's passages serve; a passage that serves two counts for both. */
export function servicesOf(graph: Graph, source: Pick<Source, 'passages'>): readonly Service[] {
	return graph.debate.positions.flatMap((position) => {
		const serving = source.passages.filter((passage) =>
			graph.nodesQuoting(passage.id).some((node) => node.positions.includes(position.id))
		);
		const count = (attitude: Attitude) => serving.filter((passage) => passage.attitude === attitude).length;
		if (serving.length === 0) return [];
		return [
			{
				position,
				passages: serving.length,
				byAttitude: {
					asserts: count('asserts'),
					reports: count('reports'),
					concedes: count('concedes'),
					rejects: count('rejects')
				}
			}
		];
	});
}
