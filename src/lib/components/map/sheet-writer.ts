/** Writes the sheet of a view; loaded when it is wanted. Runs in a browser. */
import { resolve } from '$app/paths';
import { mapSheet, type Sheet, type SheetWish } from './map-sheet.ts';
import type { MapView } from './map-view.svelte.ts';
import type { Extent, SheetCredit } from './sheet-extent.ts';
import { drawingOf, wordsOf } from './sheet-of-view.ts';

/** The sheet as of today, with the address at which the same is seen. */
export function sheetOf(
	view: MapView,
	extent: Extent,
	credit: SheetCredit,
	form: Pick<SheetWish, 'paper' | 'fontRules'>
): Sheet {
	const { id, language } = view.content.debate;
	const drawing = drawingOf(view, extent);
	const query = extent === 'whole' ? '' : view.queryWith({ node: null });
	const page = resolve('/(read)/debates/[debate]/map', { debate: id });
	const address = `${location.host}${page}${query && `?${query}`}`;
	const day = new Date().toLocaleDateString('en-US', { dateStyle: 'long' });
	return mapSheet({ ...form, drawing, words: wordsOf(view, drawing, credit, { address, day }), language });
}
