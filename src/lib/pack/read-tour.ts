import type { Problem } from '#lib/debate/problem.ts';
import type { Choice, TourScript, TourStep, Way } from '#lib/tour/script.ts';
import type { Shaped } from './check-shape.ts';
import { unknownPassage, type KnownIds } from './known-ids.ts';
import { problem, type Checked } from './report-problem.ts';
import type { StepEntry, TourFile } from './schemas/tour-file.ts';
import type { PackLayout } from './sort-files.ts';

type At = Shaped<TourFile>['at'];

/** The script of a tour; `value` is null when it names a step or choice that is not there, so it cannot be walked. */
export function readTour(
	{ id, order, file }: PackLayout['tours'][number],
	{ value: tour, at }: Shaped<TourFile>,
	known: KnownIds
): Checked<TourScript | null> {
	const waysProblems = checkWays(tour, at);
	const problems = [
		...waysProblems,
		...tour.steps.flatMap((step, index) => checkShown(step, index, known, at))
	];
	const [first, ...rest] = tour.steps.map((step, index) => asStep(step, at(['steps', index]).line));
	if (!first || waysProblems.length > 0) return { value: null, problems };
	const { title, aim, minutes, summary } = tour;
	const script: TourScript = {
		...{ id, order, title, aim, minutes, summary },
		start: tour.start ?? first.id,
		steps: [first, ...rest],
		file
	};
	return { value: script, problems };
}

/** Ids stand once, and every way and condition leads to one that is there. */
function checkWays(tour: TourFile, at: At): Problem[] {
	const problems: Problem[] = [];
	const choices = new Map<string, ReadonlySet<string>>();
	const expectStep = (id: string | undefined, path: Parameters<At>[0]): void => {
		if (id === undefined || choices.has(id)) return;
		problems.push(problem('tour-unknown-step', at(path), `The tour has no step ${id}.`));
	};
	for (const [index, { id, ask }] of tour.steps.entries()) {
		if (choices.has(id)) {
			problems.push(problem('duplicate-id', at(['steps', index, 'id']), `The step ${id} stands here twice.`));
		}
		choices.set(id, new Set(ask?.choices.map((choice) => choice.id)));
	}
	expectStep(tour.start, ['start']);
	for (const [index, { id, next, ask }] of tour.steps.entries()) {
		const path = ['steps', index];
		if (next && ask) {
			const message = `The step ${id} asks for a choice and has a next of its own.`;
			problems.push(problem('tour-next-and-ask', at([...path, 'next']), message));
		}
		for (const [n, way] of (next ?? []).entries()) {
			const here =
				next && at([...path, 'next', n]).line !== at([...path, 'next']).line
					? [...path, 'next', n]
					: [...path, 'next'];
			expectStep(way.to, here);
			for (const [step, choice] of Object.entries(way.when)) {
				if (choices.get(step)?.has(choice)) continue;
				const message = choices.has(step)
					? `The step ${step} has no choice ${choice}.`
					: `The tour has no step ${step}.`;
				problems.push(problem('tour-unknown-choice', at([...here, 'when', step]), message));
			}
		}
		const seen = new Set<string>();
		for (const [n, choice] of (ask?.choices ?? []).entries()) {
			const here = [...path, 'ask', 'choices', n];
			expectStep(choice.to, [...here, 'to']);
			if (seen.has(choice.id)) {
				problems.push(
					problem('duplicate-id', at([...here, 'id']), `The choice ${choice.id} stands here twice.`)
				);
			}
			seen.add(choice.id);
		}
	}
	return problems;
}

function checkShown({ id, show }: StepEntry, index: number, known: KnownIds, at: At): Problem[] {
	if (show.length === 0)
		return [problem('tour-empty-step', at(['steps', index]), `The step ${id} shows nothing.`)];
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

function asStep({ id, title, text, show, next, ask }: StepEntry, line: number): TourStep {
	const shown = (kind: 'node' | 'passage' | 'fact') =>
		show.filter((each) => each.kind === kind).map((each) => each.id);
	const ways: readonly Way[] = ask ? [] : (next ?? []);
	const [first, ...rest] = (ask?.choices ?? []).map((choice): Choice => ({
		...choice,
		feedback: choice.feedback ?? null
	}));
	return {
		...{ id, title, text, line },
		nodes: shown('node'),
		passages: shown('passage'),
		facts: shown('fact'),
		ask: ask && first ? { kind: ask.kind, prompt: ask.prompt, choices: [first, ...rest] } : null,
		next: ways
	};
}
