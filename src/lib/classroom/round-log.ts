import { initialTransition, transition, type SnapshotFrom } from 'xstate';
import { readRoundEvent } from './round-event.ts';
import { roundMachine } from './round-machine.ts';
import type { GroupSide, RoundContext, RoundPlan } from './round-turns.ts';

/** An event as the log keeps it. */
export interface LoggedEvent {
	/** Made by whoever sent it. */
	readonly id: string;
	/** Its place in the log, from 1. */
	readonly sequence: number;
	/** Milliseconds since 1970. */
	readonly at: number;
	/** A `RoundEvent`; anything else is ignored. */
	readonly event: unknown;
}

export type RoundStatus = 'waiting' | 'running' | 'paused' | 'ended';

/** Where a group is in its round: plain data, the same for whoever folds the same log. */
export interface RoundState extends RoundContext {
	readonly status: RoundStatus;
}

export interface RoundReading {
	readonly state: RoundState;
	/** What changed nothing and why: no event at all, one that came twice, or one that did not fit where the round was. */
	readonly ignored: readonly {
		readonly id: string;
		readonly why: 'unreadable' | 'repeated' | 'unfitting';
	}[];
}

/** The round that a log tells of, whatever order its events are handed over in. */
export function roundAfter(
	format: RoundPlan,
	sides: readonly GroupSide[],
	log: readonly LoggedEvent[]
): RoundReading {
	const [start] = initialTransition(roundMachine, { format, sides });
	let snapshot = start;
	const seen = new Set<string>();
	const ignored: RoundReading['ignored'][number][] = [];
	for (const { id, at, event } of [...log].sort((a, b) => a.sequence - b.sequence)) {
		const read = Number.isFinite(at) ? readRoundEvent(event) : null;
		if (seen.has(id)) ignored.push({ id, why: 'repeated' });
		else if (read === null) ignored.push({ id, why: 'unreadable' });
		else if (!snapshot.can({ ...read, at })) ignored.push({ id, why: 'unfitting' });
		else [snapshot] = transition(roundMachine, snapshot, { ...read, at });
		seen.add(id);
	}
	return { state: stateOf(snapshot), ignored };
}

function stateOf(snapshot: SnapshotFrom<typeof roundMachine>): RoundState {
	const { at, step, runs, clocks, pools, sides, ready, confirmed, absent } = snapshot.context;
	const status = typeof snapshot.value === 'string' ? snapshot.value : snapshot.value.underway;
	return { status, at, step, runs, clocks, pools, sides, ready, confirmed, absent };
}
