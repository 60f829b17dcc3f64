import { isDeepStrictEqual } from 'node:util';
import { createActor, type SnapshotFrom } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import type { TourScript } from '#lib/tour/script.ts';
import { tourMachine, type TourEvent } from '#lib/tour/tour-machine.ts';
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

/** Drives a machine and the oracle side by side; the first trial in which they part, null when they never do. */
export function firstDisagreement(
	machine: typeof tourMachine,
	tour: TourScript,
	trials: readonly (readonly TourEvent[])[]
): readonly TourEvent[] | null {
	return (
		trials.find((events) => {
			const walker = new Walker(tour);
			const actor = createActor(machine, { input: { script: tour } }).start();
			return events.some((event) => {
				actor.send(event);
				walker.do(event);
				return !isDeepStrictEqual(seen(actor.getSnapshot()), walker.seen());
			});
		}) ?? null
	);
}
