/** Which way is open from where: the helpers the tour machine is made of. Total: an id the script does not know leads nowhere. */
import { kindOf, type Answer, type AskWays } from './ask-kinds.ts';
import type { Way } from './script.ts';

/** A step as the machine sees it: ids only. */
export interface RouteStep {
	readonly id: string;
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
		steps: script.steps.map(({ id, ask, next }) => ({ id, ask: ask && kindOf(ask).bare(ask), next }))
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

/**
 * The step the open one leads to; null on a finish, before an answer is given, and where no way is open.
 * An answer that names a step goes before `next`, of which the first open way counts. Only what was answered up to
 * here opens a way, so going back and on again leads to the same step.
 */
export function wayOn(route: TourRoute, walk: Walk): string | null {
	const step = stepOf(route, openStep(walk));
	const answer = openAnswer(walk);
	if (step === null || (step.ask !== null && answer === null)) return null;
	const answers = answersOf(walk, walk.at);
	const named = step.ask !== null && answer !== null ? kindOf(step.ask).leadsTo(step.ask, answer) : null;
	const to = named ?? step.next.find((way) => isOpen(way, answers))?.to;
	return stepOf(route, to)?.id ?? null;
}

/** Every step that can follow this one, whatever is answered; each once, whether or not the script knows it. */
export function followersOf({ ask, next }: RouteStep): readonly string[] {
	const named = ask
		? kindOf(ask)
				.samples(ask)
				.map((answer) => kindOf(ask).leadsTo(ask, answer))
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

/** Answers the open step. Another answer than before drops what was walked and answered because of the first. */
export function answerWith(walk: Walk, answer: Answer): Walk {
	if (openAnswer(walk) === answer) return walk;
	return {
		trail: walk.trail.slice(0, walk.at + 1),
		at: walk.at,
		answers: { ...answersOf(walk, walk.at), [openStep(walk)]: answer }
	};
}

/** The answers given on the trail up to and including `at`. */
function answersOf(walk: Walk, at: number): Answers {
	const walked = new Set(walk.trail.slice(0, at + 1));
	return Object.fromEntries(Object.entries(walk.answers).filter(([step]) => walked.has(step)));
}

function isOpen(way: Way, answers: Answers): boolean {
	return Object.entries(way.when).every(([step, answer]) => answerTo(answers, step) === answer);
}

/** The answer given on a step; null when none was. Own keys only: a step may be called `constructor`. */
export function answerTo(answers: Answers, step: string): Answer | null {
	return Object.hasOwn(answers, step) ? (answers[step] ?? null) : null;
}
