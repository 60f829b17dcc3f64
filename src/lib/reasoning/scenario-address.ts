/**
 * A scenario in a web address: the ids of its nodes, dots between them. `a` accepted, `~a` rejected, `a_70` held to be
 * 70 percent likely: `often-the-only-way-out.~victims-were-found.arrest-harms_70`. Ids are slugs, so none of these
 * signs needs escaping and the address can be read, and it outlives edits of titles and the order of the map.
 */
import { emptyScenario, withChoice, withCredence, type Scenario } from './scenario.ts';

/** A scenario read from an address, and what had to be left out. */
export interface ReadScenario {
	readonly scenario: Scenario;
	/** Ids that the debate does not have (any more), each once. */
	readonly unknown: readonly string[];
	/** Pieces that say nothing: misspelt, cut off, or more than a reader can have made. */
	readonly unread: readonly string[];
}

const piecePattern = /^(?:(~?)([a-z0-9]+(?:-[a-z0-9]+)*)|([a-z0-9]+(?:-[a-z0-9]+)*)_(100|[1-9]?\d))$/;
const mostPieces = 1_000;

/** The scenario as one value of an address; empty for an empty one. The same scenario gives the same text. */
export function scenarioAddress({ choices, credences }: Scenario): string {
	return [
		...Object.entries(choices).map(([id, choice]) => [id, choice === 'accept' ? id : `~${id}`] as const),
		...Object.entries(credences).map(([id, percent]) => [id, `${id}_${percent}`] as const)
	]
		.sort(([a, pieceA], [b, pieceB]) => compare(a, b) || compare(pieceA, pieceB))
		.map(([, piece]) => piece)
		.join('.');
}

/** Reads what `scenarioAddress` wrote, or what became of it on the way; of two words on one node the last counts. */
export function readScenarioAddress(text: string, isNode: (id: string) => boolean): ReadScenario {
	const unknown = new Set<string>();
	const unread: string[] = [];
	const pieces = text.split('.').filter((piece) => piece !== '');
	const choices = new Map<string, 'accept' | 'reject'>();
	const credences = new Map<string, number>();
	for (const [index, piece] of pieces.entries()) {
		const [, not, chosen, held, percent] = piecePattern.exec(piece) ?? [];
		const id = chosen ?? held;
		if (id === undefined || index >= mostPieces) unread.push(piece.slice(0, 80));
		else if (!isNode(id)) unknown.add(id);
		else if (chosen !== undefined) choices.set(id, not === '~' ? 'reject' : 'accept');
		else credences.set(id, Number(percent));
	}
	let scenario = emptyScenario;
	for (const [id, choice] of choices) scenario = withChoice(scenario, id, choice);
	for (const [id, percent] of credences) scenario = withCredence(scenario, id, percent);
	return { scenario, unknown: [...unknown], unread };
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
