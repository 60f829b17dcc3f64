/** Signs that Markdown may take for markup wherever they stand; a backslash before one makes it a plain sign (CommonMark 2.4). */
const markup = /[\\`*_[\]<>&#|~@]/g;
/** What is markup at the beginning of a line: a list, a rule, the underline of a heading. */
const opening = /^(\d{1,9}(?=[.)]))?([-+=]|(?<=\d)[.)])/;
/** What GitHub and others make a link of without any sign. */
const address = /(?<=www)\.|:(?=\/)/gi;

/** Text as Markdown that shows exactly this text, on one line: whatever a student or a source wrote, nothing in it is markup. */
export function inlineText(text: string): string {
	return text
		.replace(/\s+/g, ' ')
		.trim()
		.replace(markup, (sign) => `\\${sign}`)
		.replace(opening, (_, number: string | undefined, sign: string) => `${number ?? ''}\\${sign}`)
		.replace(address, (sign) => `\\${sign}`);
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
