/**
 * How wide a line of a label is, without a browser: advance widths of Source Sans 3 at weight 600, in 1/1000 em,
 * read from the font file this product ships (`source-sans-3-latin-wght-normal.woff2`, `hmtx` of the instance at
 * wght 600). Lighter weights are narrower, and kerning only narrows, so the result is an upper bound for both.
 */
const firstCode = 32;
const widths = (
	'200 315 482 513 513 841 639 275 324 324 438 513 275 322 275 344 513 513 513 513 513 513 513 513 513 513 275 275 ' +
	'513 513 513 444 875 558 597 576 625 538 510 628 663 282 494 597 502 745 657 674 582 674 592 545 546 655 536 800 ' +
	'541 501 540 324 344 324 513 500 549 516 563 462 564 507 317 520 558 262 263 522 271 843 560 549 564 564 373 431 ' +
	'361 556 495 748 481 495 443 324 255 324 513'
)
	.split(' ')
	.map(Number);
const typographic: Readonly<Record<string, number>> = {
	'\u00a0': 200,
	'‘': 275,
	'’': 275,
	'“': 482,
	'”': 482,
	'–': 480,
	'—': 800,
	'…': 964,
	'·': 275
};
/** The widest Latin letter beyond the table (Œ), and the square of scripts the font does not have. */
const otherLatin = 860;
const otherScript = 1000;
const endOfLatin = 0x250;

function charWidth(char: string): number {
	const base = char.normalize('NFD').codePointAt(0) ?? 0;
	return typographic[char] ?? widths[base - firstCode] ?? (base < endOfLatin ? otherLatin : otherScript);
}

/** The width of one line of text at that font size, in the unit of the font size; never less than what is drawn. */
export function textWidth(text: string, fontSize: number): number {
	let sum = 0;
	for (const char of text) sum += charWidth(char);
	return (sum * fontSize) / 1000;
}

/**
 * Breaks a text at spaces into lines no wider than `width`; a word wider than that is broken between letters.
 * What does not fit into `maxLines` is dropped and the last line ends in “…”. An empty text gives no lines.
 */
export function wrapText(text: string, width: number, fontSize: number, maxLines: number): readonly string[] {
	const fits = (line: string) => textWidth(line, fontSize) <= width;
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(/\s+/).filter((part) => part !== '')) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (fits(longer)) {
			line = longer;
			continue;
		}
		if (line !== '') lines.push(line);
		line = '';
		for (const char of word) {
			if (line !== '' && !fits(line + char)) {
				lines.push(line);
				line = '';
			}
			line += char;
		}
	}
	if (line !== '') lines.push(line);
	if (lines.length <= maxLines) return lines;
	const kept = lines.slice(0, maxLines);
	let last = [...(kept.pop() ?? '')];
	while (last.length > 0 && !fits(`${last.join('').trimEnd()}…`)) last = last.slice(0, -1);
	return [...kept, `${last.join('').trimEnd()}…`];
}
