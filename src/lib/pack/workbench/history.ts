/** A thing being edited, what it was before each edit, and what was taken back. */
export interface History<T> {
	readonly past: readonly Step<T>[];
	readonly present: T;
	/** The edit to be done again first stands first. */
	readonly future: readonly Step<T>[];
	/** What the last edit was made on, as long as the next one may go on with it; null for an edit of its own. */
	readonly key: string | null;
}

/** An edit: what stood before it (in the past) or after it (in the future), and what it did, in a few words. */
export interface Step<T> {
	readonly state: T;
	readonly what: string;
}

/** Edits that can be taken back; with shared parts each costs little. */
const mostSteps = 500;

/** A history that begins here. */
export function begun<T>(present: T): History<T> {
	return { past: [], present, future: [], key: null };
}

/**
 * The history with one more edit; an edit that changes nothing is none. Edits in a row with the same `key` (typing in
 * one field) are taken back as one.
 */
export function edited<T>(history: History<T>, next: T, what: string, key: string | null = null): History<T> {
	const { past, present } = history;
	if (next === present) return history;
	const goesOn = key !== null && key === history.key;
	const steps = goesOn ? past : [...past, { state: present, what }].slice(-mostSteps);
	return { past: steps, present: next, future: [], key };
}

/** The history with its last edit taken back; the same when there is none. */
export function undone<T>({ past, present, future, key }: History<T>): History<T> {
	const last = past.at(-1);
	if (!last) return { past, present, future, key };
	return {
		past: past.slice(0, -1),
		present: last.state,
		future: [{ state: present, what: last.what }, ...future],
		key: null
	};
}

/** The history with what was taken back last done again; the same when there is nothing. */
export function redone<T>({ past, present, future, key }: History<T>): History<T> {
	const [next, ...rest] = future;
	if (!next) return { past, present, future, key };
	return {
		past: [...past, { state: present, what: next.what }],
		present: next.state,
		future: rest,
		key: null
	};
}
