import type { PageFacts } from '#tests/browser/page-facts.ts';

/**
 * Bytes of script, compressed: a tour plays, a reading page only shows, a page of a class has forms and a live line. A map
 * of more than 300 boxes brings a second painter; that of a small debate stays some 12 kB below. Of every page 2 kB are
 * there for what it does not show: the addresses of classes, imports and the workbench in the list that the app finds its
 * pages by, and the seams where code is cut because they share some of it. The workbench is a program of its own; its checks
 * run beside it and are not counted. 1 kB is 1000 bytes.
 */
const scriptBudget = { tour: 92_000, map: 114_000, class: 80_000, workbench: 102_000, reading: 62_000 };

/** Which budget holds for a route. */
function kindOf(route: string): keyof typeof scriptBudget {
	if (route.endsWith('/tours/[tour]')) return 'tour';
	if (/^\/(classes|join)/.test(route)) return 'class';
	if (route === '/workbench') return 'workbench';
	return route.endsWith('/map') ? 'map' : 'reading';
}

/** Below this a shift is a rounding of positions that no eye sees. */
const visibleShift = 0.001;

/**
 * What a page of this route spends beyond its budget, each in a sentence; none when it keeps to all of them.
 * @param route a route's name such as `/debates/[debate]/tours/[tour]`
 */
export function overBudget(route: string, facts: PageFacts): readonly string[] {
	const most = scriptBudget[kindOf(route)];
	return [
		facts.js > most ? `${facts.js} bytes of script, budget ${most}` : '',
		facts.shift >= visibleShift
			? `layout shift ${facts.shift.toFixed(4)}, budget 0 (${facts.moved.join(', ')})`
			: '',
		facts.foreign.length > 0 ? `third-party requests, budget 0: ${facts.foreign.join(', ')}` : ''
	].filter(Boolean);
}
