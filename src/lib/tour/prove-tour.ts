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
	/** The step is reached, but this choice of it never counts: another of the same id stands before it. */
	| { readonly kind: 'choice-never-offered'; readonly step: string; readonly choice: string }
	/** Every way from the step depends on earlier answers; whoever comes by a link has given none and stands still. Worth a warning. */
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
			...choicesNeverOffered(script, states),
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

function choicesNeverOffered(script: TourScript, states: readonly ReachedState[]): readonly TourFinding[] {
	const reached = new Set(states.map((state) => state.step));
	const taken = new Set(
		states.flatMap(({ step, ways }) =>
			ways.flatMap(({ event }) => (event.type === 'choice.made' ? [`${step} ${event.choice}`] : []))
		)
	);
	return script.steps
		.filter((step) => reached.has(step.id))
		.flatMap((step) =>
			(step.ask?.choices ?? [])
				.filter(
					(choice, i, all) =>
						!taken.has(`${step.id} ${choice.id}`) || i !== all.findIndex((c) => c.id === choice.id)
				)
				.map((choice) => ({ kind: 'choice-never-offered', step: step.id, choice: choice.id }) as const)
		);
}

function waysThatNeedAnswers(script: TourScript): readonly TourFinding[] {
	return script.steps
		.filter((step) => step.next.length > 0 && step.next.every((way) => Object.keys(way.when).length > 0))
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
