/** A sheet in place of the page while it is printed; `print.css` hides everything else. */
import type { Paper } from './map-sheet.ts';

const name = 'map-sheet';

/** Lays the sheet out; an earlier one gives way. Throws for markup that is no SVG. */
export function laySheet(svg: string, paper: Paper): void {
	clearSheet();
	const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
	if (parsed.querySelector('parsererror')) throw new TypeError('The sheet is no well-formed SVG.');
	const sheet = document.createElement('div');
	sheet.className = name;
	sheet.dataset.paper = paper;
	sheet.append(document.importNode(parsed.documentElement, true));
	document.body.append(sheet);
	document.documentElement.dataset.printing = name;
}

/** The page is itself again. */
export function clearSheet(): void {
	for (const sheet of document.querySelectorAll(`body > .${name}`)) sheet.remove();
	delete document.documentElement.dataset.printing;
}
