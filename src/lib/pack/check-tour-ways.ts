import type { Problem } from '#lib/debate/problem.ts';
import { kindOf } from '#lib/tour/ask-kinds.ts';
import type { Ask } from '#lib/tour/ask.ts';
import type { Shaped } from './check-shape.ts';
import { problem } from './report-problem.ts';
import type { StepEntry, TourFile } from './schemas/tour-file.ts';

type At = Shaped<TourFile>['at'];
type Path = Parameters<At>[0];

/**
 * Whether the tour can be walked at all: ids stand once, every way leads to a step that is there, every condition asks
 * for an outcome that some answer has, and what asks leads on. `asks` are those of the steps, in order.
 */
export function checkTourWays(tour: TourFile, asks: readonly (Ask | null)[], at: At): readonly Problem[] {
	const asked = new Map(tour.steps.map(({ id }, index) => [id, asks[index] ?? null]));
	const expectStep = (id: string | undefined, path: Path): readonly Problem[] =>
		id === undefined || asked.has(id)
			? []
			: [problem('tour-unknown-step', at(path), `The tour has no step ${id}.`)];
	return [
		...stepsTwice(tour, at),
		...expectStep(tour.start, ['start']),
		...tour.steps.flatMap((step, index) => [
			...checkChoices(step, ['steps', index], at, expectStep),
			...checkNext(step, ['steps', index], at, expectStep, asked)
		])
	];
}

/** No step has the id of another, be it one of earlier editions. */
function stepsTwice({ steps }: TourFile, at: At): readonly Problem[] {
	const taken = new Set<string>();
	const takes = (id: string, path: Path): readonly Problem[] => {
		if (taken.has(id)) return [problem('duplicate-id', at(path), `The step ${id} stands here twice.`)];
		taken.add(id);
		return [];
	};
	const now = steps.flatMap(({ id }, index) => takes(id, ['steps', index, 'id']));
	return [
		...now,
		...steps.flatMap(({ was }, i) => was.flatMap((id, n) => takes(id, ['steps', i, 'was', n])))
	];
}

/** Choices stand once, and lead on all or none. */
function checkChoices(
	{ ask }: StepEntry,
	path: Path,
	at: At,
	expectStep: (id: string | undefined, path: Path) => readonly Problem[]
): readonly Problem[] {
	if (ask?.kind !== 'choice') return [];
	const leading = ask.choices.some(({ to }) => to !== undefined);
	return ask.choices.flatMap(({ id, to }, n) => {
		const here = [...path, 'ask', 'choices', n];
		const twice = ask.choices.findIndex((other) => other.id === id) < n;
		return [
			...expectStep(to, [...here, 'to']),
			...(leading && to === undefined
				? [problem('missing-key', at(here), `The choice ${id} has no "to"; other choices have.`)]
				: []),
			...(twice ? [problem('duplicate-id', at([...here, 'id']), `The choice ${id} stands here twice.`)] : [])
		];
	});
}

/** What follows a step is there and can be met. */
function checkNext(
	{ id, next, ask }: StepEntry,
	path: Path,
	at: At,
	expectStep: (id: string | undefined, path: Path) => readonly Problem[],
	asked: ReadonlyMap<string, Ask | null>
): readonly Problem[] {
	const choicesLead = ask?.kind === 'choice' && ask.choices.some(({ to }) => to !== undefined);
	if (!next) {
		if (!ask || choicesLead) return [];
		return [problem('missing-key', at(path), `The step ${id} asks, but "next" is missing.`)];
	}
	const nextAt = [...path, 'next'];
	const tooMany = choicesLead
		? [
				problem(
					'tour-next-and-ask',
					at(nextAt),
					`The choices of ${id} lead on, and it has a next of its own.`
				)
			]
		: [];
	const ways = next.flatMap((way, n) => {
		const here = at([...nextAt, n]).line === at(nextAt).line ? nextAt : [...nextAt, n];
		const conditions = Object.entries(way.when).flatMap(([step, outcome]) => {
			const message = unmet(step, outcome, asked);
			return message === null ? [] : [problem('tour-unknown-outcome', at([...here, 'when', step]), message)];
		});
		return [...expectStep(way.to, here), ...conditions];
	});
	return [...tooMany, ...ways];
}

/** Why no answer on that step comes to that; null when one can. */
function unmet(step: string, outcome: string, asked: ReadonlyMap<string, Ask | null>): string | null {
	const ask = asked.get(step);
	if (ask === undefined) return `The tour has no step ${step}.`;
	if (ask === null) return `The step ${step} asks nothing.`;
	const outcomes = kindOf(ask).outcomes(ask);
	if (outcomes.includes(outcome)) return null;
	return `No answer of ${step} comes to ${outcome}; it can be: ${outcomes.join(', ')}.`;
}
