/** Undo, redo and reset of a scenario. Each answers with a new history; a reset can be undone like any other change. */
import { emptyScenario, type Scenario } from './scenario.ts';
import { scenarioAddress } from './scenario-address.ts';

export interface ScenarioHistory {
	/** Oldest first. */
	readonly past: readonly Scenario[];
	readonly present: Scenario;
	/** What undo took back, latest taken back first. */
	readonly future: readonly Scenario[];
}

const mostKept = 200;

/** A history that begins with a scenario, such as one from an address. */
export function beginHistory(present: Scenario = emptyScenario): ScenarioHistory {
	return { past: [], present, future: [] };
}

/** Goes on to another scenario and forgets what could be redone; the same scenario again changes nothing. */
export function change(history: ScenarioHistory, present: Scenario): ScenarioHistory {
	if (scenarioAddress(present) === scenarioAddress(history.present)) return history;
	return { past: [...history.past, history.present].slice(-mostKept), present, future: [] };
}

/** One step back; the same history where there is none. */
export function undo(history: ScenarioHistory): ScenarioHistory {
	const present = history.past.at(-1);
	if (present === undefined) return history;
	return { past: history.past.slice(0, -1), present, future: [history.present, ...history.future] };
}

/** Takes an undo back; the same history where there is none. */
export function redo(history: ScenarioHistory): ScenarioHistory {
	const [present, ...future] = history.future;
	if (present === undefined) return history;
	return { past: [...history.past, history.present], present, future };
}

/** Takes back all choices and credences. */
export function reset(history: ScenarioHistory): ScenarioHistory {
	return change(history, emptyScenario);
}
