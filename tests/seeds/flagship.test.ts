import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { summarise } from '#lib/pack/pack-summary.ts';
import { readPack } from '#lib/pack/read-pack.ts';
import { passageText } from '#lib/source/slice.ts';
import { foldText } from '#lib/source/fold-text.ts';
import { quotableRegions } from '#lib/source/model.ts';
import { flagshipFiles, flagshipId } from '#tests/seeds/flagship.ts';

/** `sha256sum` of the five documents as they were given. */
const documents: Readonly<Record<string, string>> = {
	'saviors-oped': '04fdde6263976d6d1206dfc13a9fe33b70c96d35077c5d42550ea78a2d8f2045',
	'canary-column': '9f2c7c6ae7efdb58e125b3ca667d6a91354c47485c04fdef295c42624e49fcae',
	'post-oped': '8d94aaf28539c421b3cd75f7578e2a523b166a64179f4b31fb2205bf0fb0b9d7',
	'freedom-united': '48387c8d0d7fb2060e6d608b7def6f643fbba1fd057f30af7b85d938f7279522',
	'nfl-letter-news': 'b6a59c967d23adb035677a17ce0d9a38b6ca135103214e80e3ef886e632af78a'
};

const files = await flagshipFiles();
const { pack, problems } = await readPack(files, flagshipId);
if (!pack) throw new Error(`The flagship debate has errors: ${JSON.stringify(problems.slice(0, 5))}`);
const { debate, tours } = pack;
const summary = summarise(pack);

describe('the flagship debate', () => {
	test('has no problem, not even a warning', () => {
		expect(problems).toEqual([]);
	});

	test('holds the five documents byte for byte', () => {
		const hashes = debate.sources.map(({ id }) => {
			const bytes = files.get(`sources/${id}.txt`) ?? new Uint8Array();
			return [id, createHash('sha256').update(bytes).digest('hex')];
		});
		expect(Object.fromEntries(hashes)).toEqual(documents);
		expect([...files.keys()].filter((path) => path.endsWith('.txt'))).toHaveLength(5);
	});

	test('is of the size that was asked for', () => {
		expect(summary.claims + summary.arguments).toBeGreaterThanOrEqual(45);
		expect(summary.claims + summary.arguments).toBeLessThanOrEqual(70);
		expect(summary.passages).toBeGreaterThanOrEqual(45);
		for (const { id, passages } of summary.sources) expect([id, passages >= 5]).toEqual([id, true]);
		expect(summary.facts).toBeGreaterThanOrEqual(8);
		expect(tours.length).toBeGreaterThanOrEqual(1);
		const cutSteps = debate.relations.flatMap(({ kind, from }) => (kind === 'undercuts' ? from[0] : []));
		expect(new Set(cutSteps).size).toBeGreaterThanOrEqual(6);
	});

	test('gives every position at least ten claims and arguments', () => {
		for (const { id } of debate.positions) {
			const serving = debate.nodes.filter((node) => node.type !== 'position' && node.positions.includes(id));
			expect([id, serving.length >= 10]).toEqual([id, true]);
		}
	});

	test('names its positions as they were given', () => {
		expect(debate.positions.map(({ id }) => id)).toEqual([
			'arrest-as-rescue',
			'coercive-intervention',
			'criminalize-buyers'
		]);
	});

	test('shows only words that stand in the documents, as they stand there', () => {
		for (const source of debate.sources) {
			const folded = foldText(source.text).folded;
			for (const passage of source.passages) {
				for (const segment of passageText(source, passage).split(' […] ')) {
					expect(source.text).toContain(segment);
					expect(folded).toContain(foldText(segment).folded);
				}
			}
		}
	});

	test('rests claims and facts on the documents’ own words only', () => {
		const passages = new Map(debate.sources.flatMap(({ passages }) => passages.map((p) => [p.id, p])));
		const behind = [
			...debate.nodes.flatMap((node) => node.passages),
			...debate.facts.flatMap((fact) => fact.answers.map(({ passage }) => passage))
		];
		const regions = new Set(behind.map((id) => passages.get(id)?.region));
		expect([...regions].filter((region) => !region || !quotableRegions.has(region))).toEqual([]);
	});

	test('names no author the documents do not name', () => {
		const authors = debate.sources.map(({ id, author }) => [id, author.name]);
		expect(Object.fromEntries(authors)).toEqual({
			'saviors-oped': null,
			'canary-column': null,
			'post-oped': 'Lara Powers',
			'freedom-united': 'Krysta Bisnauth',
			'nfl-letter-news': null
		});
	});

	test('names the policy question, not the man', () => {
		const words = [debate.title, debate.question, ...debate.positions.flatMap((p) => [p.name, p.oneLine])];
		expect(words.filter((text) => /kraft/i.test(text))).toEqual([]);
		expect(debate.editorNotes.some(({ text }) => /24 September 2020/.test(text))).toBe(true);
	});
});
