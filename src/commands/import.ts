import { readdir, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { countInWords } from '#lib/debate/plain-words.ts';
import { decodeDocument } from '#lib/pack/decode-file.ts';
import { losses, type ImportedItem } from '#lib/pack/import-result.ts';
import { countInSentence, isAdded } from '#lib/pack/import/item-words.ts';
import { maxImportBytes } from '#lib/pack/import/refuse.ts';
import type { PackFiles } from '#lib/pack/pack.ts';
import { printProblem } from '#lib/pack/print-problem.ts';
import { slugPattern } from '#lib/pack/schemas/values.ts';
import { importInThread } from './import-thread.ts';
import { Refusal, runCommand } from './refusal.js';

const usage =
	'Usage: npm run import -- FILE [--sources DIR] [--out DIR]\n' +
	'Reads a debate from another tool and writes it as a pack: the folder DIR, or one named for the debate.\n' +
	'--sources names a folder of documents (.txt); they become sources of the pack.';

/** What the command line asks for. */
interface Wish {
	readonly file: string;
	readonly sources: string | null;
	readonly out: string | null;
}

function readWish(args: readonly string[]): Wish {
	try {
		const { values, positionals } = parseArgs({
			args: [...args],
			allowPositionals: true,
			options: { sources: { type: 'string' }, out: { type: 'string' } }
		});
		const [file, ...more] = positionals;
		if (file !== undefined && more.length === 0)
			return { file, sources: values.sources ?? null, out: values.out ?? null };
	} catch (error) {
		throw new Refusal(`${reason(error)}\n${usage}`);
	}
	throw new Refusal(usage);
}

async function bytesOf(file: string): Promise<Uint8Array> {
	try {
		const { size } = await stat(file);
		if (size > maxImportBytes)
			throw new Refusal(`${file} has more than ${maxImportBytes / 1_000_000} MB. Bring a part of it.`);
		return new Uint8Array(await readFile(file));
	} catch (error) {
		if (error instanceof Refusal) throw error;
		throw new Refusal(`${file} cannot be read: ${reason(error)}`);
	}
}

async function documentsIn(dir: string): Promise<ReadonlyMap<string, string>> {
	const names = await readdir(dir).catch((error: unknown) => {
		throw new Refusal(`The folder ${dir} cannot be read: ${reason(error)}`);
	});
	const documents = new Map<string, string>();
	for (const name of names.filter((each) => each.endsWith('.txt')).sort()) {
		const { value, problems } = decodeDocument(name, await bytesOf(join(dir, name)));
		if (value === null) throw new Refusal(problems.map((each) => printProblem(each, dir)).join('\n'));
		documents.set(name, value);
	}
	if (documents.size === 0) throw new Refusal(`${dir} holds no document whose name ends in .txt.`);
	return documents;
}

/** `file:3: dropped tag “#x”: why`, as editors and terminals can open it. */
function printItem(file: string, item: ImportedItem): string {
	const { fate, what, name, line, path, message } = item;
	const place = isAdded(item) ? file : line === null ? `${file} (${path})` : `${file}:${line}`;
	return `${place}: ${isAdded(item) ? 'added' : fate} ${what}${name === '' ? '' : ` “${name}”`}: ${message}\n`;
}

async function writeFolder(dir: string, files: PackFiles): Promise<void> {
	try {
		await mkdir(dirname(dir), { recursive: true });
		await mkdir(dir);
		for (const [path, bytes] of files) {
			const target = resolve(dir, path);
			if (!target.startsWith(dir + sep)) throw new Error(`${path} leads out of the folder`);
			await mkdir(dirname(target), { recursive: true });
			await writeFile(target, bytes, { flag: 'wx' });
		}
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST')
			throw new Refusal(`${dir} exists already. Name another folder: --out DIR`);
		throw new Refusal(`${dir} cannot be written: ${reason(error)}`);
	}
}

function reason(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

await runCommand(async () => {
	const { file, sources, out } = readWish(process.argv.slice(2));
	const name = out === null ? null : basename(resolve(out));
	if (name !== null && !slugPattern.test(name))
		throw new Refusal(`A folder of a debate has a name of a to z, 0 to 9 and hyphens, which ${name} is not.`);
	const documents = sources === null ? new Map<string, string>() : await documentsIn(sources);
	const read = await importInThread({ name: basename(file), bytes: await bytesOf(file), documents }, name);
	if (!read.ok) {
		const { message, hint, line } = read.refusal;
		throw new Refusal(`${file}${line === null ? '' : `:${line}`}: ${message} ${hint}`.trim());
	}
	const { draft, items, files, unwritten, problems, format } = read.value;
	const dir = resolve(out ?? draft.debate.id);
	await writeFolder(dir, files);
	const folder = relative('.', dir);
	const errors = problems.filter(({ severity }) => severity === 'error').length;
	process.stdout.write(
		[
			...losses({ draft, items }).map((item) => printItem(file, item)),
			...unwritten.map((id) => `${file}: dropped relation ${id}: A map has no words for it.\n`),
			`${format}, ${countInSentence(items)}\n`,
			`Written: ${folder}\n`,
			...problems.map((problem) => `${printProblem(problem, folder)}\n`),
			`${folder}: ${countInWords(errors, 'error')}, ${countInWords(problems.length - errors, 'warning')}\n`
		].join('')
	);
});
