/** A line of an Argdown file, and where it stood. */
export interface TextLine {
	readonly text: string;
	/** From 1. */
	readonly line: number;
}

/** An Argdown file without what surrounds its statements. */
export interface ArgdownLines {
	readonly lines: readonly TextLine[];
	/** Each comment, its signs gone. */
	readonly comments: readonly TextLine[];
	/** `key: value` between the `===` at the top; what is nested belongs to its key. */
	readonly settings: readonly (TextLine & { readonly key: string; readonly value: string })[];
}

/** Takes comments and front matter out. An address such as https://… begins no comment; what is not closed is text. */
export function argdownLines(text: string): ArgdownLines {
	const { lines, comments } = withoutComments(text);
	const start = lines.findIndex((line) => line.text.trim() !== '');
	const fence = /^={3,}\s*$/;
	const end = fence.test(lines[start]?.text ?? '')
		? lines.findIndex((line, index) => index > start && fence.test(line.text))
		: -1;
	if (end < 0) return { lines, comments, settings: [] };
	const settings = lines.slice(start + 1, end).flatMap((line) => {
		const [, key, value = ''] = /^([\w-]+):\s*(.*)$/.exec(line.text) ?? [];
		return key === undefined ? [] : [{ ...line, key, value: value.trim().replace(/^(["'])(.*)\1$/, '$2') }];
	});
	return { lines: lines.slice(end + 1), comments, settings };
}

const signs = /\\.|:\/\/|\/\/|\/\*|<!--|\n/gs;

function withoutComments(text: string): Pick<ArgdownLines, 'lines' | 'comments'> {
	const lines: TextLine[] = [];
	const comments: TextLine[] = [];
	const closed = { '*/': true, '-->': true };
	let [from, line, begun, kept, wasComment] = [0, 1, 1, '', false];
	const endLine = (upTo: number) => {
		kept += text.slice(from, upTo);
		if (kept.trim() !== '' || !wasComment) lines.push({ text: kept, line: begun });
		[kept, wasComment] = ['', false];
	};
	signs.lastIndex = 0;
	for (let match = signs.exec(text); match; match = signs.exec(text)) {
		const [sign] = match;
		if (sign === '\n') {
			endLine(match.index);
			from = match.index + 1;
			begun = ++line;
			continue;
		}
		const close = sign === '/*' ? '*/' : sign === '<!--' ? '-->' : null;
		if (close === null && sign !== '//') {
			if (sign.endsWith('\n')) signs.lastIndex--;
			continue;
		}
		const found =
			close === null ? lineEnd(text, match.index) : closed[close] ? text.indexOf(close, match.index + 2) : -1;
		if (close !== null && found < 0) {
			closed[close] = false;
			continue;
		}
		kept += text.slice(from, match.index);
		comments.push({ text: text.slice(match.index + sign.length, found).trim(), line });
		wasComment = true;
		from = found + (close?.length ?? 0);
		line += text.slice(match.index, from).split('\n').length - 1;
		if (kept.trim() === '') begun = line;
		signs.lastIndex = from;
	}
	endLine(text.length);
	return { lines, comments };
}

function lineEnd(text: string, from: number): number {
	const end = text.indexOf('\n', from);
	return end < 0 ? text.length : end;
}
