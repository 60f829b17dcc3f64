/** ASCII punctuation that Markdown may take for markup; a backslash before it makes it a plain sign (CommonMark 2.4). */
const markup = /[!-/:-@[-`{-~]/g;

/** Text as Markdown that shows exactly this text, on one line: whatever a student or a source wrote, nothing in it is markup. */
export function inlineText(text: string): string {
	return text
		.replace(/\s+/g, ' ')
		.trim()
		.replace(markup, (sign) => `\\${sign}`);
}

/** Text of several lines as Markdown: empty lines part paragraphs, others are kept as line breaks. */
export function blockText(text: string): string {
	const paragraphs = text.split(/(?:\r\n?|\n)[^\S\r\n]*(?:(?:\r\n?|\n)[^\S\r\n]*)+/).map((paragraph) =>
		paragraph
			.split(/\r\n?|\n/)
			.map(inlineText)
			.filter((line) => line !== '')
			.join('\\\n')
	);
	return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}

/** Markdown as a block quotation. */
export function quoteBlock(markdown: string): string {
	return markdown
		.split('\n')
		.map((line) => (line === '' ? '>' : `> ${line}`))
		.join('\n');
}
