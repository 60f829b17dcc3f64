import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { cardsDocx } from '#lib/classroom/brief-docx.ts';
import { debateCards } from '#lib/classroom/debate-cards.ts';
import { indexDebate } from '#lib/debate/graph.ts';
import { debateCardsImporter } from '#lib/pack/import/debate-cards.ts';
import { foldText } from '#lib/source/fold-text.ts';
import { passageText } from '#lib/source/slice.ts';
import { flagshipPack } from '#tests/pack/export/read-debates.ts';
import { broughtFile, importOf } from './brought-file.ts';
import { fatesOf, letter, placesOf } from './fixture-files.ts';

const letterOnly = new Map([['letter', letter]]);
const heading = (text: string, level: keyof typeof HeadingLevel) =>
	new Paragraph({ text, heading: HeadingLevel[level] });
const plain = (
	...parts: readonly (string | { readonly text: string; readonly read: 'underline' | 'highlight' })[]
) =>
	new Paragraph({
		children: parts.map((part) =>
			typeof part === 'string'
				? new TextRun(part)
				: new TextRun({
						text: part.text,
						...(part.read === 'underline' ? { underline: {} } : { highlight: 'yellow' as const })
					})
		)
	});

async function docxOf(children: readonly Paragraph[]): Promise<Uint8Array> {
	return new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children }] })));
}

/** As debaters write them: full paragraphs of the document with the words to be read marked. */
const debaters = await docxOf([
	heading('Sunday', 'HEADING_1'),
	heading('Open it', 'HEADING_2'),
	heading('Families', 'HEADING_3'),
	heading('Families are free on Sundays', 'HEADING_4'),
	plain('Baker 26', ' (Ann Baker, a neighbour, 2026)'),
	plain(
		{ text: 'Many families work six days a week.', read: 'underline' },
		' Somebody retyped this badly, ',
		{
			text: 'today they find the door shut',
			read: 'highlight'
		}
	),
	heading('A warm room', 'HEADING_4'),
	plain('Baker 26, quoted by Demir'),
	plain('A warm room is no small thing in winter.'),
	heading('Keep it shut', 'HEADING_2'),
	plain('Nobody wrote much here.'),
	heading('It costs too much', 'HEADING_4'),
	plain('Caretaker 26'),
	plain('One more day costs more than the whole house.'),
	heading('A warm room', 'HEADING_4')
]);

describe('debate cards as debaters write them', () => {
	test('have tags as claims, groups as positions, and words that the document has', async () => {
		const file = broughtFile('cards.docx', debaters, letterOnly);
		expect(debateCardsImporter.recognises(file)).toBe(true);
		const { draft } = await importOf(debateCardsImporter, file);
		expect(draft.debate.title).toBe('Sunday');
		expect(draft.debate.positions.map(({ name }) => name)).toEqual(['Open it', 'Keep it shut']);
		expect(draft.map.relations).toEqual([]);
		expect(
			draft.map.nodes
				.slice(2)
				.map(({ text, positions, passages }) => ({ text, positions, count: passages.length }))
		).toEqual([
			{ text: 'Families are free on Sundays', positions: ['open-it'], count: 1 },
			{ text: 'A warm room', positions: ['open-it', 'keep-it-shut'], count: 1 },
			{ text: 'It costs too much', positions: ['keep-it-shut'], count: 0 }
		]);
		expect(draft.sources[0]?.passages).toMatchObject([
			{
				exact: 'Many families work six days a week. […] today they find the door shut',
				note: 'Cited in the cards as: Baker 26 (Ann Baker, a neighbour, 2026)',
				voices: [],
				attitude: null
			},
			{
				exact: 'A warm room is no small thing in winter.',
				voices: [{ name: null, standing: 'unknown' }],
				attitude: 'reports'
			}
		]);
	});

	test('are accounted for paragraph by paragraph', async () => {
		const result = await importOf(debateCardsImporter, broughtFile('cards.docx', debaters, letterOnly));
		const places = placesOf(result);
		expect([...places.keys()].toSorted()).toEqual(
			Array.from({ length: 15 }, (_, index) => `paragraph ${index + 1}`).toSorted()
		);
		expect(fatesOf(result, 'card').map((line) => line.split(': ').at(-1))).toEqual([
			'guessed',
			'guessed',
			'dropped'
		]);
		expect(fatesOf(result, 'cite').map((line) => line.split(': ').at(-1))).toEqual([
			'kept',
			'kept',
			'dropped'
		]);
		expect(fatesOf(result, 'block')).toEqual(['Families: dropped']);
		expect(fatesOf(result, 'tag').filter((line) => line.includes('merged'))).toEqual(['A warm room: merged']);
	});

	test('quote nothing without the document', async () => {
		const result = await importOf(debateCardsImporter, broughtFile('cards.docx', debaters));
		expect(result.draft.sources).toEqual([]);
		const cards = result.items.filter(({ what }) => what === 'card');
		expect(cards.map(({ fate }) => fate)).toEqual(['dropped', 'dropped', 'dropped']);
		expect(cards[0]?.message).toBe('The document it stands in was not brought.');
	});
});

