import type { DebateNode, FactQuestion } from '#lib/debate/model.ts';
import type { Problem } from '#lib/debate/problem.ts';
import { quotableRegions, type Passage, type Source } from '#lib/source/model.ts';
import { problem, type Place } from './report-problem.ts';

/** Everything in a pack that other parts of it may name. */
export interface KnownIds {
	readonly positions: ReadonlySet<string>;
	readonly nodes: ReadonlySet<string>;
	readonly sources: ReadonlySet<string>;
	readonly facts: ReadonlySet<string>;
	/** By qualified id; null for a passage that is written down but was not found in its document. */
	readonly passages: ReadonlyMap<string, Passage | null>;
}

/** Passages written down in a source, found or not: one that is not found is reported once, not where it is used. */
export function knownPassages(
	source: Source,
	written: readonly { readonly id: string }[]
): readonly (readonly [string, Passage | null])[] {
	const found = new Map(source.passages.map((passage) => [passage.id, passage]));
	return written.map(({ id }) => [`${source.id}/${id}`, found.get(`${source.id}/${id}`) ?? null] as const);
}

/** Gathers the ids of the parts of a pack. */
export function gatherIds(parts: {
	readonly positions: readonly { readonly id: string }[];
	readonly nodes: readonly DebateNode[];
	readonly sources: readonly Source[];
	readonly facts: readonly Pick<FactQuestion, 'id'>[];
	readonly passages: readonly (readonly [string, Passage | null])[];
}): KnownIds {
	const ids = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));
	return {
		positions: ids(parts.positions),
		nodes: ids(parts.nodes),
		sources: ids(parts.sources),
		facts: ids(parts.facts),
		passages: new Map(parts.passages)
	};
}

/** Whether some passage was written down and not found in its document. */
export function lacksQuotations({ passages }: KnownIds): boolean {
	return [...passages.values()].includes(null);
}

/** What is wrong with naming that passage there; null when nothing is. */
export function unknownPassage(id: string, known: KnownIds, at: Place): Problem | null {
	return known.passages.has(id) ? null : problem('unknown-passage', at, `There is no passage ${id}.`);
}

/**
 * What is wrong with resting `what` (a claim, an answer) on that passage; null when nothing is. Only the document's
 * own words count: not its links, its readers' comments, what stands beside it.
 */
export function unfitPassage(id: string, known: KnownIds, at: Place, what: string): Problem | null {
	const unknown = unknownPassage(id, known, at);
	const passage = known.passages.get(id);
	if (unknown || !passage || quotableRegions.has(passage.region)) return unknown;
	const message = `${what} rests on ${id}, which stands in a ${passage.region} of the page.`;
	return problem('passage-from-wrong-region', at, message);
}
