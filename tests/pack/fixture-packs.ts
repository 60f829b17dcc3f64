import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PackFiles, PackReading } from '#lib/pack/pack.ts';
import { readPack } from '#lib/pack/read-pack.ts';
import { hasErrors } from '#lib/pack/report-problem.ts';
import { readPackFolder } from '#lib/server/read-folder.ts';

/** The folder of the fixture packs. */
export const fixturesDir = new URL('../fixtures/packs', import.meta.url).pathname;

/** What `expected.json` lists, in the order of the report; `times` the same in a row. */
export interface ExpectedProblem {
	readonly code: string;
	readonly file: string;
	readonly line: number;
	readonly times?: number;
}

/** `changes.json`: what files alone cannot show. `#` in a file name counts from 1 to `files`. */
interface Changes {
	readonly remove?: readonly string[];
	readonly make?: readonly {
		readonly file: string;
		readonly text: string;
		readonly times: number;
		readonly files?: number;
	}[];
}

const ours = ['expected.json', 'changes.json'];

/** The names of all fixtures but the good one. */
export function fixtureNames(): readonly string[] {
	return readdirSync(fixturesDir)
		.filter((name) => name !== 'good' && statSync(join(fixturesDir, name)).isDirectory())
		.sort();
}

/** The problems a fixture must show, one entry each. */
export function expectedOf(name: string): readonly ExpectedProblem[] {
	const listed = JSON.parse(
		readFileSync(join(fixturesDir, name, 'expected.json'), 'utf8')
	) as readonly ExpectedProblem[];
	return listed.flatMap(({ times = 1, ...problem }) => Array.from({ length: times }, () => problem));
}

/** The files of the good pack. */
export async function goodFiles(): Promise<PackFiles> {
	return (await readPackFolder(join(fixturesDir, 'good'))).files;
}

/** Reads the good pack with the files of a fixture laid over it. */
export async function readFixture(dir: string): Promise<PackReading> {
	const folder = await readPackFolder(dir);
	const problems = folder.problems.filter(({ file }) => !ours.includes(file));
	if (hasErrors(problems)) return { pack: null, problems };
	const files = new Map([...(await goodFiles()), ...folder.files]);
	const changes = folder.files.get('changes.json');
	for (const name of ours) files.delete(name);
	if (changes) change(files, JSON.parse(new TextDecoder().decode(changes)) as Changes);
	const reading = await readPack(files, 'good');
	return { pack: reading.pack, problems: [...problems, ...reading.problems] };
}

function change(files: Map<string, Uint8Array>, { remove = [], make = [] }: Changes): void {
	for (const file of remove) files.delete(file);
	for (const { file, text, times, files: count = 1 } of make) {
		const bytes = new TextEncoder().encode(text.repeat(times));
		for (let n = 1; n <= count; n++) files.set(file.replace('#', String(n)), bytes);
	}
}
