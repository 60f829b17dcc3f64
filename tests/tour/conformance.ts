import { isDeepStrictEqual } from 'node:util';
import { createActor, type SnapshotFrom } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
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
	const choices = new Set(steps.flatMap(({ ask }) => ask?.choices.map((choice) => choice.id) ?? []));
	return [
		{ type: 'step.next' },
		{ type: 'step.back' },
		{ type: 'tour.restarted' },
		...[...steps.map(({ id }) => id), 'nowhere'].map((step) => ({ type: 'step.opened', step }) as const),
		...[...choices, 'nothing'].map((choice) => ({ type: 'choice.made', choice }) as const)
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

/** What the page sends when one comes back to a walk. Throws when nothing of it can be resumed. */
export function takenUp(tour: TourScript, walk: Walk): TourEvent {
	const saved = readProgress(saveProgress(walk, tour.id, 'v1'), tour.id);
	const resumed = saved && resume(saved, tour);
	if (!resumed) throw new Error('Nothing can be resumed.');
	return { type: 'progress.restored', walk: resumed.walk };
}