describe('debate cards of ours', () => {
	test('give back the claims of every position and every passage behind them, word for word', async () => {
		const { debate } = (await flagshipPack()).pack;
		const docx = await cardsDocx(debateCards(indexDebate(debate), '0123456789ab'), 'A4');
		const documents = new Map(debate.sources.map(({ id, text }) => [id, text]));
		const { draft, items } = await importOf(
			debateCardsImporter,
			broughtFile('cards.docx', new Uint8Array(docx), documents)
		);
		expect(draft.debate.title).toBe(debate.title);
		expect(draft.debate.positions.map(({ name }) => name)).toEqual(debate.positions.map(({ name }) => name));
		const words = (text: string) => foldText(text).folded.trim();
		const wanted = new Set(debate.nodes.flatMap(({ passages }) => passages));
		const exact = debate.sources.flatMap((source) =>
			source.passages.filter(({ id }) => wanted.has(id)).map((passage) => words(passageText(source, passage)))
		);
		const found = draft.sources.flatMap(({ passages }) => passages.map((passage) => words(passage.exact)));
		expect(found.toSorted()).toEqual([...new Set(exact)].toSorted());
		expect(items.filter(({ what, fate }) => what === 'card' && fate === 'dropped')).toEqual([]);
		for (const node of debate.nodes) {
			if (node.type === 'position') continue;
			const claim = draft.map.nodes.find(({ text }) => text === node.text.replace(/\s+/g, ' '));
			expect(claim?.positions.toSorted()).toEqual(node.positions.toSorted());
		}
		// Whoever only retells must not come back as the one who says it.
		const retold = debate.sources.flatMap(({ passages }) =>
			passages.filter(({ voices }) => voices.length > 1)
		);
		expect(retold.length).toBeGreaterThan(10);
		for (const passage of retold) {
			const source = debate.sources.find(({ id }) => id === passage.source)!;
			const same = draft.sources
				.flatMap(({ passages }) => passages)
				.filter(({ exact: each }) => words(each) === words(passageText(source, passage)));
			for (const { attitude, voices } of same) expect([attitude, voices.length]).toEqual(['reports', 1]);
		}
	});
});

describe('a Word file that is none, or no cards', () => {
	const refusalOf = async (bytes: Uint8Array) => {
		const reading = await debateCardsImporter.read(broughtFile('x.docx', bytes));
		if (reading.ok) throw new Error('It was read.');
		expect(reading.refusal.hint).not.toBe('');
		return reading.refusal.message;
	};
	const wordFile = (xml: string) => zipSync({ 'word/document.xml': new TextEncoder().encode(xml) });

	test('is refused in a sentence', async () => {
		expect(await refusalOf(await docxOf([plain('Just a letter.')]))).toContain('no tags');
		expect(await refusalOf(zipSync({ 'a.txt': new Uint8Array(3) }))).toContain('no Word document');
		expect(await refusalOf(new TextEncoder().encode('PK'))).toContain('no zip archive');
		expect(await refusalOf(debaters.slice(0, -40))).toContain('breaks off');
		expect(await refusalOf(zipSync({ 'word/document.xml': new Uint8Array(50_000_000) }))).toContain(
			'more than 40 MB'
		);
	});

	test('is refused when its XML breaks off, is nested beyond measure or wants something from outside', async () => {
		const start = '<w:document><w:body><w:p><w:r><w:t>A';
		expect(await refusalOf(wordFile(start))).toContain('breaks off');
		expect(await refusalOf(wordFile(`${start}</w:t></w:body></w:document>`))).toContain('breaks off');
		expect(await refusalOf(wordFile('<a>'.repeat(1_000_000)))).toContain('breaks off');
		const bomb = `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(50)}"><!ENTITY b "${'&a;'.repeat(50)}">]>`;
		const ended = `${start} &b; &amp;</w:t></w:r></w:p></w:body></w:document>`;
		expect(await refusalOf(wordFile(bomb + ended))).toContain('no tags');
	});
});
