/** Signs that no XML document may hold, not even as a reference (XML 1.0, 2.2). */
const forbidden = new RegExp('[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]', 'gu');

/** The text without what XML cannot hold; half of a surrogate pair becomes U+FFFD. */
export function xmlText(text: string): string {
	return text.toWellFormed().replace(forbidden, '');
}
