import type { Graph } from '#lib/debate/graph.ts';
import type { Problem } from '#lib/debate/problem.ts';
import type { Ask } from '#lib/tour/ask.ts';
import type { TourScript, TourStep } from '#lib/tour/script.ts';
import type { Shaped } from './check-shape.ts';
import { checkTourWays } from './check-tour-ways.ts';
import { lacksQuotations, unknownPassage, type KnownIds } from './known-ids.ts';
import { isAnsweredByMap, readAsk } from './read-ask.ts';
import { hasErrors, problem, type Checked } from './report-problem.ts';
import type { StepEntry, TourFile } from './schemas/tour-file.ts';
import type { PackLayout } from './sort-files.ts';

type At = Shaped<TourFile>['at'];

/**
 * The script of a tour, its questions answered from the map. `value` is null when it cannot be walked: it names a step
 * or outcome that is not there, or asks what the map cannot answer; so it is while quotations are missing on which answers rest.
 */
export function readTour(
	{ id, order, file }: PackLayout['tours'][number],
	{ value: tour, at }: Shaped<TourFile>,
	known: KnownIds,
	graph: Graph
): Checked<TourScript | null> {
	const asks = tour.steps.map(({ id: step, ask }, index): Checked<Ask | null> => {
		const askAt = (path: Parameters<At>[0]) => at(['steps', index, 'ask', ...path]);
		return ask ? readAsk(ask, { step, at: askAt, known }, graph) : { value: null, problems: [] };
	});
	const steps = tour.steps.map((step, index) =>
		asStep(step, asks[index]?.value ?? null, at(['steps', index]).line)
	);
	const unwalkable = [
		...checkTourWays(
			tour,
			asks.map(({ value }) => value),
			at
		),
		...asks.flatMap(({ problems }) => problems)
	];
	const problems = [
		...unwalkable,
		...tour.steps.flatMap((step, index) => checkShown(step, index, known, at)),
		...steps.flatMap((step, index) => checkStep(step, index, at))
	];
	const [first, ...rest] = steps;
	if (!first || hasErrors(unwalkable) || isUncertain(asks, known)) return { value: null, problems };
	const { title, aim, minutes, summary } = tour;
	const script: TourScript = {
		...{ id, order, title, aim, minutes, summary },
		start: tour.start ?? first.id,
		steps: [first, ...rest],
		file
	};
	return { value: script, problems };
}

/** Whether the map’s answers rest on quotations that were not found: what then seems wrong may be no more than that. */
function isUncertain(asks: readonly Checked<Ask | null>[], known: KnownIds): boolean {
	return lacksQuotations(known) && asks.some(({ value }) => value !== null && isAnsweredByMap(value));
}

/** Every passage a tour names, wherever: shown, asked about, cited or as a decoy; they need not exist. */
export function passagesNamed({ steps }: TourFile): readonly string[] {
	return steps.flatMap(({ show, ask }) => [
		...show.filter(({ kind }) => kind === 'passage').map(({ id }) => id),
		...(ask && 'passages' in ask ? ask.passages : []),
		...(ask?.kind === 'who-said-it' ? ask.decoys : []),
		...(ask?.kind === 'choice' ? ask.choices.flatMap(({ cites }) => cites) : [])
	]);
}

/** What a step shows is there. */
function checkShown({ show }: StepEntry, index: number, known: KnownIds, at: At): readonly Problem[] {
	return show.flatMap(({ kind, id: shown }, n) => {
		const here = at(['steps', index, 'show', n]);
		if (kind === 'passage') return unknownPassage(shown, known, here) ?? [];
		if (kind === 'fact') {
			return known.facts.has(shown) ? [] : problem('unknown-fact', here, `There is no fact ${shown}.`);
		}
		return known.nodes.has(shown)
			? []
			: problem('unknown-node', here, `There is no claim or argument ${shown}.`);
	});
}

/** A step has content, and does not tell what it asks: a quotation card names the speaker. */
function checkStep(step: TourStep, index: number, at: At): readonly Problem[] {
	const isAbout = step.ask !== null && step.ask.kind !== 'choice' && step.ask.kind !== 'stance';
	if (!isAbout && step.nodes.length + step.passages.length + step.facts.length === 0) {
		return [problem('tour-empty-step', at(['steps', index]), `The step ${step.id} shows nothing.`)];
	}
	if (step.ask?.kind !== 'who-said-it') return [];
	const { key } = step.ask;
	return step.passages
		.filter((id) => Object.hasOwn(key, id))
		.map((id) => {
			const message = `The step ${step.id} asks who said ${id}, and shows it with its speaker.`;
			return problem('tour-answer-shown', at(['steps', index, 'show']), message);
		});
}

function asStep({ id, was, title, text, show, next }: StepEntry, ask: Ask | null, line: number): TourStep {
	const shown = (kind: 'node' | 'passage' | 'fact') =>
		show.filter((each) => each.kind === kind).map((each) => each.id);
	return {
		...{ id, was, title, text, line },
		nodes: shown('node'),
		passages: shown('passage'),
		facts: shown('fact'),
		ask,
		next: next ?? []
	};
}
