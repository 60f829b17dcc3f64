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

/** Holds data against a schema; `value` is null when anything in it is wrong. Each wrong part is one problem. */
export function checkShape<Schema extends v.GenericSchema>(
	schema: Schema,
	data: YamlData
): Checked<Shaped<v.InferOutput<Schema>> | null> {
	const result = v.safeParse(schema, data.value);
	if (result.success) return { value: { value: result.output, at: data.at }, problems: [] };
	return { value: null, problems: result.issues.map((issue) => problemOf(issue, data.at)) };
}

function problemOf(issue: Issue, at: (path: DataPath) => Place): Problem {
	const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
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
