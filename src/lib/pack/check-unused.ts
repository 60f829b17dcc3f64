import type { DebateNode, FactQuestion, GlossaryEntry } from '#lib/debate/model.ts';
import type { Problem } from '#lib/debate/problem.ts';
import { problem, type Place } from './report-problem.ts';

/** Passages that no page but their document would show. `placeOf` knows where a passage is written down. */
export function checkUnused(
	passages: Iterable<string>,
	shownBy: {
		readonly nodes: readonly DebateNode[];
		readonly facts: readonly FactQuestion[];
		readonly glossary: readonly GlossaryEntry[];
		/** Ids of the passages that a tour names anywhere. */
		readonly onTours: readonly string[];
	},
	placeOf: (passage: string) => Place
): Problem[] {
	const shown = new Set([
		...shownBy.nodes.flatMap((node) => node.passages),
		...shownBy.facts.flatMap((fact) => fact.answers.map(({ passage }) => passage)),
		...shownBy.glossary.flatMap((entry) => entry.passages),
		...shownBy.onTours
	]);
	return [...passages]
		.filter((id) => !shown.has(id))
		.map((id) => problem('unused-passage', placeOf(id), `Nothing shows the passage ${id}.`));
}
