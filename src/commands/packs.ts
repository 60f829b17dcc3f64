import { existsSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { summarise } from '#lib/pack/pack-summary.ts';
import type { PackReading } from '#lib/pack/pack.ts';
import { printProblem } from '#lib/pack/print-problem.ts';
import { hasErrors } from '#lib/pack/report-problem.ts';
import { packFolders, readPackAt } from '#lib/server/read-folder.ts';
import { comparison } from './compare-packs.ts';
import { inProject } from './project.js';
import { Refusal, runCommand } from './refusal.js';

/**
 * The pack folders that the command line means: one pack, or all packs of a folder. Throws a Refusal for a folder
 * that is not there or holds no debate.
 */
async function askedFolders(args: readonly string[]): Promise<readonly string[]> {
	const [asked, ...more] = args;
	if (more.length > 0 || asked?.startsWith('-')) {
		throw new Refusal(
			'Usage: npm run packs [-- DIR]\nDIR is a debate, or a folder of debates (default: seeds).\n' +
				'   or: npm run packs -- diff BEFORE AFTER'
		);
	}
	const dir = asked === undefined ? resolve(process.env.SEEDS_DIR ?? inProject('seeds')) : resolve(asked);
	if (!existsSync(dir)) throw new Refusal(`There is no folder ${dir}.`);
	if (!statSync(dir).isDirectory()) throw new Refusal(`${dir} is a file; name the folder of a debate.`);
	if (existsSync(join(dir, 'debate.yaml'))) return [dir];
	const folders = await packFolders(dir).catch(() => {
		throw new Refusal(`The folder ${dir} cannot be read. Give this user the right to.`);
	});
	if (folders.length === 0) {
		throw new Refusal(`${dir} holds no debate: neither a debate.yaml nor folders that could have one.`);
	}
	return folders;
}

/** What is said of one pack: each problem with its file as the terminal can open it, then the numbers. */
function report(dir: string, { pack, problems }: PackReading): string {
	const folder = relative('.', dir) || '.';
	const errors = problems.filter(({ severity }) => severity === 'error').length;
	const printed = problems.map((each) => `${printProblem(each, folder)}\n`).join('');
	const verdict = `${folder}: ${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}\n`;
	if (!pack) return `${printed}${verdict}`;
	const { sources, undercuts, ...numbers } = summarise(pack);
	const rows = [
		...Object.entries(numbers).map(([name, number]) => [
			name,
			name === 'relations' ? `${number}, of them ${undercuts} undercuts` : String(number)
		]),
		...sources.map(({ id, passages, quoted }) => [
			id,
			`${count(passages, 'passage')}, ${Math.round(quoted * 100)} % of the document`
		])
	];
	const width = Math.max(...rows.map(([name = '']) => name.length));
	return `${printed}${verdict}${rows.map(([name = '', value]) => `  ${name.padEnd(width)}  ${value}\n`).join('')}`;
}

function count(number: number, thing: string): string {
	return `${number} ${thing}${number === 1 ? '' : 's'}`;
}

await runCommand(async () => {
	const [verb, ...rest] = process.argv.slice(2);
	if (verb === 'diff') {
		process.stdout.write(await comparison(rest));
		return;
	}
	for (const dir of await askedFolders(process.argv.slice(2))) {
		const reading = await readPackAt(dir);
		process.stdout.write(`${report(dir, reading)}\n`);
		if (hasErrors(reading.problems)) process.exitCode = 1;
	}
});
