import { isRecord, type Answer } from './answer.ts';
import { kindOf } from './ask-kinds.ts';
import { answerWith, goOn, openStep, stepOf, walkFrom, wayOn, type TourRoute, type Walk } from './ways.ts';

/** What is kept of a walk between visits: ids and answers, never a snapshot of the machine. */
export interface SavedProgress {
	readonly tour: string;
	readonly packVersion: string;
	/** The open step; one of `trail`. */
	readonly step: string;
	/** Step id → what was answered; held against the script when the walk is taken up again. */
	readonly answers: Readonly<Record<string, unknown>>;
	readonly trail: readonly string[];
}

/** A saved walk fitted to the script as it is now. */
export interface Resumption {
	readonly walk: Walk;
	/**
	 * `moved`: the saved step is gone and the nearest surviving one is open; `shortened`: it is there, some of the way to
	 * or from it is not; `renamed`: all is there, the open step by another id.
	 */
	readonly fit: 'whole' | 'renamed' | 'shortened' | 'moved';
	/** Steps of the walk, by their ids now, whose kept answers no longer fit what they ask and were dropped. */
	readonly dropped: readonly string[];
}

/** More than a tour of thirty questions answered at length; what is longer was not written by us. */
const mostSaved = 400_000;

/** What to keep of the walk. */
export function saveProgress(walk: Walk, tour: string, packVersion: string): string {
	const saved: SavedProgress = {
		tour,
		packVersion,
		step: openStep(walk),
		answers: walk.answers,
		trail: walk.trail
	};
	return JSON.stringify(saved);
}

/** Reads what was kept. Null when there is nothing, when it is not progress, or when it belongs to another tour. */
export function readProgress(text: string | null, tour: string): SavedProgress | null {
	if (text === null || text.length > mostSaved) return null;
	let saved: unknown;
	try {
		saved = JSON.parse(text);
	} catch {
		return null;
	}
	return isProgress(saved) && saved.tour === tour ? saved : null;
}

/**
 * Fits a saved walk to the script: the saved step if it survives, under whatever id, else the nearest surviving one of
 * the trail, earlier before later. Of the trail there remains the longest stretch around that step which the script
 * still allows with the answers given; of the answers, those on it that still fit what the script asks. Null when no
 * step of the trail survives.
 */
export function resume(saved: SavedProgress, route: TourRoute): Resumption | null {
	const now = renamed(saved, route);
	const wanted = now.trail.indexOf(now.step);
	const trail = now.trail.filter((id) => stepOf(route, id) !== null);
	const place =
		now.trail.slice(0, wanted + 1).findLast((id) => trail.includes(id)) ??
		now.trail.slice(wanted + 1).find((id) => trail.includes(id));
	if (place === undefined) return null;
	const walk = trail
		.map((_, from) => replay(route, trail.slice(from), now.answers))
		.find((replayed) => replayed.trail.includes(place));
	if (walk === undefined) return null;
	const fit =
		place !== now.step
			? 'moved'
			: !isWhole(walk, saved)
				? 'shortened'
				: now.step !== saved.step
					? 'renamed'
					: 'whole';
	const dropped = trail.filter(
		(id) => Object.hasOwn(now.answers, id) && !isAnswer(route, id, now.answers[id])
	);
	return { walk: { ...walk, at: walk.trail.indexOf(place) }, fit, dropped };
}

/** The step's id now: its own, or that of the step which once had it; as it was when there is neither. */
export function idNow(route: TourRoute, id: string): string {
	if (stepOf(route, id) !== null) return id;
	return route.steps.find(({ was }) => was.includes(id))?.id ?? id;
}

/** What was saved under the ids of today; where two steps became one, the first counts. */
function renamed({ step, trail, answers }: SavedProgress, route: TourRoute) {
	const now = (id: string) => idNow(route, id);
	return {
		step: now(step),
		trail: [...new Set(trail.map(now))],
		answers: Object.fromEntries(
			Object.entries(answers)
				.map(([id, answer]) => [now(id), answer] as const)
				.toReversed()
		)
	};
}

/** Walks a trail again, giving the same answers, as far as the script allows. */
function replay(route: TourRoute, trail: readonly string[], answers: SavedProgress['answers']): Walk {
	let walk = answerAgain(route, walkFrom(trail[0] ?? ''), answers);
	for (const id of trail.slice(1)) {
		if (wayOn(route, walk) !== id || walk.trail.includes(id)) return walk;
		walk = answerAgain(route, goOn(walk, id), answers);
	}
	return walk;
}

function answerAgain(route: TourRoute, walk: Walk, answers: SavedProgress['answers']): Walk {
	const step = openStep(walk);
	const answer = Object.hasOwn(answers, step) ? answers[step] : undefined;
	return isAnswer(route, step, answer) ? answerWith(route, walk, answer) : walk;
}

function isAnswer(route: TourRoute, step: string, answer: unknown): answer is Answer {
	const ask = stepOf(route, step)?.ask ?? null;
	return ask !== null && kindOf(ask).accepts(ask, answer);
}

function isWhole(walk: Walk, saved: SavedProgress): boolean {
	return (
		walk.trail.length === saved.trail.length &&
		Object.keys(walk.answers).length === Object.keys(saved.answers).length
	);
}

function isProgress(value: unknown): value is SavedProgress {
	if (!isRecord(value)) return false;
	const { tour, packVersion, step, answers, trail } = value;
	return (
		typeof tour === 'string' &&
		typeof packVersion === 'string' &&
		typeof step === 'string' &&
		isRecord(answers) &&
		Array.isArray(trail) &&
		trail.every((id) => typeof id === 'string') &&
		new Set(trail).size === trail.length &&
		trail.includes(step)
	);
}
