/** The line a tour is drawn as: what was walked, what is open, and the shortest way to a finish from there. */
import { kindOf } from './ask-kinds.ts';
import {
	answerTo,
	askedSteps,
	answerWith,
	followersOf,
	goOn,
	isFinish,
	openAnswer,
	openStep,
	stepOf,
	wayOn,
	type Answers,
	type RouteStep,
	type TourRoute,
	type Walk
} from './ways.ts';

export interface RailStop {
	readonly step: string;
	/** `walked` also for steps that lie after the open one because the student went back. */
	readonly state: 'walked' | 'open' | 'ahead';
	/** How many steps can follow the first stop where that is not decided yet; 0 everywhere else. */
	readonly fork: number;
	/** False behind that fork: another way may be taken. */
	readonly certain: boolean;
}

export interface Rail {
	/** At least one. */
	readonly stops: readonly RailStop[];
	/** Number of the open step, from 1. */
	readonly number: number;
	/** False while a fork lies ahead, so that the number of stops is only the least there can be. */
	readonly sure: boolean;
}

/**
 * Where the student stands on the line; ahead of the trail's end lies the shortest way to a finish, or nothing where
 * there is none.
 */
export function railOf(route: TourRoute, walk: Walk): Rail {
	const end = { ...walk, at: walk.trail.length - 1 };
	const ids = [...walk.trail, ...shortestWay(route, end)];
	const forks = ids.map((id, i) => (i < end.at ? 0 : undecidedWays(stepOf(route, id), end.answers)));
	const firstFork = forks.findIndex((fork) => fork > 0);
	const stops = ids.map((step, i): RailStop => ({
		step,
		state: i === walk.at ? 'open' : i < walk.trail.length ? 'walked' : 'ahead',
		fork: i === firstFork ? (forks[i] ?? 0) : 0,
		certain: firstFork === -1 || i <= firstFork
	}));
	return { stops, number: walk.at + 1, sure: firstFork === -1 };
}

/** A question is decided by its answer, other ways by the answers they ask for. */
function undecidedWays(step: RouteStep | null, answers: Answers): number {
	if (step === null) return 0;
	const asked = step.ask ? [step.id] : step.next.flatMap((way) => Object.keys(way.when));
	const ways = followersOf(step).length;
	return ways > 1 && asked.some((id) => answerTo(answers, id) === null) ? ways : 0;
}

/** More walks than any tour of thirty steps has; a longer search would be felt. */
const mostWalks = 1_000;

/** The steps after the open one on a shortest way to a finish; empty on a finish and where none is found. */
function shortestWay(route: TourRoute, from: Walk): readonly string[] {
	const asked = askedSteps(route);
	const placeOf = (walk: Walk): string =>
		[openStep(walk), ...[...asked].map((step) => answerTo(walk.answers, step))].join(' ');
	const seen = new Set([placeOf(from)]);
	const walks = [from];
	for (const walk of walks) {
		const step = stepOf(route, openStep(walk));
		if (isFinish(step)) return walk.trail.slice(from.trail.length);
		for (const next of walksOn(route, walk, step)) {
			if (seen.has(placeOf(next)) || seen.size > mostWalks) continue;
			seen.add(placeOf(next));
			walks.push(next);
		}
	}
	return [];
}

function walksOn(route: TourRoute, walk: Walk, step: RouteStep | null): readonly Walk[] {
	const answered =
		step?.ask && openAnswer(walk) === null
			? kindOf(step.ask)
					.samples(step.ask)
					.map((answer) => answerWith(walk, answer))
			: [walk];
	return answered.flatMap((each) => {
		const to = wayOn(route, each);
		return to === null ? [] : [goOn(each, to)];
	});
}
