import { keptInBrowser, type KeptProgress } from './kept-progress.ts';

/** Progress of one tour in this browser, and somebody who hears of every change of it. */
export interface ToldProgress extends KeptProgress {
	/** Told what was kept; null for nobody. */
	heard: ((text: string) => void) | null;
}

/** Nobody hears of it at first. */
export function toldProgress(debate: string, tour: string): ToldProgress {
	const { read, write } = keptInBrowser(debate, tour);
	const told: ToldProgress = {
		heard: null,
		read,
		write(text) {
			const lasting = write(text);
			told.heard?.(text);
			return lasting;
		}
	};
	return told;
}
