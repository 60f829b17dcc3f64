import type { Problem } from '#lib/debate/problem.ts';

/**
 * `file:line: code: message` with the hint on a line of its own. `folder` is put before the file so that editors
 * and terminals can open it; warnings say so.
 */
export function printProblem(problem: Problem, folder = ''): string {
	const file = folder ? `${folder.replace(/\/+$/, '')}/${problem.file}` : problem.file;
	const where = problem.path ? ` (${problem.path})` : '';
	const mark = problem.severity === 'warning' ? 'warning: ' : '';
	const line = `${file}:${problem.line}: ${problem.code}: ${mark}${problem.message}${where}`;
	return problem.hint ? `${line}\n    ${problem.hint}` : line;
}
