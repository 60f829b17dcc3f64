/** Which columns of a list of students hold what. */

/** Column numbers. */
export interface RosterColumns {
	/** For each student of a line the columns that make up the name. */
	readonly names: readonly (readonly number[])[];
	readonly position: number | null;
	readonly notes: readonly number[];
	/** Columns with a heading that are not read. */
	readonly unused: readonly number[];
	/** False when there were no headings. */
	readonly named: boolean;
}

const nameWords = ['name', 'student', 'student_name', 'display_name', 'full_name', 'speaker', 'speaker_name'];
const firstWords = ['first_name', 'given_name'];
const lastWords = ['last_name', 'family_name', 'surname'];
const positionWords = ['side', 'position'];
/** Tabbycat's words for a team among them: its short name, its school. */
const noteWords = ['institution', 'school', 'team', 'team_name', 'reference', 'note', 'notes'];

/**
 * Reads a line of headings, Tabbycat's too: one speaker a line (`name`, `institution`, `team_name` …) or one team a line
 * (`institution`, `reference`, `speaker1_name`, `speaker2_name` …). Null when no column holds names: then it is no line of
 * headings.
 */
export function rosterColumns(cells: readonly string[]): RosterColumns | null {
	const headings = cells.map((cell) =>
		cell
			.toLowerCase()
			.replace(/[^\p{L}\p{N}]+/gu, '_')
			.replace(/^_|_$/g, '')
	);
	const at = (words: readonly string[]) => headings.findIndex((heading) => words.includes(heading));
	const whole = at(nameWords);
	const parts = [at(firstWords), at(lastWords)].filter((column) => column >= 0);
	const speakers = headings.flatMap((heading, column) =>
		/^speaker_?\d+(_name)?$/.test(heading) ? [[column]] : []
	);
	const names = speakers.length > 0 ? speakers : whole >= 0 ? [[whole]] : parts.length > 0 ? [parts] : [];
	if (names.length === 0) return null;
	const position = at(positionWords);
	const notes = headings.flatMap((heading, column) => (noteWords.includes(heading) ? [column] : []));
	const used = new Set([...names.flat(), position, ...notes]);
	return {
		names,
		position: position < 0 ? null : position,
		notes,
		unused: headings.flatMap((heading, column) => (heading !== '' && !used.has(column) ? [column] : [])),
		named: true
	};
}
