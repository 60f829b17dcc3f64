/** Shortest ways through a tour, for showing how far it is. */
import { kindOf } from './ask-kinds.ts';
import {
	answerWith,
	askedSteps,
	goOn,
	openAnswer,
	openStep,
	outcomeAt,
	stepOf,
	walkFrom,
	wayOn,
	type RouteStep,
	type TourRoute,
	type Walk
} from './ways.ts';

/** More walks than any tour of thirty steps has; a longer search would be felt. */
const mostWalks = 1_000;

/** The steps after the open one on a shortest way to a step that `isEnd`; empty on one, null where none is found. */
export function shortestWay(
	route: TourRoute,
	from: Walk,
	isEnd: (step: RouteStep | null) => boolean
): readonly string[] | null {
	const asked = askedSteps(route);
	const placeOf = (walk: Walk): string =>
		[openStep(walk), ...[...asked].map((step) => outcomeAt(route, walk.answers, step))].join(' ');
	const seen = new Set([placeOf(from)]);
	const walks = [from];
	for (const walk of walks) {
		const step = stepOf(route, openStep(walk));
		if (isEnd(step)) return walk.trail.slice(from.trail.length);
		for (const next of walksOn(route, walk, step)) {
			if (seen.has(placeOf(next)) || seen.size > mostWalks) continue;
			seen.add(placeOf(next));
			walks.push(next);
		}
	}
	return null;
}

function walksOn(route: TourRoute, walk: Walk, step: RouteStep | null): readonly Walk[] {
	const answered =
		step?.ask && openAnswer(walk) === null
			? kindOf(step.ask)
					.samples(step.ask)
					.map((answer) => answerWith(route, walk, answer))
			: [walk];
	return answered.flatMap((each) => {
		const to = wayOn(route, each);
		return to === null ? [] : [goOn(each, to)];
	});
}

/** The steps before this one on a shortest way to it from the start; empty at the start and where no way leads to it. */
export function wayBefore(route: TourRoute, to: string | undefined): readonly string[] {
	if (to === undefined || to === route.start) return [];
	const way = shortestWay(route, walkFrom(route.start), (step) => step?.id === to);
	return way === null ? [] : [route.start, ...way.slice(0, -1)];
}
