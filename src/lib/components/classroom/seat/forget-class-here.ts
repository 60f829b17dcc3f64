import { forgetClass } from '#lib/components/classroom/coach/known-classes.ts';
import { forgetUnsent } from '#lib/components/classroom/live/class-outbox.svelte.ts';
import { forgetSeat } from '#lib/components/classroom/live/remembered-seat.ts';

/**
 * Takes from this browser all that it keeps of a class and of the tours walked in it, so that whoever uses it next finds
 * nothing: drafts, unsent work, walks, notes. The class keeps what it has. `debate` null when it is not known.
 */
export async function forgetClassHere(classId: string, debate: string | null): Promise<void> {
	forgetClass(classId, Date.now());
	forgetSeat(classId);
	const ofClass = [`poll:${classId}/`, `class-tour:${classId}/`];
	const ofDebate =
		debate === null ? [] : [`tour:${debate}/`, `tour-notes:${debate}/`, `tour-begun:${debate}/`];
	try {
		for (const key of Object.keys(localStorage))
			if ([...ofClass, ...ofDebate].some((start) => key.startsWith(start))) localStorage.removeItem(key);
	} catch {
		// Closed storage holds nothing of ours.
	}
	await forgetUnsent(classId).catch(() => null);
}
