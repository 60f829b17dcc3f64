import type { Hint } from '#lib/server/classes/records.ts';

/** Hints are collected for this long before they go out, in milliseconds. */
export const hintWindow = 100;

/** The followers of classes in this process. */
export interface Hub {
	follow(classId: string, listener: (hint: Hint) => void): () => void;
	/** Goes out at the end of the window; of several hints on a topic one does. */
	announce(classId: string, hints: readonly Hint[]): void;
	/** The classes that somebody follows here. */
	followed(): string[];
	/** Forgets what has not gone out. */
	close(): void;
}

/** Two hints on one topic as one: the later id, and no `ref` when they name different ones. */
export function oneHint(a: Hint, b: Hint): Hint {
	return { id: a.id > b.id ? a.id : b.id, topic: a.topic, ref: a.ref === b.ref ? a.ref : null };
}

/** Collects hints per class and topic and hands them out once per window. */
export function collector(send: (classId: string, hints: readonly Hint[]) => void) {
	const waiting = new Map<string, Map<string, Hint>>();
	let timer: NodeJS.Timeout | null = null;
	const sendAll = () => {
		timer = null;
		const all = [...waiting];
		waiting.clear();
		for (const [classId, topics] of all) {
			// In the order of their ids: whoever repeats the last one has had all before it.
			send(
				classId,
				[...topics.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
			);
		}
	};
	return {
		add: (classId: string, hints: readonly Hint[]) => {
			const topics = waiting.get(classId) ?? new Map<string, Hint>();
			if (hints.length > 0) waiting.set(classId, topics);
			for (const hint of hints) {
				const same = topics.get(hint.topic);
				topics.set(hint.topic, same ? oneHint(same, hint) : hint);
			}
			if (waiting.size > 0) timer ??= setTimeout(sendAll, hintWindow).unref();
		},
		close: () => {
			if (timer) clearTimeout(timer);
			timer = null;
			waiting.clear();
		}
	};
}

/** A hub without followers. */
export function openHub(): Hub {
	const listeners = new Map<string, Set<(hint: Hint) => void>>();
	const outgoing = collector((classId, hints) => {
		for (const listener of [...(listeners.get(classId) ?? [])]) hints.forEach(listener);
	});
	return {
		follow: (classId, listener) => {
			const own = listeners.get(classId) ?? new Set();
			// The same function may follow twice.
			const entry = (hint: Hint) => listener(hint);
			listeners.set(classId, own.add(entry));
			return () => {
				own.delete(entry);
				if (own.size === 0 && listeners.get(classId) === own) listeners.delete(classId);
			};
		},
		announce: (classId, hints) => {
			if (listeners.has(classId)) outgoing.add(classId, hints);
		},
		followed: () => [...listeners.keys()],
		close: () => {
			outgoing.close();
			listeners.clear();
		}
	};
}
