import type { YamlData } from '#lib/pack/read-yaml.ts';
import { isObject } from './read-json.ts';
import { readableWords } from './readable-words.ts';

/** An entry of a section, by its name, with the line it stands in. */
export interface CarneadesEntry {
	readonly id: string;
	readonly value: unknown;
	readonly line: number;
}

/** An argument: from statements to a statement. Statements are named by their ids. */
export interface CarneadesArgument extends Omit<CarneadesEntry, 'value'> {
	readonly premises: readonly string[];
	/** Null: there is none. */
	readonly conclusion: string | null;
	readonly undercutter: string | null;
	/** What its `meta` says it is, in words; null for nothing. */
	readonly words: string | null;
	readonly title: string | null;
	readonly scheme: string | null;
	/** Names of its other keys. */
	readonly others: readonly string[];
}

export interface CarneadesStatement extends Omit<CarneadesEntry, 'value'> {
	/** Its words; null where it has none but its id. */
	readonly text: string | null;
	/** Names of its other keys. */
	readonly others: readonly string[];
}

export interface CarneadesIssue extends Omit<CarneadesEntry, 'value'> {
	readonly positions: readonly string[];
	readonly others: readonly string[];
}

/** The parts of an argument graph as Carneades 4 writes them. */
export interface CarneadesFile {
	readonly meta: readonly CarneadesEntry[];
	readonly statements: readonly CarneadesStatement[];
	readonly arguments: readonly CarneadesArgument[];
	readonly issues: readonly CarneadesIssue[];
	/** Entries of every other section, by its name; `id` is the whole of an entry that is text. */
	readonly others: readonly (CarneadesEntry & { readonly section: string })[];
}

const sections = new Set(['meta', 'statements', 'arguments', 'issues']);

/** Sorts the data of a file into its parts; null when nothing in it is a statement, argument or issue. */
export function readCarneades({ value, at }: YamlData): CarneadesFile | null {
	if (!isObject(value)) return null;
	const lineOf = (path: readonly (string | number)[]) => at(path).line;
	const entries = (section: string): readonly CarneadesEntry[] => {
		const said = value[section];
		if (Array.isArray(said))
			return said.map((entry: unknown, index) => ({
				id: nameOf(entry) ?? `${section} ${index + 1}`,
				value: entry,
				line: lineOf([section, index])
			}));
		if (isObject(said))
			return Object.keys(said).map((key) => ({
				id: atom(key),
				value: said[key],
				line: lineOf([section, key])
			}));
		return said === undefined || said === ''
			? []
			: [{ id: wordsOf(said) ?? section, value: said, line: lineOf([section]) }];
	};
	const file = {
		meta: entries('meta'),
		statements: entries('statements').map(readStatement),
		arguments: entries('arguments').map(readArgument),
		issues: entries('issues').map(readIssue),
		others: Object.keys(value)
			.filter((section) => !sections.has(section))
			.flatMap((section) => entries(section).map((entry) => ({ ...entry, section })))
	};
	return file.statements.length + file.arguments.length + file.issues.length > 0 ? file : null;
}

function readStatement({ id, value, line }: CarneadesEntry): CarneadesStatement {
	if (!isObject(value)) return { id, line, text: wordsOf(value), others: [] };
	return { id, line, text: wordsOf(value.text), others: othersOf(value, ['id', 'text']) };
}

function readArgument({ id, value, line }: CarneadesEntry): CarneadesArgument {
	const said = isObject(value) ? value : {};
	const meta = isObject(said.meta) ? said.meta : {};
	return {
		...{ id, line },
		premises: atomsOf(said.premises),
		conclusion: atomsOf(said.conclusion)[0] ?? null,
		undercutter: atomsOf(said.undercutter)[0] ?? null,
		words: wordsOf(meta.description) ?? wordsOf(meta.note),
		title: wordsOf(meta.title),
		scheme: wordsOf(said.scheme),
		others: [
			...othersOf(said, ['id', 'premises', 'conclusion', 'undercutter', 'scheme', 'meta']),
			...othersOf(meta, ['description', 'note', 'title'])
		]
	};
}

function readIssue({ id, value, line }: CarneadesEntry): CarneadesIssue {
	const said = isObject(value) ? value : {};
	return { id, line, positions: atomsOf(said.positions), others: othersOf(said, ['id', 'positions']) };
}

/** The name an entry of a list has: its id, or itself where it is text. */
function nameOf(entry: unknown): string | null {
	const name = wordsOf(isObject(entry) ? entry.id : entry);
	return name === null ? null : atom(name);
}

/** Atoms that stand alone, in a list, or under the names of their roles; each once. */
function atomsOf(value: unknown): readonly string[] {
	const said = isObject(value) ? Object.values(value) : Array.isArray(value) ? value : [value];
	return [...new Set(said.flat().flatMap((each: unknown) => wordsOf(each) ?? []))].map(atom);
}

/** An atom as it is compared: `p(a, b)` and `p(a,b)` are the same. */
function atom(words: string): string {
	return words.replace(/\s*([(),])\s*/g, '$1').trim();
}

function wordsOf(value: unknown): string | null {
	const words = typeof value === 'string' ? readableWords(value) : '';
	return words === '' ? null : words;
}

function othersOf(value: Readonly<Record<string, unknown>>, known: readonly string[]): readonly string[] {
	return Object.keys(value).filter((key) => !known.includes(key));
}
