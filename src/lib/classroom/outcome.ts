import type { PositionColour } from '#lib/debate/model.ts';

/** Where a stance lies: 0–4, 5, 6–10, "don't know"; in the order they are shown. */
export const stanceBands = ['oppose', 'middle', 'support', 'unsure'] as const;

export type Band = (typeof stanceBands)[number];

/** What a closed poll published of one position. */
export interface PolledPosition {
	readonly positionId: string;
	readonly answered: number;
	readonly stated: number;
	/** Null when too few gave a number. */
	readonly mean: number | null;
	readonly bands: Readonly<Record<Band, number>>;
}

/** One poll on one position, as it may be shown. */
export interface OutcomeRow {
	readonly when: 'Before' | 'After';
	readonly answered: number;
	/** The bar, from left to right: share of its length and label. */
	readonly parts: readonly { readonly band: Band; readonly share: number; readonly label: string }[];
	/** Every band in words, for the table. */
	readonly shown: Readonly<Record<Band, string>>;
	readonly mean: number | null;
}

/** How the room stood to one position. */
export interface Outcome {
	readonly id: string;
	readonly name: string;
	readonly colour: PositionColour;
	readonly rows: readonly OutcomeRow[];
	/** The means; null where too few gave a number. */
	readonly before: number | null;
	readonly after: number | null;
	/** A shift of the mean up to this is noise; null where there is nothing to compare. */
	readonly noise: number | null;
	readonly sentences: readonly string[];
}

/** Above this share a band is said, not counted: exact numbers would tell how every single student stood. */
const nearlyAll = 0.9;

const bandWords: Readonly<Record<Band, string>> = {
	oppose: 'oppose it',
	middle: 'stand exactly in the middle',
	support: 'support it',
	unsure: 'do not know'
};

/** One poll on one position, with what would tell too much left out. */
export function outcomeRow(when: OutcomeRow['when'], { answered, mean, bands }: PolledPosition): OutcomeRow {
	const most = stanceBands.find((band) => bands[band] / answered > nearlyAll);
	const label = 'more than 90 %';
	const shown = (band: Band) => (most === undefined ? String(bands[band]) : band === most ? label : '–');
	return {
		when,
		answered,
		parts: most
			? [{ band: most, share: 1, label }]
			: stanceBands
					.filter((band) => bands[band] > 0)
					.map((band) => ({ band, share: bands[band] / answered, label: String(bands[band]) })),
		shown: {
			oppose: shown('oppose'),
			middle: shown('middle'),
			support: shown('support'),
			unsure: shown('unsure')
		},
		mean
	};
}

/**
 * How the room stood to one position. `noiseOf` answers, for a number of answers, up to what a shift of the mean is
 * noise.
 */
export function outcomeOf(
	position: { readonly id: string; readonly name: string; readonly colour: PositionColour },
	before: PolledPosition | null,
	after: PolledPosition | null,
	noiseOf: (count: number) => number
): Outcome {
	const rows = [
		...(before ? [outcomeRow('Before', before)] : []),
		...(after ? [outcomeRow('After', after)] : [])
	];
	const means = before?.mean != null && after?.mean != null ? ([before.mean, after.mean] as const) : null;
	const noise = means && before && after ? noiseOf(Math.min(before.stated, after.stated)) : null;
	return {
		id: position.id,
		name: position.name,
		colour: position.colour,
		rows,
		before: before?.mean ?? null,
		after: after?.mean ?? null,
		noise,
		sentences: [
			...rows.flatMap(rowInWords),
			...(means && noise !== null ? shiftInWords(means[1] - means[0], noise) : [])
		]
	};
}

function rowInWords({ when, answered, parts, mean }: OutcomeRow): readonly string[] {
	const whenWords = when === 'Before' ? 'Before the round' : 'After it';
	const all = parts.length === 1 && parts[0] ? `; ${parts[0].label} ${bandWords[parts[0].band]}` : '';
	const middle = mean === null ? ', too few with a number for a mean' : `, mean ${mean.toFixed(1)}`;
	return [`${whenWords}, ${answered} answered${middle}${all}.`];
}

function shiftInWords(shift: number, noise: number): readonly string[] {
	const size = Math.abs(shift).toFixed(1);
	const moved =
		size === '0.0' ? 'The mean stayed where it was' : `The mean moved ${size} ${shift > 0 ? 'up' : 'down'}`;
	return [
		`${moved}. With so many answers up to ${noise.toFixed(1)} either way is noise: people answer a little differently on another day.`,
		Number(size) <= Number(noise.toFixed(1))
			? 'So nothing can be said to have changed, which is a fine result.'
			: 'So something moved; why, only the class can say.'
	];
}
