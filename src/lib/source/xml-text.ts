/** The text without what no XML document may hold, not even as a reference (XML 1.0, 2.2); half of a pair becomes U+FFFD. */
export function xmlText(text: string): string {
	return [...text.toWellFormed()].filter(isAllowed).join('');
}

function isAllowed(sign: string): boolean {
	const code = sign.codePointAt(0) ?? 0;
	return code < 0x20 ? '\t\n\r'.includes(sign) : code !== 0xfffe && code !== 0xffff;
}
