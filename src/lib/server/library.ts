import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { indexDebate, type Graph } from '#lib/debate/graph.ts';
import type { Problem } from '#lib/debate/problem.ts';
import type { Pack } from '#lib/pack/pack.ts';
import { printProblem } from '#lib/pack/print-problem.ts';
import { readPack } from '#lib/pack/read-pack.ts';
import { hasErrors, problem, wholeFile } from '#lib/pack/report-problem.ts';
import { folderSignature, readPackFolder } from './read-folder.ts';

/** A debate that passed every check, indexed. */
export interface LoadedPack {
	readonly pack: Pack;
	readonly graph: Graph;
}

/** Where the packs lie and where an operator is told about broken ones. */
export interface LibrarySettings {
	/** Shipped packs: an error in one of them is a defect of the build, so reading them throws. */
	readonly seedsDir: string;
	/** Packs added while the server runs: a broken one is left out; null for none. */
	readonly packsDir: string | null;
	readonly tell: (text: string) => void;
	/** Milliseconds during which the disk is not looked at again. */
	readonly freshFor: number;
}

export interface Library {
	/** All usable packs: shipped ones first, each folder in the order of its names. */
	allPacks(): Promise<LoadedPack[]>;
	/** By debate id; null when there is none or it has errors. */
	findPack(id: string): Promise<LoadedPack | null>;
	/** What is wrong, by pack folder; folders without any problem are absent. */
	packProblems(): Promise<ReadonlyMap<string, readonly Problem[]>>;
}

interface ReadFolder {
	readonly signature: string;
	readonly loaded: LoadedPack | null;
	readonly problems: readonly Problem[];
}

interface Shelf {
	readonly packs: readonly LoadedPack[];
	readonly problems: ReadonlyMap<string, readonly Problem[]>;
}

/**
 * Keeps packs in memory and reads a folder again when a file in it changed. Calls made at the same time share
 * one reading. Everything throws, with the printed problems, while a shipped pack has errors.
 */
export function openLibrary(settings: LibrarySettings): Library {
	let known: ReadonlyMap<string, ReadFolder> = new Map();
	let shelf: { readonly value: Shelf; readonly since: number } | null = null;
	let reading: Promise<Shelf> | null = null;

	const refresh = async (): Promise<Shelf> => {
		const seeds = await packFolders(settings.seedsDir, 'SEEDS_DIR');
		const added = settings.packsDir
			? await packFolders(settings.packsDir, 'PACKS_DIR').catch(() => null)
			: [];
		const read = new Map<string, ReadFolder>();
		for (const dir of [...seeds, ...(added ?? [])]) {
			const signature = await folderSignature(dir);
			const before = known.get(dir);
			const now = before?.signature === signature ? before : await readFolder(dir, signature);
			if (now !== before && !seeds.includes(dir)) tellProblems(dir, now.problems, settings.tell);
			read.set(dir, now);
		}
		known = read;
		refuseBrokenSeeds(seeds, read);
		const value = arrange(read);
		if (added === null && settings.packsDir) {
			const missing = problem(
				'unreadable-file',
				wholeFile('.'),
				'PACKS_DIR names no folder that can be read.'
			);
			return { ...value, problems: new Map([...value.problems, [settings.packsDir, [missing]]]) };
		}
		return value;
	};
	const current = async (): Promise<Shelf> => {
		if (shelf && performance.now() - shelf.since < settings.freshFor) return shelf.value;
		reading ??= refresh().finally(() => (reading = null));
		const value = await reading;
		shelf = { value, since: performance.now() };
		return value;
	};
	return {
		allPacks: async () => [...(await current()).packs],
		findPack: async (id) => (await current()).packs.find(({ pack }) => pack.debate.id === id) ?? null,
		packProblems: async () => (await current()).problems
	};
}

/** The pack folders of a folder, in the order of their names. Throws a clear sentence when it cannot be read. */
export async function packFolders(dir: string, name: string): Promise<string[]> {
	const entries = await readdir(dir, { withFileTypes: true }).catch(() => {
		throw new Error(`${name} must name a folder of debates; ${dir} is none that can be read.`);
	});
	return entries
		.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
		.map((entry) => join(dir, entry.name))
		.sort();
}

async function readFolder(dir: string, signature: string): Promise<ReadFolder> {
	const folder = await readPackFolder(dir);
	const reading = await readPack(folder.files, basename(dir));
	const problems = [...folder.problems, ...reading.problems];
	const pack = hasErrors(problems) ? null : reading.pack;
	return { signature, loaded: pack && { pack, graph: indexDebate(pack.debate) }, problems };
}

/** Shipped packs come first, so an added pack never takes the place of one with the same id. */
function arrange(read: ReadonlyMap<string, ReadFolder>): Shelf {
	const packs = new Map<string, LoadedPack>();
	const problems = new Map<string, readonly Problem[]>();
	for (const [dir, { loaded, problems: found }] of read) {
		const id = loaded?.pack.debate.id ?? '';
		const taken = loaded && packs.has(id);
		if (loaded && !taken) packs.set(id, loaded);
		const all = taken
			? [...found, problem('duplicate-pack', wholeFile('debate.yaml'), `Another pack has the id ${id}.`)]
			: found;
		if (all.length > 0) problems.set(dir, all);
	}
	return { packs: [...packs.values()], problems };
}

function refuseBrokenSeeds(seeds: readonly string[], read: ReadonlyMap<string, ReadFolder>): void {
	const broken = seeds.flatMap((dir) =>
		(read.get(dir)?.problems ?? [])
			.filter(({ severity }) => severity === 'error')
			.map((found) => printProblem(found, dir))
	);
	if (broken.length > 0) throw new Error(`A shipped debate has errors:\n${broken.join('\n')}`);
}

function tellProblems(dir: string, problems: readonly Problem[], tell: (text: string) => void): void {
	if (problems.length > 0) tell(problems.map((found) => `${printProblem(found, dir)}\n`).join(''));
}

const library = openLibrary({
	seedsDir: resolve(process.env.SEEDS_DIR ?? 'seeds'),
	packsDir: process.env.PACKS_DIR ? resolve(process.env.PACKS_DIR) : null,
	tell: (text) => process.stderr.write(text),
	freshFor: 500
});

/** The packs of SEEDS_DIR (default `seeds`) and PACKS_DIR (optional). Throws while a shipped pack has errors. */
export const { allPacks, findPack, packProblems } = library;
