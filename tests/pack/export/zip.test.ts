import { describe, expect, test } from 'vitest';
import type { PackFiles } from '#lib/pack/pack.ts';
import { shareableFiles, withheldNote, zipOf } from '#lib/pack/export/zip.ts';
import { unzip } from '#tests/tour/unzip.ts';
import { flagshipPack, generatedPack, read } from './read-debates.ts';

/** The files of an archive's folder, by path in the pack. */
function folderOf(archive: Uint8Array<ArrayBuffer>, id: string): PackFiles {
	const files = [...unzip(archive.slice().buffer)];
	return new Map(
		files
			.filter(([path]) => path.startsWith(`${id}/`))
			.map(([path, bytes]) => [path.slice(id.length + 1), new Uint8Array(bytes)])
	);
}

describe('a pack as an archive', () => {
	test('comes back byte for byte and as the same version', async () => {
		const { pack, files } = await flagshipPack();
		const { id } = pack.debate;
		const again = folderOf(zipOf(id, { files, withheld: [] }), id);
		expect([...again].toSorted()).toEqual(
			[...files].map(([path, bytes]) => [path, new Uint8Array(bytes)]).toSorted()
		);
		expect((await read(again, id)).pack.version).toBe(pack.version);
	});

	test('is the same bytes whatever order the files came in', async () => {
		const { pack, files } = await flagshipPack();
		const turned = new Map([...files].toReversed());
		expect(zipOf(pack.debate.id, { files: turned, withheld: [] })).toEqual(
			zipOf(pack.debate.id, { files, withheld: [] })
		);
	});

	test('holds no text of a document that may only be quoted, and says so', async () => {
		const { pack, files } = await flagshipPack();
		const { id, sources } = pack.debate;
		const shareable = shareableFiles(files, pack.debate);
		expect(shareable.withheld).toEqual(sources.map((source) => `sources/${source.id}.txt`));
		const archive = zipOf(id, shareable);
		const again = folderOf(archive, id);
		expect([...again.keys()].filter((path) => path.endsWith('.txt'))).toEqual([]);
		expect([...again.keys()].toSorted()).toEqual(
			[...files.keys()].filter((path) => !path.endsWith('.txt')).toSorted()
		);
		const note = unzip(archive.slice().buffer).get(withheldNote)!.toString('utf8');
		for (const path of shareable.withheld) expect(note).toContain(path);
		// Whoever has the documents has the debate.
		const texts = [...files].filter(([path]) => path.endsWith('.txt'));
		expect((await read(new Map([...again, ...texts]), id)).pack.version).toBe(pack.version);
	});

	test('is whole where every document may be shown, but for files nobody vouches for', async () => {
		const { pack, files } = await generatedPack({ nodes: 40, seed: 5 });
		const strange = new TextEncoder().encode('Somebody’s article.');
		const more = new Map([...files, ['notes.txt', strange], ['sources/lost.txt', strange]]);
		const shareable = shareableFiles(more, pack.debate);
		expect([...shareable.files.keys()].toSorted()).toEqual([...files.keys()].toSorted());
		expect(shareable.withheld).toEqual(['sources/lost.txt']);
	});
});
