import type { Graph } from '#lib/debate/graph.ts';
import type { Problem } from '#lib/debate/problem.ts';
import {
	claimOrStepKey,
	evidenceKey,
	predictKey,
	sortKey,
	whoSaidItKey,
	type KeyGap
} from '#lib/tour/ask-keys.ts';
import type { Ask, Choice } from '#lib/tour/ask.ts';
import { checkAskNames, type AskPlace } from './check-ask-names.ts';
import { lacksQuotations } from './known-ids.ts';
import { problem, type Checked } from './report-problem.ts';
import type { AskEntry } from './schemas/tour-file.ts';
import { tourEffects } from './tour-effects.ts';

/**
 * An ask with what the map says to it. `graph` is the debate without its tours; passages that were not found in
 * their documents are missing in it. Whatever it names that is not there, and whatever the map cannot answer, is a
 * problem; the ask is then of no use, but has the shape of one.
 */
export function readAsk(entry: AskEntry, place: AskPlace, graph: Graph): Checked<Ask> {
	const names = checkAskNames(entry, place);
	const { step } = place;
	const keyed = (
		ask: Ask,
		gaps: readonly KeyGap[],
		list: string,
		items: readonly string[]
	): Checked<Ask> => ({
		value: ask,
		// What names something unknown, or rests on words that were not found, has no key for that reason; that is told.
		problems: [
			...names,
			...(names.length > 0 || lacksQuotations(place.known)
				? []
				: gaps.map((gap) => noKey(gap, place, list, items)))
		]
	});
	switch (entry.kind) {
		case 'choice': {
			const [first, ...rest] = entry.choices.map(({ id, label, to, feedback, cites }): Choice => ({
				...{ id, label, cites },
				to: to ?? null,
				feedback: feedback ?? null
			}));
			if (!first) throw new Error('The schema lets no choice without choices pass.');
			return keyed({ kind: entry.kind, prompt: entry.prompt, choices: [first, ...rest] }, [], 'choices', []);
		}
		case 'stance': {
			const positions = graph.debate.positions.map(({ id, name }) => ({ id, name }));
			return keyed({ ...entry, positions }, [], 'positions', []);
		}
		case 'who-said-it': {
			const { passages, ...rest } = entry;
			const { gaps, ...key } = whoSaidItKey(graph, passages, entry.decoys, step);
			return keyed({ ...rest, ...key }, gaps, 'passages', passages);
		}
		case 'claim-or-step': {
			const { gaps, ...key } = claimOrStepKey(graph, entry.objections);
			const items = entry.objections.map(({ objection }) => objection);
			return keyed({ ...entry, ...key }, gaps, 'objections', items);
		}
		case 'sort': {
			const { nodes, ...rest } = entry;
			const { gaps, ...key } = sortKey(graph, nodes);
			return keyed({ ...rest, ...key }, gaps, 'nodes', nodes);
		}
		case 'predict': {
			const { accept, reject, options } = entry;
			const effects = tourEffects(graph, { accept, reject }, options);
			const { gaps, key } = predictKey(options, effects);
			return keyed({ ...entry, effects, key }, gaps, 'options', options);
		}
		case 'pick-evidence': {
			const { passages, ...rest } = entry;
			const { gaps, key } = evidenceKey(graph, entry.claim, passages);
			return keyed({ ...rest, options: passages, key }, gaps, 'passages', passages);
		}
		case 'restate':
			return keyed(entry, [], 'passages', entry.passages);
	}
}

/** Whether the map has something to say to it. */
export function isAnsweredByMap({ kind }: Ask): boolean {
	return kind !== 'choice' && kind !== 'stance' && kind !== 'restate';
}

function noKey(
	{ item, why }: KeyGap,
	{ at, step }: AskPlace,
	list: string,
	items: readonly string[]
): Problem {
	const n = item === null ? -1 : items.indexOf(item);
	return problem('tour-no-answer-key', at(n === -1 ? [list] : [list, n]), `${step}: ${why}`);
}
