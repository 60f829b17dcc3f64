/**
 * A text with its typographic variants folded away, and the way back to the text as it is stored.
 *
 * Folded, and nothing else: Unicode NFC; a run of white space (line breaks, tabs, nbsp, thin spaces …) to one
 * space; curly and low quotation marks and apostrophes to the straight ones; hyphens, dashes and the minus sign
 * to `-`. Case, primes, guillemets, ellipses, accents as such and invisible characters (soft hyphen, zero-width,
 * bidi marks, BOM) are kept: a quotation that differs in them is another text.
 */

/** `raw` and its folding. Indices of `folded` and offsets of `raw` are UTF-16 code units. */
export interface FoldedText {
	readonly raw: string;
	readonly folded: string;
	/**
	 * The raw offset where the user-perceived character at a folded index begins; `folded.length` gives
	 * `raw.length`. Never falls as the index rises. RangeError outside `0 … folded.length`.
	 */
	toRaw(index: number): number;
	/** Whether raw text may be sliced at this folded index without halving an accented letter, a pair or an emoji. */
	isBoundary(index: number): boolean;
}

const variants: ReadonlyMap<string, string> = new Map([
	...[...'\u2018\u2019\u201A\u201B\u02BC'].map((mark) => [mark, "'"] as const),
	...[...'\u201C\u201D\u201E\u201F'].map((mark) => [mark, '"'] as const),
	...[...'\u2010\u2011\u2012\u2013\u2014\u2015\u2212'].map((mark) => [mark, '-'] as const)
]);
const onlyWhiteSpace = /^\p{White_Space}+$/u;
const oneWhiteSpace = /\p{White_Space}/gu;
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Units that neither compose with nor cling to a neighbour of their kind, so that between two of them there always
 * is a boundary: Latin below the combining marks, general punctuation, Chinese characters. A short cut: asking
 * the segmenter about each quotation mark would take most of the time.
 */
function isPlainUnit(unit: number): boolean {
	return unit < 0x300 || (unit >= 0x2010 && unit <= 0x2027) || (unit >= 0x4e00 && unit <= 0x9fff);
}

/** Folds a text; see the head of this file for what is folded. Any string is fine, lone surrogates included. */
export function foldText(raw: string): FoldedText {
	const parts: string[] = [];
	const starts: number[] = [];
	let afterSpace = false;

	const add = (character: string, at: number): void => {
		const isSpace = onlyWhiteSpace.test(character);
		if (!(isSpace && afterSpace)) {
			const folded = isSpace ? ' ' : foldCharacter(character);
			parts.push(folded);
			for (let unit = 0; unit < folded.length; unit++) starts.push(at);
		}
		afterSpace = isSpace;
	};
	const isPlain = (at: number): boolean => isPlainUnit(raw.charCodeAt(at));

	for (let at = 0; at < raw.length;) {
		if (isPlain(at) && (at + 1 === raw.length || isPlain(at + 1))) {
			add(raw.charAt(at), at);
			at++;
			continue;
		}
		let end = at + 1;
		while (end < raw.length && !(isPlain(end - 1) && isPlain(end))) end++;
		for (const { segment, index } of graphemes.segment(raw.slice(at, end))) add(segment, at + index);
		at = end;
	}

	starts.push(raw.length);
	const toRaw = (index: number): number => {
		const start = starts[index];
		if (start === undefined)
			throw new RangeError(`No character ${index} in a folded text of ${starts.length - 1}.`);
		return start;
	};
	return {
		raw,
		folded: parts.join(''),
		toRaw,
		isBoundary: (index) => index === 0 || toRaw(index) !== toRaw(index - 1)
	};
}

/** A space that carries a combining mark stays a character of its own, so only its form is folded. */
function foldCharacter(character: string): string {
	if (character.length === 1 && isPlainUnit(character.charCodeAt(0)))
		return variants.get(character) ?? character;
	let folded = '';
	for (const point of character.normalize('NFC').replace(oneWhiteSpace, ' '))
		folded += variants.get(point) ?? point;
	return folded;
}
