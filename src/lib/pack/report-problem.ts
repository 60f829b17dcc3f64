import type { Problem } from '#lib/debate/problem.ts';
import { problemCodes, type ProblemCode } from './problem-codes.ts';

/** Where something stands in a pack: `line` from 1, `path` inside the data, '' when the line says it all. */
export interface Place {
	readonly file: string;
	readonly line: number;
	readonly path: string;
}

/** What every stage gives: its result and all that was wrong on the way. Problems are collected, never thrown. */
export interface Checked<T> {
	readonly value: T;
	readonly problems: readonly Problem[];
}

/** The place of a whole file. */
export function wholeFile(file: string): Place {
	return { file, line: 1, path: '' };
}

/** A place that a line alone names. */
export function atLine(file: string, line: number): Place {
	return { file, line, path: '' };
}

/** A problem of a catalogued code; the hint is the catalogue's advice unless a better one is known. */
export function problem(code: ProblemCode, at: Place, message: string, hint?: string): Problem {
	const { severity, advice } = problemCodes[code];
	return { code, severity, ...at, message, hint: hint ?? advice };
}

/** Whether any of the problems keeps the pack from being used. */
export function hasErrors(problems: readonly Problem[]): boolean {
	return problems.some(({ severity }) => severity === 'error');
}
