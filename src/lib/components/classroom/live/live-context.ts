import { getContext, setContext } from 'svelte';
import type { Live } from './live.svelte.ts';

const key = Symbol('live');

/** How the page stands to its class; null outside a class. To be called while a component begins. */
export function liveNow(): Live | null {
	return getContext<Live | undefined>(key) ?? null;
}

/** Makes it known to all that is inside the component. */
export function setLive(live: Live): void {
	setContext(key, live);
}
