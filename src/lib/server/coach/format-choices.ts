import type { RoundFormat } from '#lib/classroom/round-format.ts';
import type { FormatChoice } from '#lib/classroom/class-choices.ts';

/** Formats as a coach chooses among them, in the order they come in. */
export function formatChoices(formats: readonly RoundFormat[]): readonly FormatChoice[] {
	return formats.map(({ id, name, summary, origin, sides, steps }) => ({
		id,
		name,
		summary,
		minutes: Math.round(steps.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0) / 60),
		seats: sides.reduce((sum, { seats }) => sum + seats, 0),
		ours: origin === 'ours'
	}));
}
