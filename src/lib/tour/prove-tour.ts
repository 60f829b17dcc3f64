import { kindOf } from './ask-kinds.ts';
import { exploreTour, type ReachedState, type TourPath } from './explore-tour.ts';
import type { TourScript, TourStep } from './script.ts';

/** Something a student should never meet. `step` is where the author can mend it. */
export type TourFinding =
	| { readonly kind: 'unreachable-step'; readonly step: string }
	/** No way is open there, and it is not a finish. */
	| { readonly kind: 'dead-end'; readonly step: string; readonly path: TourPath }
	/** From there every way leads round in a circle of `steps`. */
	| {
			readonly kind: 'endless-loop';
			readonly step: string;
			readonly steps: readonly string[];
			readonly path: TourPath;
	  }
	/** A finish that can be reached without having met the positions `missing`. */
	| {
			readonly kind: 'one-sided-finish';
			readonly step: string;
			readonly missing: readonly string[];
			readonly path: TourPath;
	  }
	/** The step is reached, but no answer of its comes to this: two choices have one id, or nothing tells answers apart. */
	| { readonly kind: 'outcome-never-met'; readonly step: string; readonly outcome: string }
	/** With some answer every way from the step depends on earlier ones; whoever comes by a link has given none and stands still. Worth a warning. */
	| { readonly kind: 'way-needs-answers'; readonly step: string }
	/** More states than are tried: nothing else is known. */
	| { readonly kind: 'too-many-ways'; readonly step: string };

export interface TourProof {
	/** Empty: nobody can be stranded, and every way through meets every position. */
	readonly findings: readonly TourFinding[];
	/** Number of different states tried; 0 when there were too many. */
	readonly states: number;
	/** A shortest way to every different finished state. */
	readonly paths: readonly TourPath[];
}

/**
 * Walks every way through a tour on the machine that students use. `meets` names the positions a step lets a student
 * meet; every finish must have met all of `positions`. Findings come in the order of a breadth-first walk.
 */
export function proveTour(
	script: TourScript,
	meets: (step: TourStep) => ReadonlySet<string>,
	positions: readonly string[]
): TourProof {
	const met = new Map(script.steps.map((step) => [step.id, meets(step)]));
	const missingOn = (trail: readonly string[]): readonly string[] =>
		positions.filter((position) => !trail.some((step) => met.get(step)?.has(position)));
	const states = exploreTour(script, (trail) => missingOn(trail).join(' '));
	if (states === null) {
		return { findings: [{ kind: 'too-many-ways', step: script.start }], states: 0, paths: [] };
	}
	return {
		findings: [
			...unreachableSteps(script, states),
			...strandedStates(states),
			...oneSidedFinishes(states, missingOn),
			...outcomesNeverMet(script, states),
			...waysThatNeedAnswers(script)
		],
		states: states.length,
		paths: states.filter((state) => state.finished).map((state) => state.path)
	};
}

function unreachableSteps(script: TourScript, states: readonly ReachedState[]): readonly TourFinding[] {
	const reached = new Set(states.map((state) => state.step));
	return script.steps
		.filter((step) => !reached.has(step.id))
		.map((step) => ({ kind: 'unreachable-step', step: step.id }));
}

/** Dead ends, and circles that lead neither to a finish nor to a dead end (which would be told already). */
function strandedStates(states: readonly ReachedState[]): readonly TourFinding[] {
	const stuck = states.filter((state) => !state.finished && state.ways.length === 0);
	const deadEnds = stuck
		.filter((state, i) => i === stuck.findIndex((other) => other.step === state.step))
		.map(({ step, path }) => ({ kind: 'dead-end', step, path }) as const);

	const ending = leadingTo(states, (state) => state.finished || state.ways.length === 0);
	const told = new Set<number>();
	const loops: TourFinding[] = [];
	states.forEach((_, i) => {
		if (ending.has(i)) return;
		const walked: number[] = [];
		let at = i;
		while (!told.has(at)) {
			told.add(at);
			walked.push(at);
			at = states[at]?.ways[0]?.to ?? at;
		}
		const circle = walked.includes(at) ? walked.slice(walked.indexOf(at)) : [];
		const first = states[circle[0] ?? -1];
		if (first === undefined) return;
		const steps = [...new Set(circle.map((each) => states[each]?.step ?? first.step))];
		loops.push({ kind: 'endless-loop', step: first.step, steps, path: first.path });
	});
	return [...deadEnds, ...loops];
}

function oneSidedFinishes(
	states: readonly ReachedState[],
	missingOn: (trail: readonly string[]) => readonly string[]
): readonly TourFinding[] {
	const findings = new Map<string, TourFinding>();
	for (const { step, path, finished } of states) {
		const missing = finished ? missingOn(path.steps) : [];
		const same = [step, ...missing].join(' ');
		if (missing.length > 0 && !findings.has(same)) {
			findings.set(same, { kind: 'one-sided-finish', step, missing, path });
		}
	}
	return [...findings.values()];
}

function outcomesNeverMet(script: TourScript, states: readonly ReachedState[]): readonly TourFinding[] {
	const steps = new Map(script.steps.map((step) => [step.id, step]));
	const reached = new Set(states.map((state) => state.step));
	const met = new Set(
		states.flatMap(({ step, ways }) =>
			ways.flatMap(({ event }) => {
				const ask = steps.get(step)?.ask;
				return ask && event.type === 'answer.given'
					? [`${step} ${kindOf(ask).outcome(ask, event.answer)}`]
					: [];
			})
		)
	);
	return script.steps
		.filter((step) => reached.has(step.id))
		.flatMap(({ id, ask }) =>
			(ask ? kindOf(ask).outcomes(ask) : [])
				.filter((outcome, i, all) => !met.has(`${id} ${outcome}`) || i !== all.indexOf(outcome))
				.map((outcome) => ({ kind: 'outcome-never-met', step: id, outcome }) as const)
		);
}

/** Steps that, with some outcome of their own question and no other answers, leave no way open though there are ways. */
function waysThatNeedAnswers(script: TourScript): readonly TourFinding[] {
	return script.steps
		.filter(({ id, ask, next }) => {
			const outcomes = ask
				? kindOf(ask)
						.outcomes(ask)
						.filter((outcome) => kindOf(ask).leadsTo(ask, outcome) === null)
				: [null];
			return outcomes.some(
				(own) =>
					next.length > 0 &&
					!next.some(({ when }) =>
						Object.entries(when).every(([step, outcome]) => step === id && outcome === own)
					)
			);
		})
		.map((step) => ({ kind: 'way-needs-answers', step: step.id }));
}

/** Indices of the states from which one that `isEnd` can be reached, those themselves included. */
function leadingTo(
	states: readonly ReachedState[],
	isEnd: (state: ReachedState) => boolean
): ReadonlySet<number> {
	const before = states.map((): number[] => []);
	states.forEach(({ ways }, i) => ways.forEach(({ to }) => before[to]?.push(i)));
	const found = new Set(states.flatMap((state, i) => (isEnd(state) ? [i] : [])));
	for (const i of found) for (const from of before[i] ?? []) found.add(from);
	return found;
}
