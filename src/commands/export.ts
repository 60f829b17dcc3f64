import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { indexDebate } from '#lib/debate/graph.ts';
import { exportIds, type ExportId } from '#lib/pack/export/export-formats.ts';
import { zipOf } from '#lib/pack/export/zip.ts';
import type { Pack, PackFiles } from '#lib/pack/pack.ts';
import { printProblem } from '#lib/pack/print-problem.ts';
import { readPack } from '#lib/pack/read-pack.ts';
import { hasErrors } from '#lib/pack/report-problem.ts';
import { debateFolder } from './debate-folder.ts';
import { Refusal, runCommand } from './refusal.js';

const usage =
	'Usage: npm run export -- DEBATE FORMAT [--out FILE]\n' +
	`DEBATE is the id of a debate, or its folder. FORMAT is one of ${exportIds.join(', ')}.\n` +
	'Without --out the export goes to the terminal, or the next program.';

/** What the command line asks for. */
interface Wish {
	readonly debate: string;
	readonly format: ExportId;
	readonly out: string | null;
}

function readWish(args: readonly string[]): Wish {
	try {
		const { values, positionals } = parseArgs({
			args: [...args],
			allowPositionals: true,
			options: { out: { type: 'string' } }
		});
		const [debate, asked, ...more] = positionals;
		const format = exportIds.find((id) => id === asked);
		if (debate !== undefined && format !== undefined && more.length === 0)
			return { debate, format, out: values.out ?? null };
	} catch (error) {
		throw new Refusal(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
	}
	throw new Refusal(usage);
}

async function soundPack(dir: string): Promise<{ readonly pack: Pack; readonly files: PackFiles }> {
	const { readPackFolder } = await import('#lib/server/read-folder.ts');
	const { files, problems } = await readPackFolder(dir);
	const reading = hasErrors(problems) ? { pack: null, problems: [] } : await readPack(files, basename(dir));
	if (reading.pack) return { pack: reading.pack, files };
	const errors = [...problems, ...reading.problems].filter(({ severity }) => severity === 'error');
	throw new Refusal(errors.map((problem) => printProblem(problem, dir)).join('\n'));
}

async function bytesOf(format: ExportId, pack: Pack, files: PackFiles): Promise<string | Uint8Array> {
	if (format === 'zip') {
		const kept = pack.debate.sources.filter(({ rights }) => rights === 'excerpt');
		if (kept.length > 0)
			process.stderr.write(
				`The archive holds the whole text of documents that may only be shown in excerpts: do not publish it. (${kept.map(({ id }) => id).join(', ')})\n`
			);
		return zipOf(pack.debate.id, { files, withheld: [] });
	}
	const loaded = { pack, graph: indexDebate(pack.debate) };
	if (format === 'docx') return docxOf(loaded);
	const { exportText } = await import('#lib/server/export-file.ts');
	return exportText(loaded, format, null);
}

async function docxOf({ pack, graph }: { pack: Pack; graph: ReturnType<typeof indexDebate> }) {
	const { debateCards } = await import('#lib/classroom/debate-cards.ts');
	const { cardsDocx } = await import('#lib/classroom/brief-docx.ts').catch(() => {
		throw new Refusal('Word files need the packages for development: run npm ci without --omit=dev.');
	});
	return new Uint8Array(await cardsDocx(debateCards(graph, pack.version), 'A4'));
}

await runCommand(async () => {
	const { debate, format, out } = readWish(process.argv.slice(2));
	const { pack, files } = await soundPack(debateFolder(debate));
	const bytes = await bytesOf(format, pack, files);
	if (out === null) {
		process.stdout.write(bytes);
		return;
	}
	await writeFile(out, bytes).catch((error: unknown) => {
		throw new Refusal(`${out} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
	});
	process.stderr.write(`Written: ${out}\n`);
});
