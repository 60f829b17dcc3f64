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

/** The same students before and after. */
export interface PairedMeans {
	readonly positionId: string;
	readonly answeredBoth: number;
	readonly meanBefore: number | null;
	readonly meanAfter: number | null;
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
	/** The means to compare; of the same students where there are enough of them. */
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
export function outcomeRow(
	when: OutcomeRow['when'],
	{ answered, mean, bands }: PolledPosition
): OutcomeRow {
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

/** What is compared: the same students where ten answered both polls, else the two rooms. */
interface Compared {
	readonly before: number;
	readonly after: number;
	readonly count: number;
	readonly same: boolean;
}

function compared(
	before: PolledPosition | null,
	after: PolledPosition | null,
	paired: PairedMeans | null
): Compared | null {
	if (paired && paired.meanBefore !== null && paired.meanAfter !== null) {
		return { before: paired.meanBefore, after: paired.meanAfter, count: paired.answeredBoth, same: true };
	}
	if (before?.mean == null || after?.mean == null) return null;
	return {
		before: before.mean,
		after: after.mean,
		count: Math.min(before.stated, after.stated),
		same: false
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
	paired: PairedMeans | null,
	noiseOf: (count: number) => number
): Outcome {
	const rows = [
		...(before ? [outcomeRow('Before', before)] : []),
		...(after ? [outcomeRow('After', after)] : [])
	];
	const both = compared(before, after, paired);
	const noise = both && noiseOf(both.count);
	return {
		id: position.id,
		name: position.name,
		colour: position.colour,
		rows,
		before: both?.before ?? before?.mean ?? null,
		after: both?.after ?? after?.mean ?? null,
		noise,
		sentences: [...rows.flatMap(rowInWords), ...(both && noise !== null ? shiftInWords(both, noise) : [])]
	};
}

function rowInWords({ when, answered, parts, mean }: OutcomeRow): readonly string[] {
	const whenWords = when === 'Before' ? 'Before the round' : 'After it';
	const all = parts.length === 1 && parts[0] ? `; ${parts[0].label} ${bandWords[parts[0].band]}` : '';
	const middle = mean === null ? ', too few with a number for a mean' : `, mean ${mean.toFixed(1)}`;
	return [`${whenWords}, ${answered} answered${middle}${all}.`];
}

function shiftInWords({ before, after, count, same }: Compared, noise: number): readonly string[] {
	const shift = after - before;
	const size = Math.abs(shift).toFixed(1);
	const who = same ? `Of the ${count} who answered both polls` : `With ${count} answers`;
	const moved = size === '0.0' ? 'the mean stayed where it was' : `the mean moved ${size} ${shift > 0 ? 'up' : 'down'}`;
	const within = Math.abs(shift) <= noise;
	return [
		`${who}, ${moved}. Up to ${noise.toFixed(1)} either way is noise: people answer a little differently on another day.`,
		within
			? 'So nothing can be said to have changed, which is a fine result.'
			: 'So something moved; why, only the class can say.'
	];
}
