import type { LiveState } from './live.svelte.ts';

/** How the connection stands, in one true sentence; `since` a time of day, `waiting` what the server does not have yet. */
export function liveWords(state: LiveState, since: string, waiting: number, works: boolean): string {
	const unsent = waiting === 1 ? '1 piece of work' : `${waiting} pieces of work`;
	const kept =
		waiting > 0
			? ` ${unsent} kept here, sent later.`
			: works
				? ' What you do is kept here and sent later.'
				: '';
	switch (state) {
		case 'connecting':
			return 'Connecting to the class …';
		case 'live':
			return waiting > 0 ? `Live. ${unsent} on the way.` : 'Live: this page follows the class.';
		case 'reconnecting':
			return `No connection to the class since ${since}; trying again.${kept}`;
		case 'offline':
			return `This device is offline since ${since}.${kept}`;
		case 'storage-unavailable':
			return `Since ${since} the server cannot reach its storage; it keeps trying.${kept}`;
		case 'refused':
			return 'This page no longer follows the class: it is open to this browser no more.';
	}
}
