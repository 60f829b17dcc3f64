import { getInitialSnapshot, type SnapshotFrom } from 'xstate';
import { adjacencyMapToArray, getAdjacencyMap } from 'xstate/graph';
import { kindOf } from './ask-kinds.ts';
import type { TourScript } from './script.ts';
import { tourMachine, type TourEvent } from './tour-machine.ts';
import { askedSteps, followersOf, openStep, outcomeAt, stepOf } from './ways.ts';

type Snapshot = SnapshotFrom<typeof tourMachine>;

interface Found {
	readonly index: number;
	readonly snapshot: Snapshot;
	readonly events: readonly TourEvent[];
	readonly ways: { readonly event: TourEvent; readonly to: number }[];
}

/** A way through a tour from its start: evidence for a finding, and what a browser test can walk. */
export interface TourPath {
	/** Ids of the steps, in the order walked. */
	readonly steps: readonly string[];
	readonly events: readonly TourEvent[];
}

/** A state a student can come to by going forward, with a shortest way to it. */
export interface ReachedState {
	readonly step: string;
	readonly finished: boolean;
	/** What can happen there, and the index of the state it leads to. */
	readonly ways: readonly { readonly event: TourEvent; readonly to: number }[];
	readonly path: TourPath;
}

/** A tour of a quarter of an hour has ten to thirty steps; trails of thousands would fill the memory. */
const mostSteps = 500;
/** Ten times what 500 steps with a choice each need. */
const mostStates = 10_000;

/**
 * Every state of the machine on this script, in the order a breadth-first walk meets them (the start is first).
 * Null when there are too many to try. `label` names what the caller wants told apart besides where the walk can lead:
 * states that stand on the same step with the same label, the same outcomes of whatever some way asks for and the same
 * steps behind them that can be come back to count as one, so harmless choices do not multiply.
 */
export function exploreTour(
	script: TourScript,
	label: (trail: readonly string[]) => string
): readonly ReachedState[] | null {
	if (script.steps.length > mostSteps) return null;
	const asked = askedSteps(script);
	const circling = stepsOnCircles(script);
	const keyOf = ({ value, context }: Snapshot): string =>
		JSON.stringify([
			value,
			openStep(context),
			outcomeAt(context.route, context.answers, openStep(context)),
			[...asked].map((step) => outcomeAt(context.route, context.answers, step)),
			context.trail.filter((step) => circling.has(step)),
			label(context.trail)
		]);
	let tried = 0;
	const steps = adjacencyMapToArray(
		getAdjacencyMap(tourMachine, {
			input: { script },
			serializeState: keyOf,
			events: (snapshot) => (++tried > mostStates ? [] : eventsFrom(snapshot))
		})
	);
	if (tried > mostStates) return null;

	const start = getInitialSnapshot(tourMachine, { script });
	const states = new Map<string, Found>([
		[keyOf(start), { index: 0, snapshot: start, events: [], ways: [] }]
	]);
	for (const { state, event, nextState } of steps) {
		const from = states.get(keyOf(state));
		if (from === undefined) continue;
		const known = states.get(keyOf(nextState));
		from.ways.push({ event, to: known?.index ?? states.size });
		if (known) continue;
		states.set(keyOf(nextState), {
			index: states.size,
			snapshot: nextState,
			events: [...from.events, event],
			ways: []
		});
	}
	return [...states.values()].map(({ snapshot, events, ways }) => ({
		step: openStep(snapshot.context),
		finished: snapshot.matches('finished'),
		ways,
		path: { steps: snapshot.context.trail, events }
	}));
}

/** What a student going forward can do: answer what is asked, else go on. */
function eventsFrom(snapshot: Snapshot): readonly TourEvent[] {
	const ask = stepOf(snapshot.context.route, openStep(snapshot.context))?.ask;
	const events: readonly TourEvent[] =
		ask && snapshot.matches('answering')
			? kindOf(ask)
					.samples(ask)
					.map((answer) => ({ type: 'answer.given', answer }))
			: [{ type: 'step.next' }];
	return events.filter((event) => snapshot.can(event));
}

/** The steps from which some way leads back to them. */
function stepsOnCircles(script: TourScript): ReadonlySet<string> {
	const followers = new Map(script.steps.map((step) => [step.id, followersOf(step)]));
	const circling = script.steps.filter(({ id }) => {
		const after = new Set(followers.get(id));
		for (const step of after) for (const next of followers.get(step) ?? []) after.add(next);
		return after.has(id);
	});
	return new Set(circling.map((step) => step.id));
}
