import type { Ask } from './ask.ts';
import type { TourStep } from './script.ts';

/** Nodes and passages, each id once. */
export interface ShownIds {
	readonly nodes: readonly string[];
	readonly passages: readonly string[];
}

/**
 * What a student is sure to see on a step: what it shows and what its question is about. Not what only some see (the
 * passages a choice's feedback cites) nor what only lends its name (decoys, the positions of a stance).
 */
export function contentOf(step: Pick<TourStep, 'nodes' | 'passages' | 'ask'>): ShownIds {
	const asked = step.ask ? askedAbout(step.ask) : nothing;
	return {
		nodes: [...new Set([...step.nodes, ...asked.nodes])],
		passages: [...new Set([...step.passages, ...asked.passages])]
	};
}

const nothing: ShownIds = { nodes: [], passages: [] };

/** What the question itself puts before the student. */
function askedAbout(ask: Ask): ShownIds {
	switch (ask.kind) {
		case 'choice':
		case 'stance':
			return nothing;
		case 'who-said-it':
			return { nodes: [], passages: Object.keys(ask.key) };
		case 'claim-or-step':
			return { nodes: ask.objections.flatMap(({ objection, to }) => [objection, to]), passages: [] };
		case 'sort':
			return { nodes: Object.keys(ask.key), passages: [] };
		case 'predict':
			return { nodes: [...ask.accept, ...ask.reject, ...ask.options], passages: [] };
		case 'pick-evidence':
			return { nodes: [ask.claim], passages: ask.options };
		case 'restate':
			return { nodes: [ask.position], passages: ask.passages };
	}
}
