/** A class's list of students as a CSV file: ours, a plain list of names, or one made for the tab system Tabbycat. */
import Papa from 'papaparse';
import { rosterColumns, type RosterColumns } from './roster-columns.ts';

/** A student named in a file. */
export interface RosterSeat {
	readonly name: string;
	/** Absent when the file gives no position, or none that the debate has. */
	readonly positionId?: string;
	/** Team and school, or what a column of notes says. */
	readonly note?: string;
}

/** Something in the file that was not taken over. */
export interface IgnoredCell {
	/** Counted from 1, as a text editor shows it. */
	readonly line: number;
	readonly what: string;
	readonly why: string;
}

/** What was read from a file, in its order. */
export interface ReadRoster {
	readonly seats: readonly RosterSeat[];
	readonly ignored: readonly IgnoredCell[];
}

/** A row of our own export. */
export interface RosterRow {
	readonly name: string;
	/** The name of the position; empty when there is none. */
	readonly side: string;
	readonly group: number | null;
	readonly note: string;
}

/** More of a file is not read. */
const longestFile = 1_000_000;
/** The most students taken from one file. */
const mostSeats = 300;
/** Characters of a name; longer ones are not taken. */
const longestName = 40;

/**
 * Reads the students of a CSV text, whatever its separator. The first line counts as headings when it names a column of
 * names (`name`, `student`, `speaker 1` …); else the first column holds the names and the second, where it is one, the
 * position. Positions are given by id or name. Never fails: what cannot be used is in `ignored`.
 */
export function readRoster(
	text: string,
	positions: readonly { readonly id: string; readonly name: string }[]
): ReadRoster {
	const ignored: IgnoredCell[] = [];
	if (text.length > longestFile)
		ignored.push({
			line: 1,
			what: 'the end of the file',
			why: 'It is longer than a list of students can be.'
		});
	const rows = linesOf(text.slice(0, longestFile));
	const heading = rows[0] && rosterColumns(rows[0].cells);
	const columns: RosterColumns = heading ?? {
		names: [[0]],
		position: 1,
		notes: [],
		unused: [],
		named: false
	};
	for (const column of columns.unused)
		ignored.push({
			line: rows[0]!.line,
			what: `column “${rows[0]!.cells[column]!}”`,
			why: 'This column is not kept.'
		});
	const positionOf = new Map(positions.flatMap(({ id, name }) => [id, name].map((key) => [folded(key), id])));
	const lineOf = new Map<string, number>();
	const seats: RosterSeat[] = [];
	for (const { line, cells } of columns.named ? rows.slice(1) : rows) {
		const place = columns.position === null ? '' : (cells[columns.position] ?? '');
		const positionId = positionOf.get(folded(place));
		const note = columns.notes.map((column) => cells[column] ?? '').filter((words) => words !== '');
		const names = columns.names.map((parts) => tidy(parts.map((column) => cells[column] ?? '').join(' ')));
		const skip = (what: string, why: string) => ignored.push({ line, what, why });
		if (names.every((name) => name === '')) skip(cells.join(', ').slice(0, 80), 'There is no name.');
		else if (place !== '' && !positionId)
			skip(place.slice(0, 80), 'The debate has no position with this id or name.');
		for (const name of names) {
			if (name === '') continue;
			const before = lineOf.get(folded(name));
			if ([...name].length > longestName)
				skip(`${name.slice(0, 30)}…`, `A name has at most ${longestName} characters.`);
			else if (before !== undefined) skip(name, `This name stands on line ${before} already.`);
			else if (seats.length >= mostSeats) skip(name, `A class has at most ${mostSeats} seats.`);
			else {
				lineOf.set(folded(name), line);
				seats.push({
					name,
					...(positionId ? { positionId } : {}),
					...(note.length > 0 ? { note: note.join(', ') } : {})
				});
			}
		}
		if (!columns.named)
			for (const cell of cells.slice(2))
				if (cell !== '') skip(cell.slice(0, 80), 'No heading says what this column is.');
	}
	return { seats, ignored };
}

/** The rows as a file that spreadsheets open as it is: no cell can be taken for a formula. */
export function writeRoster(rows: readonly RosterRow[]): string {
	return writeCsv([
		['Name', 'Side', 'Group', 'Note'],
		...rows.map(({ name, side, group, note }) => [name, side, group === null ? '' : String(group), note])
	]);
}

/** Any table as CSV: marked as UTF-8, quoted where it must be, and with `'` before what would be a formula. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
	const safe = rows.map((row) => row.map((cell) => (/^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell)));
	return `\ufeff${Papa.unparse(safe, { newline: '\r\n' })}\r\n`;
}

const separators = [',', ';', '\t', '|'];

/** The lines with something on them, their cells without the spaces around and without our mark against formulas. */
function linesOf(given: string): readonly { readonly line: number; readonly cells: readonly string[] }[] {
	const text = given.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
	const delimiter = separatorOfHeadings(text);
	const { data } = Papa.parse<string[]>(
		text,
		delimiter === null ? { delimitersToGuess: separators } : { delimiter }
	);
	let next = 1;
	return data.flatMap((row) => {
		const line = next;
		next += 1 + row.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
		const cells = row.map((cell) => tidy(cell).replace(/^'(?=[=+\-@])/, ''));
		return cells.every((cell) => cell === '') ? [] : [{ line, cells }];
	});
}

/** What stands between the headings, which says more than names that may hold commas; null when there are none. */
function separatorOfHeadings(text: string): string | null {
	const tried = separators.flatMap((delimiter) => {
		const [cells = []] = Papa.parse<string[]>(text, { delimiter, preview: 1, skipEmptyLines: 'greedy' }).data;
		return cells.length > 1 && rosterColumns(cells) ? [{ delimiter, columns: cells.length }] : [];
	});
	return tried.toSorted((a, b) => b.columns - a.columns)[0]?.delimiter ?? null;
}

/** One line, without spaces around, without characters that cannot be seen. */
function tidy(words: string): string {
	return words
		.normalize('NFC')
		.replace(/[\s\p{Cc}]+/gu, ' ')
		.trim();
}

function folded(words: string): string {
	return tidy(words).toLowerCase();
}
