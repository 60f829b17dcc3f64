import type { LensSession } from './lens-session.svelte.ts';

/** The lenses opened since this page was loaded, one for each debate at most: they go along from page to page. */
let opened = $state.raw<readonly LensSession[]>([]);

/** The open lens of a debate; null before it is opened. Reactive. */
export function openedLens(debate: string): LensSession | null {
	return opened.find((session) => session.debate.id === debate) ?? null;
}

/** Remembers a lens while the reader goes from page to page. */
export function keepOpen(session: LensSession): void {
	closeLens(session.debate.id);
	opened = [...opened, session];
}

/** Closes the lens of a debate; the choices stay kept in the browser. */
export function closeLens(debate: string): void {
	opened = opened.filter((session) => session.debate.id !== debate);
}
