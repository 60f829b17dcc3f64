import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { hasErrors } from '#lib/pack/report-problem.ts';
import { readPack } from '#lib/pack/read-pack.ts';
import { shareableFiles, zipOf } from '#lib/pack/export/zip.ts';
import { checkDraft } from '#lib/pack/workbench/check-draft.ts';
import { withoutPassage } from '#lib/pack/workbench/edit-documents.ts';
import { toursOf, withStarterTour, withoutTour } from '#lib/pack/workbench/edit-tours.ts';
import { openPack } from '#lib/pack/workbench/open-pack.ts';
import { packZip } from '#lib/pack/workbench/pack-zip.ts';
import { unpackZip } from '#lib/pack/workbench/unpack-zip.ts';
import { flagshipFiles, flagshipId } from '#tests/seeds/flagship.ts';

const files = await flagshipFiles();
const { pack } = await readPack(files, flagshipId);

async function opened(bytes: Uint8Array, documents?: ReadonlyMap<string, string>) {
	const unpacked = unpackZip(bytes);
	expect(unpacked).toMatchObject({ ok: true });
	return openPack(unpacked.ok ? unpacked.files : new Map(), documents);
}

describe('the flagship on the workbench', () => {
	test('opened and saved again it is the same debate with the same tours, and nothing is to be mended', async () => {
		const opening = await opened(packZip(flagshipId, files));
		if (opening.status !== 'open') throw new Error(opening.status);
		const { files: saved, problems } = await checkDraft(opening.draft);
		expect(problems).toEqual([]);
		const again = await readPack(saved, flagshipId);
		const bare = (debate: typeof again.debate) => ({
			...debate,
			nodes: debate?.nodes.map((node) => ({ ...node, line: 0 })),
			relations: debate?.relations
				.map((relation) => ({ ...relation, line: 0 }))
				.toSorted((a, b) => (a.id < b.id ? -1 : 1))
		});
		expect(bare(again.debate)).toEqual(bare(pack!.debate));
		expect(again.pack?.tours).toEqual(pack!.tours);
	});

	test('its published pack asks for the documents that were held back, and takes only the same ones', async () => {
		const published = zipOf(flagshipId, shareableFiles(files, pack!.debate));
		const opening = await opened(published);
		expect(opening).toMatchObject({
			status: 'documents-missing',
			missing: pack!.debate.sources
				.filter(({ rights }) => rights !== 'full')
				.map(({ id }) => `sources/${id}.txt`)
		});
		const texts = pack!.debate.sources.map(({ text }, index) => [`copy-${index}.txt`, text] as const);
		expect(await opened(published, new Map(texts))).toMatchObject({ status: 'open' });
		const changed = texts.map(([name, text]) => [name, `${text} `] as const);
		expect(await opened(published, new Map(changed))).toMatchObject({ status: 'documents-missing' });
	});

	test('a starter tour is added behind the others and passes every check', async () => {
		const opening = await openPack(files);
		if (opening.status !== 'open') throw new Error(opening.status);
		const draft = withStarterTour(opening.draft, pack!.debate);
		const tours = toursOf(draft);
		expect(tours).toHaveLength(pack!.tours.length + 1);
		expect(tours.at(-1)).toMatchObject({ id: 'first-look', title: 'First look' });
		expect((await checkDraft(draft)).problems).toEqual([]);
		expect(withoutTour(draft, tours.at(-1)!.path)).toEqual(opening.draft);
	});
});

describe('a pack that is opened', () => {
	test('may be unfinished: what is missing is to be mended on the workbench', async () => {
		const opening = await openPack(files);
		if (opening.status !== 'open') throw new Error(opening.status);
		const quoted = opening.draft.map.nodes.find(
			({ type, passages }) => type === 'claim' && passages.length === 1
		)!;
		const { files: unfinished, problems } = await checkDraft(
			withoutPassage(opening.draft, quoted.passages[0]!)
		);
		expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
		expect((await openPack(unfinished)).status).toBe('open');
	});

	test('is refused with what is wrong in it when something would be lost', async () => {
		const broken = new Map([...files, ['map.argdown', new TextEncoder().encode('[Half a title: no')]]);
		const opening = await openPack(broken);
		expect(opening.status).toBe('refused');
		expect(opening.status === 'refused' && hasErrors(opening.problems)).toBe(true);
	});

	test.each([
		['no archive', new TextEncoder().encode('PK is not enough'), /no zip archive/],
		['an archive of something else', zipSync({ 'a.txt': new Uint8Array(3) }), /no debate\.yaml/]
	])('is refused in a sentence when it is %s', (_, bytes, words) => {
		const unpacked = unpackZip(bytes);
		expect(unpacked.ok ? '' : unpacked.message).toMatch(words);
	});

	test('may lie in a folder with what systems leave beside it', () => {
		const zip = zipSync({
			'__MACOSX/x/._debate.yaml': new Uint8Array(2),
			'x/debate.yaml': new Uint8Array(1),
			'x/.DS_Store': new Uint8Array(4),
			'WITHHELD.txt': new Uint8Array(5)
		});
		const unpacked = unpackZip(zip);
		expect(unpacked.ok && [...unpacked.files.keys()]).toEqual(['debate.yaml']);
	});
});
