import type { Stance } from '#lib/server/classes/records.ts';

/** Characters of one reason: about two pages. */
const longestReason = 4_000;

/** What a poll's form says, and the positions that were left open. */
export interface ReadStance {
	readonly stance: Stance;
	readonly open: readonly string[];
}

/**
 * Reads the form of a poll about these positions: fields `value-<position>` and `confidence` hold 0–10 or `unknown`,
 * the rest are texts. What is no whole number from 0 to 10 counts as left open.
 */
export function readStance(form: FormData, positions: readonly string[]): ReadStance {
	const given = positions.map((id) => [id, rating(form.get(`value-${id}`))] as const);
	const text = (name: string) =>
		String(form.get(name) ?? '')
			.trim()
			.slice(0, longestReason);
	const confidence = rating(form.get('confidence'));
	return {
		stance: {
			values: Object.fromEntries(
				given.flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const]))
			),
			confidence: confidence ?? null,
			reasonFor: text('reasonFor'),
			reasonAgainst: text('reasonAgainst'),
			wouldChange: text('wouldChange')
		},
		open: given.flatMap(([id, value]) => (value === undefined ? [id] : []))
	};
}

/** Null for "don't know", undefined for no answer. */
function rating(field: FormDataEntryValue | null): number | null | undefined {
	if (field === 'unknown') return null;
	return typeof field === 'string' && /^(\d|10)$/.test(field) ? Number(field) : undefined;
}
