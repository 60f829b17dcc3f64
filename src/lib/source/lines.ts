/** Lines of a text, counted from 1. A line ends with `\n`, `\r\n` or `\r`; its ending belongs to it. */

/** The offset at which each line starts; empty for an empty text. A final line ending starts no further line. */
export function lineStarts(text: string): readonly number[] {
	const starts = text === '' ? [] : [0];
	for (const ending of text.matchAll(/\r\n|\n|\r/g)) {
		const next = ending.index + ending[0].length;
		if (next < text.length) starts.push(next);
	}
	return starts;
}

/** The number of the line that an offset stands in; 1 before the text, the last line after it. */
export function lineAt(starts: readonly number[], offset: number): number {
	let low = 0;
	let high = starts.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((starts[middle] ?? Infinity) <= offset) low = middle + 1;
		else high = middle;
	}
	return Math.max(1, low);
}
