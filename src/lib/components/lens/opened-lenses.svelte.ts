import { SvelteMap } from 'svelte/reactivity';
import type { LensSession } from './lens-session.svelte.ts';

/** The lenses opened since this page was loaded, by debate: they go along from page to page. */
const opened = new SvelteMap<string, LensSession>();

/** The open lens of a debate; null before it is opened. Reactive. */
export function openedLens(debate: string): LensSession | null {
	return opened.get(debate) ?? null;
}

/** Remembers a lens while the reader goes from page to page. */
export function keepOpen(session: LensSession): void {
	opened.set(session.debate.id, session);
}

/** Closes the lens of a debate; the choices stay kept in the browser. */
export function closeLens(debate: string): void {
	opened.delete(debate);
}
