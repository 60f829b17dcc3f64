import type { FormatChoice } from '#lib/classroom/class-choices.ts';
import { benchesOf, secondsOf, type RoundFormat } from '#lib/classroom/round-format.ts';

/** Formats as a coach chooses among them, in the order they come in. */
export function formatChoices(formats: readonly RoundFormat[]): readonly FormatChoice[] {
	return formats.map((format) => ({
		id: format.id,
		name: format.name,
		summary: format.summary,
		minutes: Math.round(secondsOf(format) / 60),
		seats: format.sides.reduce((sum, { seats }) => sum + seats, 0),
		positions: benchesOf(format).length,
		ours: format.origin === 'ours'
	}));
}

/** The format to begin with: the first that has as many positions as the debate, else the first. Null for none. */
export function usualFormat(choices: readonly FormatChoice[], positions: number): string | null {
	return (choices.find((choice) => choice.positions === positions) ?? choices[0])?.id ?? null;
}
