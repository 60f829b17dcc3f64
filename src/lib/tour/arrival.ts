import { idNow, resume, type Resumption, type SavedProgress } from './progress.ts';
import { stepOf, walkFrom, type TourRoute, type Walk } from './ways.ts';

/** How a student comes to a tour's page: where they find themselves, and what they should be told. */
export interface Arrival {
	/** Null: the tour begins at its start. */
	readonly walk: Walk | null;
	/** An earlier walk they can take up again; null when there is none or `walk` stands at the same step already. */
	readonly earlier: Walk | null;
	/**
	 * `moved`: the step they were on is gone, the nearest one is open or offered. `answers`: a question they answered is
	 * another now, so the answer was dropped. `changed`: part of their way is gone. `renamed`: the step they were on has
	 * another id. The gravest is told.
	 * `linked`: a link led into the midst of the tour. `unknown-step`: a link named a step the tour does not have.
	 */
	readonly notice: 'moved' | 'answers' | 'changed' | 'renamed' | 'linked' | 'unknown-step' | null;
}

/**
 * Brings together what was kept and the step the address names (null: none). An address that names a step of the
 * earlier walk opens it there, as after a reload. Any other keeps the earlier walk on offer instead of overriding the
 * address.
 */
export function arriveAt(route: TourRoute, saved: SavedProgress | null, address: string | null): Arrival {
	const resumed = saved && resume(saved, route);
	const earlier = resumed && isBegun(resumed.walk) ? resumed.walk : null;
	const change = earlier && resumed ? changeOf(resumed) : null;
	const linked = address === null ? null : idNow(route, address);

	if (earlier !== null && linked !== null) {
		const at = earlier.trail.indexOf(linked);
		if (at !== -1) return { walk: { ...earlier, at }, earlier: null, notice: change };
		if (change === 'moved' && address === saved?.step)
			return { walk: earlier, earlier: null, notice: change };
	}
	if (linked !== null && stepOf(route, linked) !== null) {
		const notice = linked === route.start ? change : 'linked';
		return { walk: walkFrom(linked), earlier, notice };
	}
	const atItsBeginning = earlier?.trail[0] === route.start ? { ...earlier, at: 0 } : null;
	return {
		walk: atItsBeginning,
		earlier: atItsBeginning && earlier?.at === 0 ? null : earlier,
		notice: linked === null ? change : 'unknown-step'
	};
}

/** What is to be said of how the tour changed; null when nothing is. */
function changeOf({ fit, dropped }: Resumption): Arrival['notice'] {
	if (fit === 'moved') return 'moved';
	if (dropped.length > 0) return 'answers';
	return fit === 'whole' ? null : fit === 'shortened' ? 'changed' : 'renamed';
}

/** Someone who has only looked at the first step has nothing to come back to. */
function isBegun(walk: Walk): boolean {
	return walk.trail.length > 1 || Object.keys(walk.answers).length > 0;
}
