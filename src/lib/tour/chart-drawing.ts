import type { ChartStep } from './tour-chart.ts';

/** The picture of a tour’s statechart, ready to be painted; lengths in CSS pixels, y pointing down. */
export interface ChartDrawing {
	readonly width: number;
	readonly height: number;
	readonly boxes: readonly (ChartStep & {
		readonly x: number;
		readonly y: number;
		readonly width: number;
		readonly height: number;
		/** The title, broken. */
		readonly lines: readonly string[];
	})[];
	readonly ways: readonly {
		/** Start and cubic Béziers; the last point is the tip. */
		readonly points: readonly number[];
		/** What opens the way, broken, and the middle of that block; null where nothing is said. */
		readonly label: { readonly x: number; readonly y: number; readonly lines: readonly string[] } | null;
		/** Ids of steps. */
		readonly from: string;
		readonly to: string;
		/** What opens it, in full; empty for nothing. */
		readonly when: string;
	}[];
}

/** What painter and layout must agree on. */
export const chartMeasures = {
	titleSize: 14,
	titleLeading: 18,
	labelSize: 12,
	labelLeading: 15,
	/** The row of a box that says what the step asks. */
	askHeight: 17,
	padding: 10,
	boxWidth: 184,
	labelWidth: 132
} as const;

/** What each kind of question is called in the chart. */
export const chartAskNames: Readonly<Record<NonNullable<ChartStep['asks']>, string>> = {
	choice: 'choose',
	stance: 'say where you stand',
	'who-said-it': 'who said it',
	'claim-or-step': 'claim or step',
	sort: 'sort',
	predict: 'predict',
	'pick-evidence': 'pick evidence',
	restate: 'restate'
};
