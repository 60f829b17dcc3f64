import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kialoImporter } from '#lib/pack/import/kialo.ts';
import type { Import } from '#lib/pack/import-result.ts';
import { inProject } from '#commands/project.js';
import { brought, checkReading } from './check-import.ts';

const nodeItems = new Set(['thesis', 'pro', 'con']);

async function read(text: string): Promise<Import> {
	const reading = await kialoImporter.read(brought(text));
	await checkReading(reading, text.split('\n').length, nodeItems);
	if (!reading.ok) throw new Error(reading.refusal.message);
	return reading.value;
}

const fixture = (name: string) => readFile(inProject(`tests/fixtures/import/${name}.txt`), 'utf8');
const inLines = ({ items }: Import) =>
	items.map(({ line, fate, what, name }) => `${line ?? 'ours'} ${fate} ${what} ${name}`.trim());

/** A discussion as a tree of claims, some of them links to claims above, with what a reader must find in it. */
const discussion = fc
	.array(
		fc.record({
			parent: fc.nat(),
			pro: fc.boolean(),
			link: fc.option(fc.nat(), { freq: 5 }),
			words: fc.lorem({ maxCount: 6 }),
			more: fc.option(fc.lorem({ maxCount: 4 }), { freq: 4 })
		}),
		{ maxLength: 40 }
	)
	.map((claims) => {
		const numbers = ['1'];
		const own = ['1'];
		const children = new Map<string, number>();
		const lines = [{ number: '1', text: '1. The thesis.' }];
		const relations = new Set<string>();
		for (const { parent, pro, link, words, more } of claims) {
			const above = own[parent % own.length]!;
			const count = (children.get(above) ?? 0) + 1;
			children.set(above, count);
			const number = `${above}.${count}`;
			const linked = link === null || own.length < 2 ? null : own[1 + (link % (own.length - 1))]!;
			const text = linked === null ? `${words}${more === null ? '' : `\n${more}`}` : `-> See ${linked}.`;
			lines.push({ number, text: `${number}. ${pro ? 'Pro' : 'Con'}: ${text}` });
			numbers.push(number);
			if (linked === null) own.push(number);
			if (linked !== above) relations.add(`${linked ?? number} ${pro ? 'supports' : 'attacks'} ${above}`);
		}
		const key = (number: string) => number.split('.').map(Number);
		lines.sort((a, b) => {
			const [left, right] = [key(a.number), key(b.number)];
			const at = left.findIndex((part, index) => part !== right[index]);
			return at < 0 ? left.length - right.length : left[at]! - (right[at] ?? 0);
		});
		const text = `Discussion Title: A question?\n\n${lines.map((line) => line.text).join('\n')}\n`;
		return { text, claims: own.length, lines: lines.length, relations };
	});

describe('the Kialo importer', () => {
	test('reads the older export: one thesis, wrapped lines, links, a claim below nothing', async () => {
		const came = await read(await fixture('sunday-library-kialo-older'));
		expect(inLines(came)).toEqual([
			'1 kept title Should the library open on Sundays?',
			'3 guessed thesis 1. The library should open on Sundays.',
			'4 kept pro 1.1. Most people are free on Sundays \\(and on Saturday afternoons\\).',
			'5 dropped address https://example.org/survey_2024',
			'5 kept con 1.1.1. Many of them go out with their families instead, as the…',
			'8 kept con 1.2. Somebody must work then.',
			'9 kept con 1.2.1. Volunteers have offered to help.',
			'10 merged link 1.2.2. -> See 1.1.1.',
			'11 dropped emphasis much',
			'11 kept con 1.3. Heating the hall for one more day costs **much**.',
			'12 dropped link 1.3.1. -> See 1.9.',
			'13 dropped claim 1.4.2.1. Pro: A claim below nothing.',
			'ours guessed position Against: The library should open on Sundays.',
			'ours guessed positions served'
		]);
		const texts = came.draft.map.nodes.map(({ text }) => text);
		expect(texts).toContain('Most people are free on Sundays (and on Saturday afternoons).');
		expect(texts).toContain(
			'Many of them go out with their families instead, as the survey shows: 1. lakes, 2. woods.'
		);
		expect(came.draft.debate.question).toBe('Should the library open on Sundays?');
	});

	test('reads the newer export: several theses below their question, a list of sources', async () => {
		const came = await read(await fixture('sunday-library-kialo-newer'));
		expect(inLines(came)).toEqual([
			'1 kept title When should the library open?',
			'2 dropped line Exported on 2024-05-01',
			'4 kept question 1. When should the library open?',
			'5 guessed thesis 1.1. The library should open on Sundays.',
			'6 dropped mark [1]',
			'6 kept pro 1.1.1. Most people are free on Sundays. [1]',
			'7 dropped address https://example.org/survey',
			'7 dropped mark [2]',
			'7 kept con 1.1.1.1. Many of them go out with their families [2], as [the…',
			'8 guessed thesis 1.2. The library should open on weekday evenings.',
			'9 merged link 1.2.1. -> See 1.1.1.',
			'10 kept pro 1.2.2. The buses run until ten. [7]',
			'12 guessed thesis 1.3. The library should stay as it is.',
			'13 guessed thesis 1.4. The library should close.',
			'15 dropped line Sources:',
			'16 dropped source [1] https://example.org/free-time',
			'17 dropped source [2] Town survey, 2023 - https://example.org/survey',
			'ours guessed positions served'
		]);
		expect(came.draft.debate.positions.map(({ shortName }) => shortName)).toEqual([
			'open on Sundays.',
			'open on weekday…',
			'stay as it is.'
		]);
	});

	test('theses numbered at the top are positions too', async () => {
		const { draft } = await read(
			'Discussion Title: Which?\n\n1. This.\n1.1. Pro: Cheap.\n2. That.\n2.1. Con: Dear.\n'
		);
		expect(draft.debate.positions.map(({ name }) => name)).toEqual(['This.', 'That.']);
		expect(draft.map.relations.map(({ id }) => id)).toEqual(['cheap.supports.this', 'dear.attacks.that']);
	});

	test('every claim of any discussion becomes a node, every Pro, Con and link a relation', async () => {
		await fc.assert(
			fc.asyncProperty(discussion, async ({ text, claims, lines, relations }) => {
				const { draft, items } = await read(text);
				expect(draft.map.nodes.length).toBe(claims + 1);
				expect(draft.map.relations.length).toBe(relations.size);
				expect(items.filter(({ line }) => line !== null)).toHaveLength(lines + 1);
			}),
			{ numRuns: 300 }
		);
	});

	test.each([
		['nothing', ''],
		['a title alone', 'Discussion Title: Why?\n'],
		['claims below nothing', '1.1. Pro: Cheap.\n']
	])('refuses %s in a sentence', async (_, text) => {
		const reading = await kialoImporter.read(brought(text));
		await checkReading(reading, 1, nodeItems);
		expect(reading.ok).toBe(false);
	});
});
