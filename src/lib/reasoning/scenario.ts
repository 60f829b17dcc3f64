/** A scenario: the reader's choices and credences, by node id. Plain data, never changed in place. */
import { labelIn, labelOut, type Pin, type Pins } from './label.ts';

/** What a reader can do to a node besides leaving it alone. */
export type Choice = 'accept' | 'reject';

export interface Scenario {
	readonly choices: Readonly<Record<string, Choice>>;
	/** Whole percent, 0 to 100; a node without counts as 50. */
	readonly credences: Readonly<Record<string, number>>;
}

/** Nothing chosen. */
export const emptyScenario: Scenario = { choices: {}, credences: {} };

/** The credence of a node the reader said nothing about. */
export const defaultCredence = 0.5;

/** The scenario with a node accepted or rejected, or with null left alone again. */
export function withChoice(scenario: Scenario, node: string, choice: Choice | null): Scenario {
	return { ...scenario, choices: withEntry(scenario.choices, node, choice) };
}

/** The scenario with a credence in percent, rounded and kept within 0 to 100; null takes it away. */
export function withCredence(scenario: Scenario, node: string, percent: number | null): Scenario {
	const kept =
		percent === null || Number.isNaN(percent) ? null : Math.round(Math.min(100, Math.max(0, percent)));
	return { ...scenario, credences: withEntry(scenario.credences, node, kept) };
}

/** What the reader chose for a node; null when it was left alone. */
export function choiceOf({ choices }: Scenario, node: string): Choice | null {
	return Object.hasOwn(choices, node) ? (choices[node] ?? null) : null;
}

/** The reader's credence in percent; null where nothing was said. */
export function credenceOf({ credences }: Scenario, node: string): number | null {
	return Object.hasOwn(credences, node) ? (credences[node] ?? null) : null;
}

/** The choices by node number, for the solver; `placeOf` gives undefined for ids the debate does not have. */
export function pinsOf({ choices }: Scenario, placeOf: (id: string) => number | undefined): Pins {
	const pins = new Map<number, Pin>();
	for (const [id, choice] of Object.entries(choices)) {
		const node = placeOf(id);
		if (node !== undefined) pins.set(node, choice === 'accept' ? labelIn : labelOut);
	}
	return pins;
}

/** The credences by node number as fractions, 0.5 where nothing was said. */
export function credencesOf(
	{ credences }: Scenario,
	placeOf: (id: string) => number | undefined,
	nodeCount: number
): Float64Array {
	const values = new Float64Array(nodeCount).fill(defaultCredence);
	for (const [id, percent] of Object.entries(credences)) {
		const node = placeOf(id);
		if (node !== undefined) values[node] = percent / 100;
	}
	return values;
}

function withEntry<T>(entries: Readonly<Record<string, T>>, key: string, value: T | null): Record<string, T> {
	const others = Object.entries(entries).filter(([other]) => other !== key);
	return Object.fromEntries(value === null ? others : [...others, [key, value]]);
}
