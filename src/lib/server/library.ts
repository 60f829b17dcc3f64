import { resolve } from 'node:path';
import { indexDebate, type Graph } from '#lib/debate/graph.ts';
import type { Problem } from '#lib/debate/problem.ts';
import type { Pack } from '#lib/pack/pack.ts';
import { printProblem } from '#lib/pack/print-problem.ts';
import { problem, wholeFile } from '#lib/pack/report-problem.ts';
import { folderSignature, packFolders, readPackAt } from './read-folder.ts';

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
	/** The folder the pack was read from; null as above. */
	packFolder(id: string): Promise<string | null>;
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
	/** By debate id. */
	readonly folders: ReadonlyMap<string, string>;
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
		const seeds = await seedFolders(settings.seedsDir);
		const added = await addedFolders(settings.packsDir);
		const read = new Map<string, ReadFolder>();
		for (const dir of [...seeds, ...added.folders]) {
			const signature = await folderSignature(dir);
			const before = known.get(dir);
			const now = before?.signature === signature ? before : await readFolder(dir, signature);
			if (now !== before && !seeds.includes(dir)) tellProblems(dir, now.problems, settings.tell);
			read.set(dir, now);
		}
		known = read;
		refuseBrokenSeeds(seeds, read);
		const { packs, folders, problems } = arrange(read);
		return { packs, folders, problems: new Map([...problems, ...added.problems]) };
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
		packFolder: async (id) => (await current()).folders.get(id) ?? null,
		packProblems: async () => (await current()).problems
	};
}

async function seedFolders(dir: string): Promise<readonly string[]> {
	return packFolders(dir).catch(() => {
		throw new Error(`SEEDS_DIR must name a folder of debates; ${dir} is none that can be read.`);
	});
}

/** Without the operator's folder the shipped debates are still there, so its absence is a problem and no more. */
async function addedFolders(dir: string | null): Promise<{
	readonly folders: readonly string[];
	readonly problems: ReadonlyMap<string, readonly Problem[]>;
}> {
	if (dir === null) return { folders: [], problems: new Map() };
	try {
		return { folders: await packFolders(dir), problems: new Map() };
	} catch {
		const missing = problem('unreadable-file', wholeFile('.'), 'PACKS_DIR names no folder that can be read.');
		return { folders: [], problems: new Map([[dir, [missing]]]) };
	}
}

async function readFolder(dir: string, signature: string): Promise<ReadFolder> {
	const { pack, problems } = await readPackAt(dir);
	return { signature, loaded: pack && { pack, graph: indexDebate(pack.debate) }, problems };
}

/** Shipped packs come first, so an added pack never takes the place of one with the same id. */
function arrange(read: ReadonlyMap<string, ReadFolder>): Shelf {
	const packs = new Map<string, LoadedPack>();
	const folders = new Map<string, string>();
	const problems = new Map<string, readonly Problem[]>();
	for (const [dir, { loaded, problems: found }] of read) {
		const id = loaded?.pack.debate.id ?? '';
		const taken = loaded && packs.has(id);
		if (loaded && !taken) {
			packs.set(id, loaded);
			folders.set(id, dir);
		}
		const all = taken
			? [...found, problem('duplicate-pack', wholeFile('debate.yaml'), `Another pack has the id ${id}.`)]
			: found;
		if (all.length > 0) problems.set(dir, all);
	}
	return { packs: [...packs.values()], folders, problems };
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
export const { allPacks, findPack, packFolder, packProblems } = library;
