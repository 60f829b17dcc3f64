/** The line a tour is drawn as: the shortest way to where the walk began, the walk, the shortest way to a finish. */
import { kindOf } from './ask-kinds.ts';
import { shortestWay, wayBefore } from './shortest-way.ts';
import {
	answerTo,
	followersOf,
	isFinish,
	stepOf,
	type Answers,
	type RouteStep,
	type TourRoute,
	type Walk
} from './ways.ts';

export interface RailStop {
	readonly step: string;
	/**
	 * `before`: left out by a link into the midst of the tour. `walked` also for steps that lie after the open one
	 * because the student went back.
	 */
	readonly state: 'before' | 'walked' | 'open' | 'ahead';
	/** How many steps can follow the first stop ahead where that is not decided yet; 0 everywhere else. */
	readonly fork: number;
	/** False ahead of that fork, and behind the walk from the first fork on: another way may be or have been taken. */
	readonly certain: boolean;
}

export interface Rail {
	/** At least one. */
	readonly stops: readonly RailStop[];
	/** Number of the open step, from 1, counted along `stops`. */
	readonly number: number;
	/** False while a fork lies before or ahead, so that the number of stops is only the least there can be. */
	readonly sure: boolean;
}

/**
 * Where the student stands on the line. Before the trail's beginning lies the shortest way there from the tour's start,
 * ahead of its end the shortest way to a finish; either is empty where there is none.
 */
export function railOf(route: TourRoute, walk: Walk): Rail {
	const end = { ...walk, at: walk.trail.length - 1 };
	const walked = [...walk.trail, ...(shortestWay(route, end, isFinish) ?? [])];
	const forks = walked.map((id, i) =>
		i < end.at ? 0 : undecidedWays(stepOf(route, id), end.answers, walked)
	);
	const firstFork = forks.findIndex((fork) => fork > 0);
	const before = wayBefore(route, walk.trail[0]).filter((id) => !walked.includes(id));
	const forkBefore = before.findIndex((id) => undecidedWays(stepOf(route, id), {}, before) > 0);
	const stops = walked.map((step, i): RailStop => ({
		step,
		state: i === walk.at ? 'open' : i < walk.trail.length ? 'walked' : 'ahead',
		fork: i === firstFork ? (forks[i] ?? 0) : 0,
		certain: firstFork === -1 || i <= firstFork
	}));
	const leftOut = before.map((step, i): RailStop => ({
		step,
		state: 'before',
		fork: 0,
		certain: forkBefore === -1 || i <= forkBefore
	}));
	return {
		stops: [...leftOut, ...stops],
		number: before.length + walk.at + 1,
		sure: firstFork === -1 && forkBefore === -1
	};
}

/** A choice that leads on is decided by its answer, other ways by the answers they ask for, if one comes by the question at all. */
function undecidedWays(step: RouteStep | null, answers: Answers, line: readonly string[]): number {
	if (step === null) return 0;
	const asked = [...(leadsOn(step) ? [step.id] : []), ...step.next.flatMap((way) => Object.keys(way.when))];
	const ways = followersOf(step).length;
	return ways > 1 && asked.some((id) => line.includes(id) && answerTo(answers, id) === null) ? ways : 0;
}

/** Whether the answer itself names the step that follows. */
function leadsOn({ ask }: RouteStep): boolean {
	return (
		ask !== null &&
		kindOf(ask)
			.outcomes(ask)
			.some((outcome) => kindOf(ask).leadsTo(ask, outcome) !== null)
	);
}
