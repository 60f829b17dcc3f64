/** What is wrong with the debates of some folders, for whoever is writing them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '#lib/debate/problem.ts';
import { printProblem } from '#lib/pack/print-problem.ts';
import { packFolders, readPackAt } from './read-folder.ts';

/** The errors of all debates: the first one in full, and all of them as a list. */
export interface DescribedProblems {
	/** What the first is, and what to do about it. */
	readonly message: string;
	/** Its file, whole path, and line. */
	readonly file: string;
	readonly line: number;
	/** The lines around it, numbered: `12 | text`; empty when the file cannot be read. */
	readonly frame: string;
	/** Every error as `path:line:1`, its code and what it says. */
	readonly list: string;
	readonly count: number;
}

/** Lines shown before and after the one that is meant. */
const around = 3;

/** Null when no debate in these folders of debates has an error. A folder that is not there has none. */
export async function describeProblems(folders: readonly string[]): Promise<DescribedProblems | null> {
	const dirs = (await Promise.all(folders.map((folder) => packFolders(folder).catch(() => [])))).flat();
	const found = await Promise.all(dirs.map(errorsIn));
	const errors = found.flat();
	const [first] = errors;
	if (!first) return null;
	const { code, message, hint } = first.problem;
	return {
		message: [`${code}: ${message}`, ...(hint === undefined ? [] : [hint])].join('\n'),
		...{ file: first.file, line: first.problem.line },
		frame: await frameOf(first.file, first.problem.line),
		list: errors
			.map(({ dir, problem }) =>
				printProblem(problem, dir).replace(`:${problem.line}:`, `:${problem.line}:1`)
			)
			.join('\n'),
		count: errors.length
	};
}

async function errorsIn(dir: string) {
	const { problems } = await readPackAt(dir);
	return problems
		.filter(({ severity }) => severity === 'error')
		.map((problem: Problem) => ({ dir, problem, file: join(dir, problem.file) }));
}

async function frameOf(file: string, line: number): Promise<string> {
	const text = await readFile(file, 'utf8').catch(() => null);
	if (text === null) return '';
	const lines = text.split(/\r?\n/);
	const first = Math.max(1, line - around);
	const wide = String(line + around).length;
	return lines
		.slice(first - 1, line + around)
		.map((content, i) => {
			const number = String(first + i).padStart(wide);
			return `${first + i === line ? '>' : ' '} ${number} | ${content.replaceAll('\t', '  ').slice(0, 200)}`;
		})
		.join('\n');
}
