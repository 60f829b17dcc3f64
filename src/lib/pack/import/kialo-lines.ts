/** A numbered line of a Kialo export, with the lines that go on with it. */
export interface KialoClaim {
	/** `1.2.3` */
	readonly number: string;
	/** The number above it; null at the top. */
	readonly parent: string | null;
	/** Null for a thesis. */
	readonly stance: 'pro' | 'con' | null;
	/** As written, on one line. */
	readonly text: string;
	readonly line: number;
}

/** A line of something else. */
export interface KialoLine {
	readonly text: string;
	readonly line: number;
}

/** The lines of an export, each in one of these; empty lines in none. */
export interface KialoLines {
	/** What stands behind `Discussion Title:` (older: `Discussion Name:`); null without such a line. */
	readonly title: KialoLine | null;
	readonly claims: readonly KialoClaim[];
	/** Numbered lines below a number that the file does not have. */
	readonly orphans: readonly KialoLine[];
	/** Entries below `Sources:`. */
	readonly sources: readonly KialoLine[];
	/** What stands before the first claim and is no title, and the line `Sources:` itself. */
	readonly others: readonly KialoLine[];
}

const titleLine = /^Discussion (?:Title|Name):\s*(.*)$/i;
const claimLine = /^(\d{1,6}(?:\.\d{1,6}){0,200})\.(?:\s+(?:(Pro|Con)\s*:\s*)?(.*))?$/i;
const sourcesLine = /^(?:Sources|References)\s*:$/i;

/** Whether a text looks like an export: it has the title line, or claims that say Pro or Con behind their number. */
export function looksLikeKialo(text: string): boolean {
	return (
		/^\s*Discussion (?:Title|Name):/i.test(text) || /^[ \t]*\d+(?:\.\d+)+\.[ \t]+(?:Pro|Con):/m.test(text)
	);
}

/**
 * Sorts the lines of an export. A line without a number goes on with the claim before it; so does one whose number is
 * that of a list in somebody's sentence: it has no Pro or Con and does not follow the last number at the top.
 */
export function kialoLines(text: string): KialoLines {
	let title: KialoLine | null = null;
	const claims: (KialoClaim & { text: string })[] = [];
	const orphans: KialoLine[] = [];
	const sources: KialoLine[] = [];
	const others: KialoLine[] = [];
	const known = new Set<string>();
	let tops = 0;
	let place: 'head' | 'claims' | 'orphan' | 'sources' = 'head';
	for (const [index, raw] of text.split('\n').entries()) {
		const [words, line] = [raw.trim(), index + 1];
		if (words === '') continue;
		const [, named] = titleLine.exec(words) ?? [];
		const [whole, number = '', side, rest = ''] = claimLine.exec(words) ?? [];
		const parent = number.includes('.') ? number.slice(0, number.lastIndexOf('.')) : null;
		const isTop = whole !== undefined && parent === null && side === undefined && Number(number) === tops + 1;
		if (named !== undefined && title === null && place === 'head') title = { text: named, line };
		else if (isTop || (parent !== null && known.has(parent))) {
			if (isTop) tops++;
			known.add(number);
			const stance = side === undefined ? null : side.toLowerCase() === 'pro' ? 'pro' : 'con';
			claims.push({ number, parent, stance, text: rest, line });
			place = 'claims';
		} else if (whole !== undefined && side !== undefined) {
			orphans.push({ text: words, line });
			place = 'orphan';
		} else if (sourcesLine.test(words)) {
			others.push({ text: words, line });
			place = 'sources';
		} else if (place === 'sources') sources.push({ text: words, line });
		else if (place === 'orphan') orphans.push({ text: words, line });
		else if (place === 'claims') {
			const last = claims.at(-1)!;
			last.text = `${last.text} ${words}`;
		} else others.push({ text: words, line });
	}
	return { title, claims, orphans, sources, others };
}
