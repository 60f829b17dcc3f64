/** The text with each dash tied to the word before it, so that no line of a headline begins with one. */
export function holdDashes(text: string): string {
	return text.replace(/ (?=[–—] )/g, '\u00a0');
}
