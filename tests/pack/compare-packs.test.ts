import { beforeAll, describe, expect, test } from 'vitest';
import type { Debate } from '#lib/debate/model.ts';
import type { Pack } from '#lib/pack/pack.ts';
import { readPack } from '#lib/pack/read-pack.ts';
import { changesInWords, countChanges } from '#lib/pack/versions/changes-in-words.ts';
import { comparePacks } from '#lib/pack/versions/compare-packs.ts';
import { partsOf } from '#lib/pack/versions/pack-parts.ts';
import { versionMarks } from '#lib/pack/versions/page-marks.ts';
import { flagshipFiles, withText } from '#tests/seeds/flagship.ts';

let pack: Pack;
beforeAll(async () => {
	pack = (await readPack(await flagshipFiles(), 'massage-parlor-raids')).pack!;
});

/** The flagship after an edit of one of its files. */
async function edited(file: string, from: string | RegExp, to: string): Promise<Pack> {
	const files = withText(await flagshipFiles(), file, (text) => text.replace(from, to));
	const { pack: after, problems } = await readPack(files, null);
	expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
	return after!;
}

/** Which pages have another mark, or one where there was none. */
function markedPages(before: Pack, after: Pack): string[] {
	const [old, now] = [versionMarks(before).pages, versionMarks(after).pages];
	return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
		(page) => old[page]?.mark !== now[page]?.mark
	);
}

describe('two versions of a debate', () => {
	test('the same twice differs in nothing', () => {
		expect(comparePacks(pack, pack)).toEqual([]);
		expect(markedPages(pack, pack)).toEqual([]);
	});

	test('every part is there once', () => {
		const keys = partsOf(pack).map(({ kind, id }) => `${kind} ${id}`);
		expect(new Set(keys).size).toBe(keys.length);
		expect(keys.length).toBeGreaterThan(300);
	});

	test('comments, and the order of what is written, are no difference', async () => {
		const after = await edited('map.argdown', /^/, '// A remark.\n\n');
		expect(after.version).not.toBe(pack.version);
		expect(comparePacks(pack, after)).toEqual([]);
	});

	test('a sentence written otherwise is one change, with both wordings', async () => {
		const after = await edited('map.argdown', 'is often the only way out.', 'is at times the only way out.');
		const changes = comparePacks(pack, after);
		expect(changesInWords(changes)).toBe(
			[
				'~ claim: Often the only way out (often-the-only-way-out)',
				'    text',
				'      - For people kept under watch in massage parlors, police intervention is often the only way out.',
				'      + For people kept under watch in massage parlors, police intervention is at times the only way out.',
				''
			].join('\n')
		);
		expect(markedPages(pack, after).toSorted()).toEqual([
			'claims/often-the-only-way-out',
			'positions/arrest-as-rescue'
		]);
	});

	test('a relation comes or goes, and marks the pages of its ends', async () => {
		const after = await edited('map.argdown', '  - [An arrest is no rescue]\n', '');
		expect(countChanges(comparePacks(pack, after))).toBe('0 added, 1 removed, 0 changed');
		expect(changesInWords(comparePacks(after, pack))).toBe(
			'+ relation: “An arrest is no rescue” speaks against “Arrest as rescue”\n'
		);
		expect(markedPages(pack, after).toSorted()).toEqual([
			'claims/arrest-is-no-rescue',
			'positions/arrest-as-rescue',
			// The claim that spoke against it serves this one.
			'positions/coercive-intervention'
		]);
	});

	test('a quotation cut otherwise marks its source and the claims it stands behind', async () => {
		const after = await edited('sources/post-oped.yaml', /attitude: rejects/, 'attitude: reports');
		const [change] = comparePacks(pack, after);
		expect(change?.part.kind).toBe('passage');
		const pages = markedPages(pack, after);
		const behind = pack.debate.nodes.filter(({ passages }) => passages.includes(change!.part.id));
		expect(pages).toContain('sources/post-oped');
		const served = new Set(behind.flatMap(({ positions }) => positions));
		for (const position of served) expect(pages).toContain(`positions/${position}`);
		expect(pages).toHaveLength(1 + behind.length + served.size);
	});

	const added: readonly (readonly [string, (debate: Debate) => Partial<Debate>])[] = [
		['fact', ({ facts }) => ({ facts: facts.slice(1) })],
		['issue', ({ issues }) => ({ issues: issues.slice(1) })],
		['term', ({ glossary }) => ({ glossary: glossary.slice(1) })],
		['absent voice', ({ absentVoices }) => ({ absentVoices: absentVoices.slice(1) })],
		['note', ({ editorNotes }) => ({ editorNotes: editorNotes.slice(1) })],
		['position', ({ positions }) => ({ positions: positions.slice(1) })]
	];
	test.each(added)('a %s that is new is named once', (kind, without) => {
		const before = { debate: { ...pack.debate, ...without(pack.debate) }, tours: pack.tours };
		expect(comparePacks(before, pack).map(({ what, part }) => [what, part.kind])).toEqual([['added', kind]]);
	});

	test('a tour that is gone takes its steps along', () => {
		const [tour, ...rest] = pack.tours;
		const changes = comparePacks(pack, { debate: pack.debate, tours: rest });
		expect(changes.every(({ what }) => what === 'removed')).toBe(true);
		expect(changes).toHaveLength(1 + tour!.steps.length);
	});
});
