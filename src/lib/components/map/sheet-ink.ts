/**
 * The colours and faces of a map that leaves the site: always on light paper, and in notations that every program
 * reads. `tests/map/sheet-ink.test.ts` holds them to the style sheet's.
 */
import type { Hue } from '#lib/components/ui/mark-shapes.ts';
import type { RelationKind } from '#lib/debate/model.ts';

/** The light theme of `tokens.css` in sRGB. */
export const ink = {
	paper: '#fcf9f5',
	raised: '#fffefd',
	ink: '#231d17',
	'ink-soft': '#58514b',
	line: '#d7d2c9',
	'line-strong': '#867f76',
	accent: '#015b63'
} as const;

/** A position's mark, and the ground of its box. */
export const hues: Readonly<Record<Hue, { readonly mark: string; readonly tint: string }>> = {
	blue: { mark: '#173b80', tint: '#e9f0fc' },
	violet: { mark: '#9a3289', tint: '#f9ebf6' },
	amber: { mark: '#c07922', tint: '#fbf1dc' }
};

/** `stroke-dasharray`; null for a line without gaps. */
export const dashes: Readonly<Record<RelationKind, string | null>> = {
	supports: null,
	attacks: '7 4',
	undercuts: '1.5 4'
};

/** Where our own faces are missing, narrow ones come first: titles were measured and must not leave their boxes. */
export const faces = {
	sans: "'Source Sans 3 Variable','Source Sans 3','Source Sans Pro','Arial Narrow','Liberation Sans Narrow','Roboto Condensed',Arial,sans-serif",
	serif: "'Source Serif 4 Variable','Source Serif 4',Charter,Georgia,'Times New Roman',serif"
} as const;
