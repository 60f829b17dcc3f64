/** One line of at most that many characters, cut at a word's end and marked by “…”. */
export function clipWords(text: string, most: number): string {
	const line = text
		.slice(0, 4 * most + 100)
		.replace(/\s+/g, ' ')
		.trim();
	if (line.length <= most) return line;
	const cut = line.slice(0, most - 1);
	const whole = cut.includes(' ') && line.charAt(most - 1) !== ' ' ? cut.slice(0, cut.lastIndexOf(' ')) : cut;
	return `${whole.replace(/[\s,;:.]+$/, '').replace(/[\ud800-\udbff]$/, '')}…`;
}
