import * as v from 'valibot';
import type { Problem } from '#lib/debate/problem.ts';
import { problemCodes, type ProblemCode } from './problem-codes.ts';
import { printPath, type DataPath, type YamlData } from './read-yaml.ts';
import { problem, type Checked, type Place } from './report-problem.ts';
import { slugPattern } from './schemas/values.ts';

/** Data that has the shape its schema asks for, and where each part of it stands. */
export interface Shaped<T> {
	readonly value: T;
	readonly at: (path: DataPath) => Place;
}

type Issue = v.BaseIssue<unknown>;

/** Valibot names one unknown key of a mapping at a time; we ask again without it, this often. */
const mostUnknown = 10;

/** Holds data against a schema; `value` is null when anything in it is wrong. Each wrong part is one problem. */
export function checkShape<Schema extends v.GenericSchema>(
	schema: Schema,
	data: YamlData
): Checked<Shaped<v.InferOutput<Schema>> | null> {
	const result = v.safeParse(schema, data.value);
	if (result.success) return { value: { value: result.output, at: data.at }, problems: [] };
	const problems = new Map<string, Problem>();
	let issues: readonly Issue[] = result.issues;
	for (let round = 0; round < mostUnknown && issues.length > 0; round++) {
		for (const issue of issues) {
			const found = problemOf(issue, data.at);
			problems.set(`${found.code} ${found.path}`, found);
		}
		const unknown = issues.filter((issue) => codeOf(issue) === 'unknown-key');
		issues = unknown.length > 0 ? (v.safeParse(schema, without(data.value, unknown)).issues ?? []) : [];
	}
	return { value: null, problems: [...problems.values()] };
}

/** A copy without the keys that these issues are about. */
function without(value: unknown, unknown: readonly Issue[]): unknown {
	const drop = new Set(unknown.map(({ path }) => printPath(keysOf(path))));
	const copy = (part: unknown, path: DataPath): unknown => {
		if (Array.isArray(part)) return part.map((item, index) => copy(item, [...path, index]));
		if (typeof part !== 'object' || part === null) return part;
		const kept = Object.entries(part).filter(([key]) => !drop.has(printPath([...path, key])));
		return Object.assign(
			Object.create(null),
			Object.fromEntries(kept.map(([key, item]) => [key, copy(item, [...path, key])]))
		);
	};
	return copy(value, []);
}

function keysOf(path: Issue['path']): DataPath {
	return (path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

function problemOf(issue: Issue, at: (path: DataPath) => Place): Problem {
	const path = keysOf(issue.path);
	return problem(codeOf(issue), at(path), describe(issue, path));
}

function codeOf(issue: Issue): ProblemCode {
	if (issue.type === 'check' && isCode(issue.message)) return issue.message;
	if (issue.type === 'strict_object' && issue.expected === 'never') return 'unknown-key';
	if (issue.kind === 'schema' && issue.received === 'undefined') return 'missing-key';
	if (issue.type === 'max_length' || issue.type === 'max_entries') return 'too-long';
	return issue.type === 'regex' && issue.requirement === slugPattern ? 'bad-id' : 'wrong-value';
}

const shapes: Readonly<Record<string, string>> = {
	string: 'must be text',
	array: 'must be a list',
	strict_object: 'must be a mapping of keys to values',
	record: 'must be a mapping of keys to values'
};

function describe(issue: Issue, path: DataPath): string {
	const name = path.length > 0 ? `"${printPath(path.slice(-1))}"` : 'The file';
	const code = codeOf(issue);
	if (code === 'unknown-key') return `${name} is no key that is known here.`;
	if (code === 'missing-key') return `${name} is missing.`;
	if (code === 'bad-id') return `${quoted(issue.input)} cannot be an id.`;
	if (issue.type === 'picklist' || issue.type === 'literal' || issue.type === 'variant') {
		const allowed = issue.expected
			?.replaceAll('"', '')
			.replaceAll(' | ', ', ')
			.replace(/^\(|\)$/g, '');
		return `${name} is ${quoted(issue.input)}; it can be: ${allowed}.`;
	}
	if (isCode(issue.message)) return problemCodes[issue.message].meaning;
	return `${name} ${shapes[issue.type] ?? issue.message}.`;
}

function isCode(message: string): message is ProblemCode {
	return Object.hasOwn(problemCodes, message);
}

function quoted(input: unknown): string {
	if (typeof input !== 'string') return Array.isArray(input) ? 'a list' : 'a mapping';
	return JSON.stringify(input.length > 60 ? `${input.slice(0, 60)}…` : input);
}
