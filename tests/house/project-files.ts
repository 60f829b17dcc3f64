import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { inProject, root } from '#commands/project.js';

/** The paths of all files of the project, `/` between folders: what git tracks, or would with `git add`. */
export function projectFiles(): readonly string[] {
	const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
		cwd: root,
		encoding: 'utf8'
	});
	return list.split('\0').filter((path) => path !== '' && existsSync(inProject(path)));
}

/** The text of a file of the project. */
export function readProjectFile(path: string): string {
	return readFileSync(inProject(path), 'utf8');
}
