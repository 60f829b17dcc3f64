import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { shareableFiles, zipOf } from '#lib/pack/export/zip.ts';
import { losses } from '#lib/pack/import-result.ts';
import { packZipImporter } from '#lib/pack/import/pack-zip.ts';
import type { PackFiles } from '#lib/pack/pack.ts';
import { writePack } from '#lib/pack/write-pack.ts';
import { flagshipPack, generatedPack, read, type ReadDebate } from '#tests/pack/export/read-debates.ts';
import { broughtFile, importOf } from './brought-file.ts';
import { comparable } from './comparable.ts';

const flagship = await flagshipPack();
const whole = ({ pack, files }: ReadDebate) => zipOf(pack.debate.id, { files, withheld: [] });
const encoder = new TextEncoder();

/** Files of a pack in an archive, as other tools make one. */
function zipped(files: PackFiles, folder: string): Uint8Array {
	return zipSync(Object.fromEntries([...files].map(([path, bytes]) => [folder + path, bytes])));
}

async function refusalOf(bytes: Uint8Array, documents?: ReadonlyMap<string, string>) {
	const reading = await packZipImporter.read(broughtFile('pack.zip', bytes, documents));
	if (reading.ok) throw new Error('It was read.');
	return reading.refusal;
}

async function expectWhole(debate: ReadDebate, archive: Uint8Array) {
	const file = broughtFile('pack.zip', archive);
	expect(packZipImporter.recognises(file)).toBe(true);
	const result = await importOf(packZipImporter, file);
	expect(losses(result)).toEqual([]);
	expect(result.items.map(({ name }) => name).toSorted()).toEqual([...debate.files.keys()].toSorted());
	const written = await writePack(result.draft);
	expect(written.left).toEqual([]);
	const again = await read(written.files, debate.pack.debate.id);
	expect(comparable(again.pack.debate)).toEqual(comparable(debate.pack.debate));
	expect(again.pack.tours).toEqual(debate.pack.tours);
}

describe('the archive of a pack', () => {
	test('comes back whole: the flagship, in a folder or not', async () => {
		await expectWhole(flagship, whole(flagship));
		await expectWhole(flagship, zipped(flagship.files, ''));
		await expectWhole(flagship, zipped(flagship.files, 'download/seeds/raids/'));
	});

	test('comes back whole: any generated debate', async () => {
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 10, max: 80 }), fc.nat(1000), async (nodes, seed) => {
				const debate = await generatedPack({ nodes, seed });
				await expectWhole(debate, whole(debate));
			}),
			{ numRuns: 10 }
		);
	});

	test('names the documents that were held back, and takes them from those brought', async () => {
		const { debate } = flagship.pack;
		const archive = zipOf(debate.id, shareableFiles(flagship.files, debate));
		const refusal = await refusalOf(archive);
		for (const { id } of debate.sources) expect(refusal.message).toContain(`sources/${id}.txt`);
		expect(refusal.hint).toContain('--sources');

		const documents = new Map(debate.sources.map(({ text }, index) => [`copy ${index}`, text]));
		const result = await importOf(packZipImporter, broughtFile('pack.zip', archive, documents));
		const again = await read((await writePack(result.draft)).files, debate.id);
		expect(comparable(again.pack.debate)).toEqual(comparable(debate));
		const dropped = losses(result).filter(({ fate }) => fate === 'dropped');
		expect(dropped.map(({ path }) => path)).toEqual(['WITHHELD.txt']);

		const [first, ...others] = debate.sources;
		const changed = new Map(
			[...others, { ...first!, text: `${first!.text}.` }].map(({ id, text }) => [id, text])
		);
		expect((await refusalOf(archive, changed)).message).toContain(`this document: sources/${first!.id}.txt`);
	});

	test('says what lies in it or beside it and is not read', async () => {
		const files = new Map([
			...[...flagship.files].map(([path, bytes]) => [`raids/${path}`, bytes] as const),
			['raids/README.md', encoder.encode('Read me.')] as const,
			['__MACOSX/raids/._debate.yaml', encoder.encode('x')] as const,
			['other.txt', encoder.encode('x')] as const
		]);
		const result = await importOf(packZipImporter, broughtFile('pack.zip', zipped(files, '')));
		expect(
			losses(result)
				.map(({ path, fate }) => `${path}: ${fate}`)
				.toSorted()
		).toEqual(['__MACOSX/raids/._debate.yaml: dropped', 'other.txt: dropped', 'raids/README.md: dropped']);
		expect(result.items).toHaveLength(files.size);
	});

	test('with a fault is refused by file, line and what to do', async () => {
		const map = new TextDecoder().decode(flagship.files.get('map.argdown'));
		const broken = new Map([
			...flagship.files,
			['map.argdown', encoder.encode(`${map}\n[Lost claim]: No id.\n`)]
		]);
		const refusal = await refusalOf(zipped(broken, ''));
		expect(refusal.message).toMatch(/^map\.argdown: "Lost claim" has no \{id/);
		expect(refusal.line).toBe(map.split('\n').length + 1);
		expect(refusal.hint).not.toBe('');
	});

	test('that leads out of itself, holds two packs or none is refused', async () => {
		const out = new Map([...flagship.files, ['../../outside.txt', encoder.encode('x')]]);
		expect((await refusalOf(zipped(out, 'raids/'))).message).toContain('leads out of the pack');
		const two = new Map([...flagship.files, ['more/debate.yaml', encoder.encode('x')]]);
		expect((await refusalOf(zipped(two, ''))).message).toContain('not one pack');
		expect((await refusalOf(zipped(new Map([['a.txt', encoder.encode('x')]]), ''))).message).toContain(
			'not one pack'
		);
	});

	test('that would burst, lies about its size, or is none is refused', async () => {
		const bomb = zipSync({ 'debate.yaml': new Uint8Array(60_000_000) });
		expect(bomb.length).toBeLessThan(100_000);
		expect((await refusalOf(bomb)).message).toBe('Unpacked, the archive has more than 24 MB.');
		const liar = bomb.slice();
		const view = new DataView(liar.buffer);
		for (let at = 0; at < liar.length - 46; at++)
			if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
		expect((await refusalOf(liar)).message).toContain('“debate.yaml” is broken');
		const many = zipSync(
			Object.fromEntries(Array.from({ length: 3_000 }, (_, n) => [`${n}`, new Uint8Array()]))
		);
		expect((await refusalOf(many)).message).toBe('The archive holds more than 2000 files.');
		expect((await refusalOf(encoder.encode('PK, but no archive'))).message).toContain('no zip archive');
	});

	test('cut short anywhere is refused', async () => {
		const archive = whole(flagship);
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 0, max: archive.length - 1 }), async (length) => {
				expect((await refusalOf(archive.slice(0, length))).message).toContain('breaks off');
			}),
			{ numRuns: 60 }
		);
	});
});
