import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openLibrary, type Library } from '#lib/server/library.ts';
import { fixturesDir } from '#tests/pack/fixture-packs.ts';

let dir = '';
let told: string[] = [];
let library: Library;

async function addPack(where: 'seeds' | 'packs', id: string): Promise<string> {
	const folder = join(dir, where, id);
	await cp(join(fixturesDir, 'good'), folder, { recursive: true });
	await edit(folder, 'debate.yaml', (text) => text.replace('id: good', `id: ${id}`));
	return folder;
}

async function edit(folder: string, file: string, change: (text: string) => string): Promise<void> {
	const path = join(folder, file);
	await writeFile(path, change(await readFile(path, 'utf8')));
}

async function ids(): Promise<readonly string[]> {
	return (await library.allPacks()).map(({ pack }) => pack.debate.id);
}

async function codes(): Promise<readonly string[]> {
	return [...(await library.packProblems()).values()].flat().map(({ code }) => code);
}

beforeEach(async () => {
	dir = await mkdtemp(join(tmpdir(), 'parallax-library-'));
	told = [];
	await mkdir(join(dir, 'seeds'));
	await mkdir(join(dir, 'packs'));
	library = openLibrary({
		seedsDir: join(dir, 'seeds'),
		packsDir: join(dir, 'packs'),
		tell: (text) => told.push(text),
		freshFor: 0
	});
});
afterEach(() => rm(dir, { recursive: true, force: true }));

describe('the library', () => {
	test('lists shipped debates first, then added ones, and finds each by its id', async () => {
		await addPack('packs', 'a-new-one');
		await addPack('seeds', 'shipped');
		expect(await ids()).toEqual(['shipped', 'a-new-one']);
		expect((await library.findPack('a-new-one'))?.graph.node('close-it')?.type).toBe('position');
		expect(await library.findPack('constructor')).toBeNull();
		expect(await codes()).toEqual([]);
	});

	test('sees added, changed and removed debates while it is open', async () => {
		const folder = await addPack('seeds', 'shipped');
		expect(await ids()).toEqual(['shipped']);
		const later = await addPack('packs', 'later');
		expect(await ids()).toEqual(['shipped', 'later']);
		await edit(folder, 'debate.yaml', (text) => text.replace('title: The bridge', 'title: The old bridge'));
		expect((await library.findPack('shipped'))?.pack.debate.title).toBe('The old bridge');
		await rm(later, { recursive: true });
		expect(await ids()).toEqual(['shipped']);
	});

	test('keeps what did not change', async () => {
		await addPack('seeds', 'shipped');
		const added = await addPack('packs', 'added');
		const before = await library.allPacks();
		await edit(added, 'debate.yaml', (text) => text.replace('title: The bridge', 'title: Another'));
		const after = await library.allPacks();
		expect(after[0]).toBe(before[0]);
		expect(after[1]).not.toBe(before[1]);
	});

	test('reads once for calls made at the same time', async () => {
		await addPack('seeds', 'shipped');
		const answers = await Promise.all(Array.from({ length: 20 }, () => library.findPack('shipped')));
		expect(new Set(answers).size).toBe(1);
		expect(answers[0]).not.toBeNull();
	});

	test('does not look at the disk again while its answer is fresh', async () => {
		await addPack('seeds', 'shipped');
		const slow = openLibrary({
			seedsDir: join(dir, 'seeds'),
			packsDir: null,
			tell: () => {},
			freshFor: 60_000
		});
		expect(await slow.allPacks()).toHaveLength(1);
		await addPack('seeds', 'second');
		expect(await slow.allPacks()).toHaveLength(1);
	});
});

describe('a broken debate', () => {
	test('that was added is left out, told once and kept for whoever asks', async () => {
		await addPack('seeds', 'shipped');
		const broken = await addPack('packs', 'broken');
		await edit(broken, 'facts.yaml', (text) => text.replace('crossings', 'nothing'));
		expect(await ids()).toEqual(['shipped']);
		expect(await ids()).toEqual(['shipped']);
		expect([...(await library.packProblems()).keys()]).toEqual([broken]);
		expect(await codes()).toEqual(['unknown-node']);
		expect(told).toHaveLength(1);
		expect(told[0]).toContain(`${broken}/facts.yaml:3: unknown-node: `);
		await edit(broken, 'facts.yaml', (text) => text.replace('nothing', 'crossings'));
		expect(await ids()).toEqual(['shipped', 'broken']);
	});

	test('that is shipped makes everything fail, with file, line and code', async () => {
		const folder = await addPack('seeds', 'shipped');
		await edit(folder, 'sources/letter.yaml', (text) => text.replace('nobody ever', 'nobody'));
		await expect(library.allPacks()).rejects.toThrow(
			/A shipped debate has errors:\n.*shipped\/sources\/letter\.yaml:\d+: quote-not-verbatim: /
		);
		await expect(library.findPack('shipped')).rejects.toThrow('quote-not-verbatim');
		await edit(folder, 'sources/letter.yaml', (text) => text.replace('nobody bought', 'nobody ever bought'));
		expect(await ids()).toEqual(['shipped']);
	});

	test('that has the id of another does not take its place', async () => {
		await addPack('seeds', 'shipped');
		const twin = await addPack('packs', 'shipped');
		await edit(twin, 'debate.yaml', (text) => text.replace('title: The bridge', 'title: An impostor'));
		expect(await ids()).toEqual(['shipped']);
		expect((await library.findPack('shipped'))?.pack.debate.title).toBe('The bridge');
		expect(await codes()).toEqual(['duplicate-pack']);
	});
});

describe('a missing folder', () => {
	test('of added debates is a problem, and the shipped ones are still there', async () => {
		await addPack('seeds', 'shipped');
		await rename(join(dir, 'packs'), join(dir, 'moved'));
		expect(await ids()).toEqual(['shipped']);
		expect(await codes()).toEqual(['unreadable-file']);
	});

	test('of shipped debates is a clear sentence', async () => {
		await rm(join(dir, 'seeds'), { recursive: true });
		await expect(library.allPacks()).rejects.toThrow(
			/SEEDS_DIR must name a folder of debates; .*seeds is none/
		);
	});
});
