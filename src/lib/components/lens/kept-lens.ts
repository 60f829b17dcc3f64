import type { Scenario } from '#lib/reasoning/scenario.ts';
import { readScenarioAddress, scenarioAddress } from '#lib/reasoning/scenario-address.ts';
import { beginHistory, type ScenarioHistory } from '#lib/reasoning/scenario-history.ts';
import { keptKey } from './kept-choices.ts';

/** Where a reader's own choices are kept between visits. Neither ever throws: a browser may lend no storage. */
export interface KeptLens {
	/** Null when nothing is kept. */
	readonly read: () => string | null;
	readonly write: (text: string) => void;
}

/** How many steps of undo and of redo outlive a visit. */
const mostKept = 30;

/** Choices about one debate, in this browser only. */
export function keptInBrowser(debate: string): KeptLens {
	const key = keptKey(debate);
	return {
		read() {
			try {
				return localStorage.getItem(key);
			} catch {
				return null;
			}
		},
		write(text) {
			try {
				localStorage.setItem(key, text);
			} catch {
				// Storage is closed or full: the choices last until the page is left, and the address holds them.
			}
		}
	};
}

/** A history as the text that is kept: three lines of addresses with spaces between them. */
export function writeHistory({ past, present, future }: ScenarioHistory): string {
	const line = (list: readonly Scenario[]) => list.map((scenario) => scenarioAddress(scenario)).join(' ');
	return [line(past.slice(-mostKept)), line([present]), line(future.slice(0, mostKept))].join('\n');
}

/** Reads what `writeHistory` wrote; what cannot be read, and nodes the debate has no more, are left out. */
export function readHistory(text: string | null, isNode: (id: string) => boolean): ScenarioHistory {
	const [past, present, future] = (text ?? '').split('\n');
	if (past === undefined || present === undefined || future === undefined) return beginHistory();
	const scenario = (address: string) => readScenarioAddress(address, isNode).scenario;
	const list = (line: string, has: boolean) => (has ? line.split(' ').map(scenario) : []);
	return {
		...beginHistory(scenario(present)),
		past: list(past, past !== '' || present !== ''),
		future: list(future, future !== '')
	};
}
