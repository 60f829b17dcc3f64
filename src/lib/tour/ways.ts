/** Which way is open from where: the helpers the tour machine is made of. Total: an id the script does not know leads nowhere. */
import type { Answer } from './answer.ts';
import { kindOf } from './ask-kinds.ts';
import type { AskWays } from './ask-ways.ts';
import type { Way } from './script.ts';

/** A step as the machine sees it: ids only. */
export interface RouteStep {
	readonly id: string;
	/** Ids the step had in earlier editions of the tour. */
	readonly was: readonly string[];
	readonly ask: AskWays | null;
	readonly next: readonly Way[];
}

/** A script as the machine sees it: ids only. Every `TourScript` is one. */
export interface TourRoute {
	readonly id: string;
	readonly start: string;
	readonly steps: readonly RouteStep[];
}

/** Answers given so far: step id → answer. */
export type Answers = Readonly<Record<string, Answer>>;

/** Where a student is. Every step stands at most once in `trail`; `answers` holds steps of the trail only. */
export interface Walk {
	/** Ids of the steps walked, in order; those after `at` were walked before going back. */
	readonly trail: readonly string[];
	/** Index in `trail` of the step now open. */
	readonly at: number;
	readonly answers: Answers;
}

/** The script without its words: what travels to the browser and into the machine. */
export function routeOf(script: TourRoute): TourRoute {
	return {
		id: script.id,
		start: script.start,
		steps: script.steps.map(({ id, was, ask, next }) => ({
			id,
			was,
			ask: ask && kindOf(ask).bare(ask),
			next
		}))
	};
}

/** The step of this id; null when the script has none. */
export function stepOf(route: TourRoute, id: string | undefined): RouteStep | null {
	return route.steps.find((step) => step.id === id) ?? null;
}

/** The walk of someone who has only just come to a step. */
export function walkFrom(step: string): Walk {
	return { trail: [step], at: 0, answers: {} };
}

/** The id of the open step. */
export function openStep(walk: Walk): string {
	return walk.trail[walk.at] ?? '';
}

/** The answer given on the open step; null when none was. */
export function openAnswer(walk: Walk): Answer | null {
	return answerTo(walk.answers, openStep(walk));
}

/** A finish asks nothing and leads nowhere, on purpose; a step whose ways are all closed is not one. */
export function isFinish(step: RouteStep | null): boolean {
	return step !== null && step.ask === null && step.next.length === 0;
}

/** What the answer given on a step came to; null when none was given, or the step asks nothing. */
export function outcomeAt(route: TourRoute, answers: Answers, step: string): string | null {
	const ask = stepOf(route, step)?.ask ?? null;
	const answer = answerTo(answers, step);
	return ask === null || answer === null ? null : kindOf(ask).outcome(ask, answer);
}

/**
 * The step the open one leads to; null on a finish, before an answer is given, and where no way is open.
 * An answer that names a step goes before `next`, of which the first open way counts. Only what was answered up to
 * here opens a way, so going back and on again leads to the same step.
 */
export function wayOn(route: TourRoute, walk: Walk): string | null {
	const step = stepOf(route, openStep(walk));
	if (step === null) return null;
	const answers = answersOf(walk, walk.at);
	const outcome = outcomeAt(route, answers, step.id);
	if (step.ask !== null && outcome === null) return null;
	const named = step.ask !== null && outcome !== null ? kindOf(step.ask).leadsTo(step.ask, outcome) : null;
	const to = named ?? step.next.find((way) => isOpen(route, way, answers))?.to;
	return stepOf(route, to)?.id ?? null;
}

/** Every step that can follow this one, whatever is answered; each once, whether or not the script knows it. */
export function followersOf({ ask, next }: RouteStep): readonly string[] {
	const named = ask
		? kindOf(ask)
				.outcomes(ask)
				.map((outcome) => kindOf(ask).leadsTo(ask, outcome))
		: [null];
	const ways = named.includes(null) ? next.map((way) => way.to) : [];
	return [...new Set([...named.filter((to) => to !== null), ...ways])];
}

/** The steps whose answers open or close some way. */
export function askedSteps(route: TourRoute): ReadonlySet<string> {
	return new Set(route.steps.flatMap(({ next }) => next.flatMap((way) => Object.keys(way.when))));
}

/** Goes on to a step. One that was walked earlier is gone back to, and what came after it is walked anew. */
export function goOn(walk: Walk, to: string): Walk {
	const before = walk.trail.indexOf(to);
	if (before === walk.at + 1) return { ...walk, at: before };
	const upTo = before === -1 || before > walk.at ? walk.at : before - 1;
	const trail = [...walk.trail.slice(0, upTo + 1), to];
	return { trail, at: trail.length - 1, answers: answersOf(walk, upTo) };
}

/**
 * Answers the open step. Of what was walked beyond it there remains what this answer still leads to: an answer that
 * decides no way drops nothing, one that decides a later way drops what comes after that.
 */
export function answerWith(route: TourRoute, { trail, at, answers: given }: Walk, answer: Answer): Walk {
	const answers = { ...given, [trail[at] ?? '']: answer };
	const firstLost = trail.findIndex(
		(step, i) => i > at && wayOn(route, { trail, at: i - 1, answers }) !== step
	);
	const kept = firstLost === -1 ? trail : trail.slice(0, firstLost);
	return { trail: kept, at, answers: answersOf({ trail: kept, at, answers }, kept.length - 1) };
}

/** The answers given on the trail up to and including `at`. */
function answersOf(walk: Walk, at: number): Answers {
	const walked = new Set(walk.trail.slice(0, at + 1));
	return Object.fromEntries(Object.entries(walk.answers).filter(([step]) => walked.has(step)));
}

function isOpen(route: TourRoute, way: Way, answers: Answers): boolean {
	return Object.entries(way.when).every(([step, outcome]) => outcomeAt(route, answers, step) === outcome);
}

/** The answer given on a step; null when none was. Own keys only: a step may be called `constructor`. */
export function answerTo(answers: Answers, step: string): Answer | null {
	return Object.hasOwn(answers, step) ? (answers[step] ?? null) : null;
}
