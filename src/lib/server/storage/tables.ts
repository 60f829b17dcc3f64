/**
 * The tables, as migrations.ts makes them. Ids are UUIDv7 text made by the app, times milliseconds, yes and no 1 and 0,
 * JSON is text. The class comes first in every key.
 */
export interface Tables {
	classes: {
		id: string;
		debate_id: string;
		name: string;
		format_id: string | null;
		tours: string;
		phase: string;
		joining: number;
		made_at: number;
		expires_at: number;
	};
	join_codes: { code: string; class_id: string };
	coaches: {
		class_id: string;
		id: string;
		label: string;
		token_hash: string;
		made_at: number;
		revoked_at: number | null;
	};
	seats: {
		class_id: string;
		id: string;
		name: string;
		/** The name as it is compared. */
		name_key: string;
		phrase_hash: string;
		made_at: number;
		seen_at: number | null;
		absent: number;
		removed_at: number | null;
		merged_into: string | null;
	};
	seat_tokens: { class_id: string; token_hash: string; seat_id: string; made_at: number };
	draws: {
		class_id: string;
		id: string;
		strategy: string;
		seed: string;
		constraints: string;
		sides: string;
		remarks: string;
		made_at: number;
		undone_at: number | null;
	};
	polls: {
		class_id: string;
		moment: string;
		opened_at: number;
		closed_at: number | null;
		/** What was published; null while nothing was. */
		result: string | null;
		result_at: number | null;
	};
	stances: {
		class_id: string;
		seat_id: string;
		moment: string;
		position_id: string;
		/** Null for "don't know". */
		value: number | null;
		/** When it last became another value. */
		changed_at: number;
	};
	stance_notes: {
		class_id: string;
		seat_id: string;
		moment: string;
		confidence: number | null;
		reason_for: string;
		reason_against: string;
		would_change: string;
	};
	entries: {
		class_id: string;
		seat_id: string;
		id: string;
		kind: string;
		subject: string;
		body: string;
		made_at: number;
		received_at: number;
	};
	/** The newest progress of a seat in a tour: what the coach may see of the entries, apart from them. */
	progress: {
		class_id: string;
		seat_id: string;
		tour_id: string;
		entry_id: string;
		/** In thousandths. */
		share: number;
		step: string | null;
		finished: number;
		made_at: number;
	};
	rounds: {
		class_id: string;
		id: string;
		group_no: number;
		name: string;
		/** The format itself, as it was when the group was formed. */
		format: string;
		sides: string;
		made_at: number;
		removed_at: number | null;
	};
	round_events: {
		class_id: string;
		round_id: string;
		sequence: number;
		id: string;
		event: string;
		at: number;
	};
	changes: { class_id: string; id: string; topic: string; ref: string | null; at: number };
}

/** Every table, those that others refer to first. */
export const tableNames = [
	'classes',
	'join_codes',
	'coaches',
	'seats',
	'seat_tokens',
	'draws',
	'polls',
	'stances',
	'stance_notes',
	'entries',
	'progress',
	'rounds',
	'round_events',
	'changes'
] as const satisfies readonly (keyof Tables)[];
