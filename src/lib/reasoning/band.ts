/** Strengths as readers see them: five bands and an arrow, never a decimal. */

/** From weakest to strongest, a fifth of the scale each. */
export const bands = ['very weak', 'weak', 'in between', 'strong', 'very strong'] as const;
export type Band = (typeof bands)[number];

/** Where the map has moved a node from the reader's own credence. */
export type Drift = 'up' | 'down' | 'level';

/** The band of a strength in [0, 1]; null for what has none (NaN: a position). */
export function bandOf(strength: number): Band | null {
	if (Number.isNaN(strength)) return null;
	// A strength is only known to a little more than the tolerance, so what is on a border goes to the band above it.
	return bands[Math.min(4, Math.floor(strength * 5 + 1e-3))] ?? null;
}

/** Up where what supports a node outweighs what attacks it; level within the tolerance of the display. */
export function driftOf(credence: number, strength: number): Drift {
	const moved = strength - credence;
	return Math.abs(moved) <= 1e-3 || Number.isNaN(moved) ? 'level' : moved > 0 ? 'up' : 'down';
}
