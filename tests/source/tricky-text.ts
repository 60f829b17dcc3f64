import fc from 'fast-check';

/** Words with accents composed and decomposed, astral letters and emoji, apostrophes and hyphens of every kind. */
export const trickyWord = fc.oneof(
	fc.constantFrom(
		'don’t',
		"don't",
		'cafe\u0301',
		'café',
		'anti‑trafficking',
		'A\u030Angstro\u0308m',
		'40,000',
		'𝔘𝔫𝔦'
	),
	fc.constantFrom('한국', '\u1112\u1161\u11AB', 'naïve', 'q\u0308\u0323', '𝒳\u0301', 'O’Brien', '$6.6'),
	fc.string({ unit: fc.constantFrom(...'abcdeé'), minLength: 1, maxLength: 6 })
);

/** What stands between words: white space of every kind, dashes, quotation marks, emoji. */
export const trickyGap = fc.constantFrom(
	' ',
	'  ',
	'\u00A0',
	'\u2009',
	'\n',
	'\r\n',
	'\r\n\r\n',
	'\t',
	' — ',
	', ',
	'. ',
	'.” “',
	'” ',
	' “',
	' 👩‍👩‍👧 ',
	' 😀 '
);

/** A text of such words and gaps, with a BOM now and then. */
export const trickyText = fc
	.tuple(
		fc.constantFrom('', '\uFEFF', '\r\n', '\u0301'),
		fc.array(fc.tuple(trickyWord, trickyGap), { maxLength: 40 })
	)
	.map(([start, words]) => start + words.flat().join(''));
