/** An answer to a poll while it is being given. */
export interface PollDraft {
	/** Position → 0–10; null for "don't know", absent for not answered. */
	readonly values: Readonly<Record<string, number | null>>;
	readonly confidence: number | null;
	readonly reasonFor: string;
	readonly reasonAgainst: string;
	readonly wouldChange: string;
}

/** Nothing answered. */
export const emptyDraft: PollDraft = {
	values: {},
	confidence: null,
	reasonFor: '',
	reasonAgainst: '',
	wouldChange: ''
};

/** Whether both say the same. */
export function sameDraft(one: PollDraft, other: PollDraft): boolean {
	const keys = Object.keys(one.values);
	return (
		keys.length === Object.keys(other.values).length &&
		keys.every((key) => Object.hasOwn(other.values, key) && one.values[key] === other.values[key]) &&
		one.confidence === other.confidence &&
		one.reasonFor.trim() === other.reasonFor.trim() &&
		one.reasonAgainst.trim() === other.reasonAgainst.trim() &&
		one.wouldChange.trim() === other.wouldChange.trim()
	);
}

/** Where this browser keeps an answer that the server does not have yet; nothing of it stays once it was saved. */
export interface KeptDraft {
	/** Null for none. */
	readonly read: () => PollDraft | null;
	/** Null: the server has it. */
	readonly keep: (draft: PollDraft | null) => void;
}

/** Kept under the poll's and the seat's own key. Closed storage keeps nothing and harms nothing. */
export function draftInBrowser(classId: string, seatId: string, moment: string): KeptDraft {
	const key = `poll:${classId}/${seatId}/${moment}`;
	return {
		read() {
			try {
				const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
				return isDraft(kept) ? kept : null;
			} catch {
				return null;
			}
		},
		keep(draft) {
			try {
				if (draft) localStorage.setItem(key, JSON.stringify(draft));
				else localStorage.removeItem(key);
			} catch {
				// The page still has it.
			}
		}
	};
}

function isDraft(value: unknown): value is PollDraft {
	if (typeof value !== 'object' || value === null) return false;
	const { values, confidence, reasonFor, reasonAgainst, wouldChange } = value as Record<string, unknown>;
	return (
		typeof values === 'object' &&
		values !== null &&
		(confidence === null || typeof confidence === 'number') &&
		[reasonFor, reasonAgainst, wouldChange].every((text) => typeof text === 'string')
	);
}
