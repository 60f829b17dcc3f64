import { benchesOf, type FormatStep, type RoundFormat } from './round-format.ts';

/** What a derived format says of itself. */
export interface SwitchedHead extends Pick<RoundFormat, 'id' | 'name' | 'summary' | 'origin'> {
	/** Time to prepare the other side before each further part. */
	readonly prepareSeconds: number;
}

/**
 * A format run once for each bench, every side moving one position on each time: a format of two sides twice, sides
 * exchanged. Ids of steps get the number of their part in front.
 */
export function switchSides(format: RoundFormat, { prepareSeconds, ...head }: SwitchedHead): RoundFormat {
	const parts = benchesOf(format).map((_, part) => [
		...(part === 0 ? [] : [prepareAgain(format, part, prepareSeconds)]),
		...format.steps.map((step) => ({
			...step,
			id: `${part + 1}-${step.id}`,
			rotation: step.rotation + part,
			part
		}))
	]);
	return { ...head, sides: format.sides, pool: format.pool, steps: parts.flat() };
}

function prepareAgain({ sides }: RoundFormat, part: number, seconds: number): FormatStep {
	return {
		id: `${part + 1}-change-sides`,
		name: 'Change sides',
		seconds,
		kind: 'prepare',
		speakers: sides.map(({ id }) => id),
		speaker: null,
		seat: null,
		task: 'Prepare the position that you argue from now on: read its brief and pick your reasons.',
		others: '',
		leave: { when: 'all-ready' },
		reasons: 0,
		questions: null,
		rotation: part,
		part
	};
}
