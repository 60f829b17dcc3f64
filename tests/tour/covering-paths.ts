import { kindOf } from '#lib/tour/ask-kinds.ts';
import { exploreTour, type ReachedState, type TourPath } from '#lib/tour/explore-tour.ts';
import type { TourScript } from '#lib/tour/script.ts';
import type { TourEvent } from '#lib/tour/tour-machine.ts';
import { Walker } from './walker.ts';

/** Longer than any tour: a walk that gets so far goes round in a loop. */
const mostEvents = 200;
/** As many as a question has answers that stand for all others, or more. */
const turns = [0, 1, 2, 3, 4];

/** Goes on from a state, always taking the way of that number (round about), until a finish; null when none comes. */
function onFrom(
	states: readonly ReachedState[],
	from: ReachedState,
	turn: number
): readonly TourEvent[] | null {
	const events: TourEvent[] = [];
	let state = from;
	while (!state.finished && events.length < mostEvents) {
		const way = state.ways[turn % state.ways.length];
		const next = states[way?.to ?? -1];
		if (!way || !next) return null;
		events.push(way.event);
		state = next;
	}
	return state.finished ? events : null;
}

/** What a way meets: its finish, and what every answer on it came to. */
function metOn(script: TourScript, { steps, events }: TourPath): readonly string[] {
	let at = 0;
	const answers = events.flatMap((event) => {
		if (event.type !== 'answer.given') {
			at += 1;
			return [];
		}
		const ask = script.steps.find(({ id }) => id === steps[at])?.ask;
		return ask ? [`${steps[at]}: ${kindOf(ask).outcome(ask, event.answer)}`] : [];
	});
	return [...answers, `finish ${steps.at(-1)}`];
}

/**
 * Ways from start to finish, made of the same walk over the machine as the proof is, that together meet every finish
 * and every outcome of every question. All ways would be too many for a browser; these leave nothing out. Chosen
 * greedily, so perhaps not the fewest.
 */
export function coveringPaths(script: TourScript): readonly TourPath[] {
	const states = exploreTour(script, () => '') ?? [];
	const paths = states.flatMap((state) =>
		turns.flatMap((turn): readonly TourPath[] => {
			const rest = onFrom(states, state, turn);
			if (!rest) return [];
			const events = [...state.path.events, ...rest];
			const walker = new Walker(script);
			for (const event of events) walker.do(event);
			return [{ steps: walker.seen().trail, events }];
		})
	);
	const met = new Map(paths.map((path) => [path, metOn(script, path)]));
	const wanted = new Set([...met.values()].flat());
	const chosen: TourPath[] = [];
	while (wanted.size > 0) {
		const newOn = (path: TourPath) => (met.get(path) ?? []).filter((each) => wanted.has(each)).length;
		const best = paths.reduce((one, other) => (newOn(other) > newOn(one) ? other : one));
		for (const each of met.get(best) ?? []) wanted.delete(each);
		chosen.push(best);
	}
	return chosen;
}
