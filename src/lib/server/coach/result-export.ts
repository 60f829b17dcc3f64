import type { Band } from '#lib/classroom/outcome.ts';
import type { Position } from '#lib/debate/model.ts';
import type { PollResult, PositionShift, RoomResult } from '#lib/server/classes/records.ts';
import { outcomes } from './outcomes.ts';

/** How many answers a file of results needs. */
const fewest = 10;

/** The results of a class as they leave it. */
export interface ResultExport {
	readonly class: string;
	readonly debate: string;
	/** How to read it. */
	readonly note: string;
	readonly positions: readonly {
		readonly id: string;
		readonly name: string;
		/** Null where there is nothing to compare. */
		readonly noise: number | null;
		readonly polls: readonly ({
			readonly poll: string;
			readonly answered: number;
			readonly mean: number | null;
		} & Readonly<Record<Band, string>>)[];
	}[];
	readonly shifts: readonly PositionShift[];
}

/** Polls and shifts of at least ten answers; null when there is none. */
export function exportableResult(result: RoomResult): RoomResult | null {
	const enough = (poll: PollResult | null) => (poll !== null && poll.answered >= fewest ? poll : null);
	const [before, after] = [enough(result.before), enough(result.after)];
	if (!before && !after) return null;
	return { before, after, shifts: before && after ? result.shifts : [] };
}

/** The file of the results, with the same left out as on the page; null while there is nothing to save. */
export function resultExport(
	{ name, debateId }: { readonly name: string; readonly debateId: string },
	result: RoomResult,
	positions: readonly Position[]
): ResultExport | null {
	const kept = exportableResult(result);
	return (
		kept && {
			class: name,
			debate: debateId,
			note: 'Stances from 0 (oppose strongly) to 10 (support strongly). A shift of the mean up to “noise” may be no shift at all.',
			positions: outcomes(kept, positions).map((outcome) => ({
				id: outcome.id,
				name: outcome.name,
				noise: outcome.noise,
				polls: outcome.rows.map(({ when, answered, mean, shown }) => ({
					poll: when.toLowerCase(),
					answered,
					mean,
					...shown
				}))
			})),
			shifts: kept.shifts
		}
	);
}

/** The polls as the rows of a table, headings first. */
export function resultRows({ positions }: ResultExport): readonly (readonly string[])[] {
	const head = [
		'position',
		'poll',
		'answered',
		'oppose 0-4',
		'middle 5',
		'support 6-10',
		"don't know",
		'mean'
	];
	return [
		head,
		...positions.flatMap(({ name, polls }) =>
			polls.map(({ poll, answered, oppose, middle, support, unsure, mean }) => [
				name,
				poll,
				String(answered),
				oppose,
				middle,
				support,
				unsure,
				mean === null ? '' : mean.toFixed(1)
			])
		)
	];
}
