import { isDeepStrictEqual } from 'node:util';
import { createActor, type SnapshotFrom } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { kindOf } from '#lib/tour/ask-kinds.ts';
import { exploreTour } from '#lib/tour/explore-tour.ts';
import { readProgress, resume, saveProgress } from '#lib/tour/progress.ts';
import type { TourScript } from '#lib/tour/script.ts';
import { tourMachine, type TourEvent } from '#lib/tour/tour-machine.ts';
import type { Walk } from '#lib/tour/ways.ts';
import { Walker } from './walker.ts';

/** What can be told of a machine from outside: its state, and the walk in its context. */
export function seen({ value, context }: SnapshotFrom<typeof tourMachine>) {
	const { trail, at, answers } = context;
	return { state: value, trail, at, answers: Object.entries(answers).sort() };
}

/** Everything a student can press, whether or not it makes sense there. */
function everyEvent({ steps }: TourScript): readonly TourEvent[] {
	const answers = new Map(
		[...steps.flatMap(({ ask }) => (ask ? kindOf(ask).samples(ask) : [])), 'nothing'].map((answer) => [
			JSON.stringify(answer),
			answer
		])
	);
	return [
		{ type: 'step.next' },
		{ type: 'step.back' },
		{ type: 'tour.restarted' },
		...[...steps.map(({ id }) => id), 'nowhere'].map((step) => ({ type: 'step.opened', step }) as const),
		...[...answers.values()].map((answer) => ({ type: 'answer.given', answer }) as const)
	];
}

/** A shortest path to every state of the machine on this tour, each followed by each event there is. */
export function trialsOf(tour: TourScript): readonly (readonly TourEvent[])[] {
	const events = everyEvent(tour);
	const paths = getShortestPaths(tourMachine, {
		input: { script: tour },
		events: (snapshot) => events.filter((event) => snapshot.can(event)),
		serializeState: (snapshot) => JSON.stringify(seen(snapshot))
	});
	return paths.flatMap((path) => {
		const there = path.steps.map((step) => step.event).filter((event) => !event.type.startsWith('xstate.'));
		return events.map((event) => [...there, event]);
	});
}

/**
 * The same where every state would be too many: a shortest path to each state that the proof tells apart, each
 * followed by every event.
 */
export function trialsAlong(tour: TourScript): readonly (readonly TourEvent[])[] {
	const events = everyEvent(tour);
	return pathsTo(tour).flatMap((path) => events.map((event) => [...path, event]));
}

/** A shortest path to each state that the proof tells apart. */
export function pathsTo(tour: TourScript): readonly (readonly TourEvent[])[] {
	const states = exploreTour(tour, () => '');
	if (states === null) throw new Error('The tour has more ways than can be tried.');
	return states.map(({ path }) => path.events);
}

/** The machine after these events. */
export function after(
	machine: typeof tourMachine,
	script: TourScript,
	events: readonly TourEvent[]
): SnapshotFrom<typeof tourMachine> {
	const actor = createActor(machine, { input: { script } }).start();
	for (const event of events) actor.send(event);
	return actor.getSnapshot();
}

/**
 * Drives a machine and the oracle side by side; the first trial at whose end they part, null when there is none.
 * Every state on the way is the end of a trial of its own.
 */
export function firstDisagreement(
	machine: typeof tourMachine,
	tour: TourScript,
	trials: readonly (readonly TourEvent[])[]
): readonly TourEvent[] | null {
	const parts = (events: readonly TourEvent[]) => {
		const walker = new Walker(tour);
		for (const event of events) walker.do(event);
		return !isDeepStrictEqual(seen(after(machine, tour, events)), walker.seen());
	};
	return trials.find(parts) ?? null;
}

/**
 * Goes each trial, leaves, comes back with what was kept; the first trial after which one is not where one was, null
 * when there is none.
 */
export function firstLost(
	tour: TourScript,
	trials: readonly (readonly TourEvent[])[]
): readonly TourEvent[] | null {
	const isLost = (events: readonly TourEvent[]) => {
		const there = after(tourMachine, tour, events);
		const back = after(tourMachine, tour, [takenUp(tour, there.context)]);
		return !isDeepStrictEqual(seen(back), seen(there));
	};
	return trials.find(isLost) ?? null;
}

/**
 * Goes each path, goes back to the beginning and on again; the first path after which one is not where one was, with
 * the same answers, null when there is none.
 */
export function firstForgotten(
	tour: TourScript,
	paths: readonly (readonly TourEvent[])[]
): readonly TourEvent[] | null {
	const isForgotten = (events: readonly TourEvent[]) => {
		const there = after(tourMachine, tour, events);
		const { at } = there.context;
		const round = (['step.back', 'step.next'] as const).flatMap((type) =>
			Array.from({ length: at }, () => ({ type }))
		);
		return !isDeepStrictEqual(seen(after(tourMachine, tour, [...events, ...round])), seen(there));
	};
	return paths.find(isForgotten) ?? null;
}

/** What the page sends when one comes back to a walk. Throws when nothing of it can be resumed. */
export function takenUp(tour: TourScript, walk: Walk): TourEvent {
	const saved = readProgress(saveProgress(walk, tour.id, 'v1'), tour.id);
	const resumed = saved && resume(saved, tour);
	if (!resumed) throw new Error('Nothing can be resumed.');
	return { type: 'progress.restored', walk: resumed.walk };
}
