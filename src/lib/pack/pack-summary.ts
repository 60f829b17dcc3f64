import type { DebateNode } from '#lib/debate/model.ts';
import type { Source } from '#lib/source/model.ts';
import type { Pack } from './pack.ts';

/** A pack in numbers. */
export interface PackSummary {
	readonly claims: number;
	readonly arguments: number;
	readonly relations: number;
	readonly undercuts: number;
	readonly passages: number;
	readonly facts: number;
	readonly tours: number;
	readonly sources: readonly {
		readonly id: string;
		readonly passages: number;
		/** Share of the document's characters that stand in a passage, 0 to 1; words quoted twice count once. */
		readonly quoted: number;
	}[];
}

/** Counts what a pack holds. Positions are no claims. */
export function summarise({ debate, tours }: Pack): PackSummary {
	const ofType = (type: DebateNode['type']) => debate.nodes.filter((node) => node.type === type).length;
	const sources = debate.sources.map((source) => ({
		id: source.id,
		passages: source.passages.length,
		quoted: shareQuoted(source)
	}));
	return {
		claims: ofType('claim'),
		arguments: ofType('argument'),
		relations: debate.relations.length,
		undercuts: debate.relations.filter(({ kind }) => kind === 'undercuts').length,
		passages: sources.reduce((sum, { passages }) => sum + passages, 0),
		facts: debate.facts.length,
		tours: tours.length,
		sources
	};
}

function shareQuoted({ text, passages }: Source): number {
	const spans = passages.flatMap(({ segments }) => segments).toSorted((a, b) => a.start - b.start);
	let quoted = 0;
	let reached = 0;
	for (const { start, end } of spans) {
		quoted += Math.max(0, end - Math.max(start, reached));
		reached = Math.max(reached, end);
	}
	return text.length === 0 ? 0 : quoted / text.length;
}
