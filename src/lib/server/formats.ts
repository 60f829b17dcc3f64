import { basename, resolve } from 'node:path';
import type { RoundFormat } from '#lib/classroom/round-format.ts';
import { printProblem } from '#lib/pack/print-problem.ts';
import { readFormats } from '#lib/pack/read-format.ts';
import { problem, wholeFile } from '#lib/pack/report-problem.ts';
import { folderSignature, readPackFolder } from './read-folder.ts';

/** Where an operator's formats lie, and where broken ones are told. */
export interface FormatSettings {
	/** Formats added while the server runs: a broken one is left out; null for none. */
	readonly formatsDir: string | null;
	readonly tell: (text: string) => void;
	/** Milliseconds during which the disk is not looked at again. */
	readonly freshFor: number;
}

export interface FormatShelf {
	/** All usable formats: shipped ones in their order, then added ones by id. */
	allFormats(): Promise<readonly RoundFormat[]>;
	/** Null when there is none of this id, or it has errors. */
	findFormat(id: string | null): Promise<RoundFormat | null>;
}

/** As they are offered: classroom formats first. What is not named follows by id. */
const order = ['structured-academic-controversy', 'three-corners', 'public-forum', 'lincoln-douglas'];

/** The files that ship. An error in one of them is a defect of the build, so reading them throws. */
function shippedFormats(): readonly RoundFormat[] {
	const sources = import.meta.glob<string>('/src/lib/classroom/formats/*.yaml', {
		query: '?raw',
		import: 'default',
		eager: true
	});
	const encoder = new TextEncoder();
	const files = new Map(
		Object.entries(sources).map(([path, text]) => [basename(path), encoder.encode(text)])
	);
	const { value, problems } = readFormats(files);
	if (problems.length > 0) {
		throw new Error(`A shipped format has errors:\n${problems.map((each) => printProblem(each)).join('\n')}`);
	}
	const place = ({ id }: RoundFormat) => (order.includes(id) ? order.indexOf(id) : order.length);
	return [...value].sort((a, b) => place(a) - place(b));
}

/** Keeps formats in memory and reads the operator's folder again when a file in it changed. */
export function openFormats({ formatsDir, tell, freshFor }: FormatSettings): FormatShelf {
	const shipped = shippedFormats();
	let added: { readonly signature: string; readonly formats: readonly RoundFormat[] } | null = null;
	let since = -Infinity;

	const allFormats = async (): Promise<readonly RoundFormat[]> => {
		if (formatsDir === null) return shipped;
		if (!added || performance.now() - since >= freshFor) {
			const signature = await folderSignature(formatsDir);
			if (added?.signature !== signature) {
				added = { signature, formats: await addedFormats(formatsDir, shipped, tell) };
			}
			since = performance.now();
		}
		return [...shipped, ...added.formats];
	};
	return {
		allFormats,
		findFormat: async (id) => (await allFormats()).find((format) => format.id === id) ?? null
	};
}

async function addedFormats(
	dir: string,
	shipped: readonly RoundFormat[],
	tell: (text: string) => void
): Promise<readonly RoundFormat[]> {
	const folder = await readPackFolder(dir);
	const { value, problems } = readFormats(folder.files, shipped);
	const missing = folder.problems.some(({ code, file }) => code === 'unreadable-file' && file === '.');
	const all = missing
		? [problem('unreadable-file', wholeFile('.'), 'FORMATS_DIR names no folder that can be read.')]
		: [...folder.problems, ...problems];
	if (all.length > 0) tell(all.map((each) => `${printProblem(each, dir)}\n`).join(''));
	return value;
}

const shelf = openFormats({
	formatsDir: process.env.FORMATS_DIR ? resolve(process.env.FORMATS_DIR) : null,
	tell: (text) => process.stderr.write(text),
	freshFor: 500
});

/** The formats that ship and those of FORMATS_DIR (optional). */
export const { allFormats, findFormat } = shelf;
