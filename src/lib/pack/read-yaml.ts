import { Composer, LineCounter, Parser, isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { CST, Document, ParsedNode } from 'yaml';
import type { Problem } from '#lib/debate/problem.ts';
import { measureYaml } from './measure-yaml.ts';
import type { ProblemCode } from './problem-codes.ts';
import { atLine, problem, wholeFile, type Checked, type Place } from './report-problem.ts';

/** A step into data: a key of a mapping or an index of a list. */
export type DataPath = readonly (string | number)[];

/** What a YAML file says. Every scalar is text; what it means is the schema's business. */
export interface YamlData {
	/** Strings, arrays and objects without prototype; '' for an empty file. */
	readonly value: unknown;
	/** Where that part of the data stands; for something that is not there, where it would belong. */
	at(path: DataPath): Place;
}

/** How many values aliases may repeat in one file: a convenience for a few voices, not a bomb. */
const aliasBudget = 5_000;
/** One slip makes many errors; nobody reads further. */
const listedErrors = 10;

/**
 * Reads one YAML document. Scalars are never guessed at (`no`, `2019-03-04`, `1e3` stay what was typed), keys
 * are unique, tags, merge keys and directives are refused. `value` is null after a problem.
 */
export function readYaml(file: string, text: string): Checked<YamlData | null> {
	const counter = new LineCounter();
	const lineOf = (offset: number): number => Math.max(1, counter.linePos(offset).line);
	const tokens: CST.Token[] = [];
	let documents = 0;
	let broken = 0;
	for (const token of new Parser(counter.addNewLine).parse(text)) {
		tokens.push(token);
		if (token.type === 'document') documents++;
		if (token.type === 'error') broken++;
		if (documents > 1 || broken === listedErrors) break;
	}
	const refuse = (code: ProblemCode, line: number, message: string): Checked<null> => ({
		value: null,
		problems: [problem(code, atLine(file, line), message)]
	});

	const tooMuch = measureYaml(tokens);
	if (tooMuch) return refuse(tooMuch.code, lineOf(tooMuch.offset), tooMuch.message);
	const composer = new Composer<ParsedNode>({
		schema: 'failsafe',
		uniqueKeys: false,
		strict: true,
		prettyErrors: false
	});
	const [document] = composer.compose(tokens, true, text.length);
	if (!document) return { value: { value: '', at: () => wholeFile(file) }, problems: [] };
	if (document.directives?.yaml.explicit) {
		return refuse('yaml-syntax', 1, 'A %YAML directive stands in the file.');
	}
	if (document.errors.length > 0) return refuseSyntax(file, document.errors, lineOf);
	return convert(file, document, lineOf);
}

/** The first error of each line: the others of that line are its consequences. */
function refuseSyntax(
	file: string,
	errors: Document['errors'],
	lineOf: (offset: number) => number
): Checked<null> {
	const first = new Map<number, string>();
	for (const { pos, message } of errors) {
		const line = lineOf(pos[0]);
		if (!first.has(line)) first.set(line, message);
	}
	const problems = [...first].slice(0, listedErrors).map(([line, message]) => {
		return problem('yaml-syntax', atLine(file, line), `This is not YAML: ${message.replace(/\.$/, '')}.`);
	});
	return { value: null, problems };
}

/** Turns nodes into plain data and remembers the line of every key and list item. */
function convert(
	file: string,
	document: Document.Parsed,
	lineOf: (offset: number) => number
): Checked<YamlData | null> {
	const problems: Problem[] = [];
	const lines = new WeakMap<object, Map<string | number, number>>();
	const anchors = anchorsOf(document);
	const unfollowed = new Set<number>();
	let repeated = 0;
	const report = (code: ProblemCode, offset: number, message: string): void => {
		problems.push(problem(code, atLine(file, lineOf(offset)), message));
	};

	const plain = (node: unknown, insideAlias: boolean): unknown => {
		if (insideAlias && ++repeated > aliasBudget) return '';
		if (isAlias(node)) {
			const target = anchors.get(node.source);
			if (insideAlias || target === undefined) {
				const at = node.range?.[0] ?? 0;
				if (!unfollowed.has(at))
					report('yaml-alias-limit', at, `The alias *${node.source} cannot be followed.`);
				unfollowed.add(at);
				return '';
			}
			return plain(target, true);
		}
		if (isScalar(node) || isMap(node) || isSeq(node)) {
			if (node.tag !== undefined && !insideAlias) {
				report('yaml-tag', node.range?.[0] ?? 0, `The tag ${node.tag} stands in the file.`);
			}
		}
		if (isScalar(node)) return String(node.value ?? '');
		if (isSeq(node)) {
			const places = new Map<string | number, number>();
			const list = node.items.map((item, index) => {
				places.set(index, lineOf(offsetOf(item)));
				return plain(item, insideAlias);
			});
			lines.set(list, places);
			return list;
		}
		if (!isMap(node)) return '';
		const places = new Map<string | number, number>();
		const map: Record<string, unknown> = Object.create(null);
		for (const { key, value } of node.items) {
			const at = offsetOf(key);
			if (!isScalar(key)) {
				report('yaml-syntax', at, 'A key must be plain text.');
				continue;
			}
			const name = String(key.value ?? '');
			if (name === '<<') report('yaml-merge-key', at, 'A merge key (<<) stands in the file.');
			else if (places.has(name)) report('yaml-duplicate-key', at, `The key "${name}" stands here twice.`);
			else map[name] = plain(value, insideAlias);
			places.set(name, lineOf(at));
		}
		lines.set(map, places);
		return map;
	};

	const value = plain(document.contents, false);
	if (repeated > aliasBudget) {
		const message = `Aliases repeat more than ${aliasBudget} values.`;
		problems.push(problem('yaml-alias-limit', wholeFile(file), message));
	}
	if (problems.length > 0) return { value: null, problems };
	const top = lineOf(document.contents?.range[0] ?? 0);
	return { value: { value, at: (path) => placeOf(file, top, value, path, lines) }, problems };
}

/** The line of the innermost part of the path that exists. */
function placeOf(
	file: string,
	top: number,
	value: unknown,
	path: DataPath,
	lines: WeakMap<object, Map<string | number, number>>
): Place {
	let line = top;
	let at = value;
	for (const step of path) {
		const found = typeof at === 'object' && at !== null ? lines.get(at)?.get(step) : undefined;
		if (found === undefined) break;
		line = found;
		at = (at as Record<string | number, unknown>)[step];
	}
	return { file, line, path: printPath(path) };
}

/** `passages[3].exact` */
export function printPath(path: DataPath): string {
	return path
		.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
		.join('');
}

/** Anchors by name; of a name used twice the first counts. */
function anchorsOf(document: Document.Parsed): ReadonlyMap<string, unknown> {
	const anchors = new Map<string, unknown>();
	const waiting: unknown[] = [document.contents];
	for (const node of waiting) {
		if (!isScalar(node) && !isMap(node) && !isSeq(node)) continue;
		if (node.anchor && !anchors.has(node.anchor)) anchors.set(node.anchor, node);
		if (isSeq(node)) for (const item of node.items) waiting.push(item);
		else if (isMap(node)) for (const { value } of node.items) waiting.push(value);
	}
	return anchors;
}

function offsetOf(node: unknown): number {
	return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? (node.range?.[0] ?? 0) : 0;
}
