import { kindOf } from './ask-kinds.ts';
import {
	answerWith,
	goOn,
	openStep,
	stepOf,
	walkFrom,
	wayOn,
	type Answers,
	type TourRoute,
	type Walk
} from './ways.ts';

/** What is kept of a walk between visits: ids and answers, never a snapshot of the machine. */
export interface SavedProgress {
	readonly tour: string;
	readonly packVersion: string;
	/** The open step; one of `trail`. */
	readonly step: string;
	readonly answers: Answers;
	readonly trail: readonly string[];
}

/** A saved walk fitted to the script as it is now. */
export interface Resumption {
	readonly walk: Walk;
	/** `moved`: the saved step is gone and the nearest surviving one is open; `shortened`: it is there, some of the way to or from it is not. */
	readonly fit: 'whole' | 'shortened' | 'moved';
}

/** More than any tour has steps; what is longer was not written by us. */
const mostSaved = 20_000;

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
 * Fits a saved walk to the script: the saved step if it survives, else the nearest surviving one of the trail,
 * earlier before later. Of the trail there remains the longest stretch around that step which the script still
 * allows with the answers given; of the answers, those on it that the script still asks for. Null when no step of
 * the trail survives.
 */
export function resume(saved: SavedProgress, route: TourRoute): Resumption | null {
	const wanted = saved.trail.indexOf(saved.step);
	const trail = saved.trail.filter((id) => stepOf(route, id) !== null);
	const place =
		saved.trail.slice(0, wanted + 1).findLast((id) => trail.includes(id)) ??
		saved.trail.slice(wanted + 1).find((id) => trail.includes(id));
	if (place === undefined) return null;
	const walk = trail
		.map((_, from) => replay(route, trail.slice(from), saved.answers))
		.find((replayed) => replayed.trail.includes(place));
	if (walk === undefined) return null;
	const fit = place !== saved.step ? 'moved' : isWhole(walk, saved) ? 'whole' : 'shortened';
	return { walk: { ...walk, at: walk.trail.indexOf(place) }, fit };
}

/** Walks a trail again, giving the same answers, as far as the script allows. */
function replay(route: TourRoute, trail: readonly string[], answers: Answers): Walk {
	let walk = answerAgain(route, walkFrom(trail[0] ?? ''), answers);
	for (const id of trail.slice(1)) {
		if (wayOn(route, walk) !== id || walk.trail.includes(id)) return walk;
		walk = answerAgain(route, goOn(walk, id), answers);
	}
	return walk;
}

function answerAgain(route: TourRoute, walk: Walk, answers: Answers): Walk {
	const step = openStep(walk);
	const ask = stepOf(route, step)?.ask;
	const answer = Object.hasOwn(answers, step) ? answers[step] : undefined;
	return ask && answer !== undefined && kindOf(ask).accepts(ask, answer) ? answerWith(walk, answer) : walk;
}

function isWhole(walk: Walk, saved: SavedProgress): boolean {
	return (
		walk.trail.length === saved.trail.length &&
		Object.keys(walk.answers).length === Object.keys(saved.answers).length
	);
}

function isProgress(value: unknown): value is SavedProgress {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
	const { tour, packVersion, step, answers, trail } = value as Record<string, unknown>;
	return (
		typeof tour === 'string' &&
		typeof packVersion === 'string' &&
		typeof step === 'string' &&
		typeof answers === 'object' &&
		answers !== null &&
		!Array.isArray(answers) &&
		Object.values(answers).every((answer) => typeof answer === 'string') &&
		Array.isArray(trail) &&
		trail.every((id) => typeof id === 'string') &&
		new Set(trail).size === trail.length &&
		trail.includes(step)
	);
}
