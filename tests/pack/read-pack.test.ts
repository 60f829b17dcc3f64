import { describe, expect, test } from 'vitest';
import type { PackFiles } from '#lib/pack/pack.ts';
import { printProblem } from '#lib/pack/print-problem.ts';
import { readPack } from '#lib/pack/read-pack.ts';
import { passageText } from '#lib/source/slice.ts';
import { goodFiles } from '#tests/pack/fixture-packs.ts';
import { withText } from '#tests/seeds/flagship.ts';

const good = await goodFiles();

async function packOf(files: PackFiles) {
	const { pack, problems } = await readPack(files, 'good');
	if (!pack) throw new Error(problems.map((each) => printProblem(each)).join('\n'));
	return pack;
}

describe('a pack that was read', () => {
	test('has everything its files say', async () => {
		const { debate, tours } = await packOf(good);
		expect(debate).toMatchObject({
			id: 'good',
			language: 'en',
			contentNote: null,
			absentVoices: [{ who: 'People who live under the bridge', positions: ['close-it'] }],
			glossary: [{ term: 'traffic', passages: ['letter/traffic'] }],
			editorNotes: [{ about: ['crossings', 'letter', 'cars-a-day'], date: '2026-11-21' }]
		});
		const [letter, report] = debate.sources;
		expect(letter).toMatchObject({
			title: null,
			publisher: null,
			author: { name: null, standing: 'reader' },
			date: { value: null, precision: 'unknown' },
			note: null,
			rights: 'full'
		});
		expect(letter?.regions.map(({ kind }) => kind)).toEqual(['headline', 'body', 'link', 'reader-comment']);
		expect(report?.date).toEqual({ value: '2019-03', precision: 'month', basis: 'On its cover.' });
		expect(tours.map(({ id, order, start }) => [id, order, start])).toEqual([['two-ways', 1, 'scene']]);
		expect(tours[0]?.steps[2]).toMatchObject({
			nodes: ['keep-it-open'],
			facts: ['cars-a-day'],
			next: [
				{ to: 'end', when: { scene: 'numbers' } },
				{ to: 'shops', when: {} }
			]
		});
	});

	test('shows passages in the document’s own characters, whatever the author typed', async () => {
		const { debate } = await packOf(good);
		const letter = debate.sources.find(({ id }) => id === 'letter');
		const traffic = letter?.passages.find(({ id }) => id === 'letter/traffic');
		expect(letter && traffic && passageText(letter, traffic)).toBe('“traffic” means people too');
	});

	test('knows where the words were cut', async () => {
		const { debate } = await packOf(good);
		const report = debate.sources.find(({ id }) => id === 'report');
		const danger = report?.passages.find(({ id }) => id === 'report/danger');
		expect(danger?.cuts.map(({ start, end }) => report?.text.slice(start, end))).toEqual(['on the']);
	});

	test('has a version that changes with any byte of any file, and with nothing else', async () => {
		const { version } = await packOf(good);
		expect(version).toMatch(/^[0-9a-f]{12}$/);
		expect((await packOf(new Map([...good].reverse()))).version).toBe(version);
		const edited = withText(good, 'facts.yaml', (text) => `${text}# a comment\n`);
		expect((await packOf(edited)).version).not.toBe(version);
	});
});

describe('the status of a fact', () => {
	const says = (change: (text: string) => string) => packOf(withText(good, 'facts.yaml', change));

	test('is "differ" where two documents say different things', async () => {
		expect((await packOf(good)).debate.facts[0]?.status).toBe('differ');
	});

	test('is "agree" where they say the same, letters’ forms aside', async () => {
		const { debate } = await says((text) =>
			text.replace('"900"', 'Ada’s  count').replace('"1,200"', "ada's count")
		);
		expect(debate.facts[0]?.status).toBe('agree');
	});

	test('is "one-says" where only one document answers, even twice', async () => {
		const { debate } = await says((text) => text.replace('report/twelve-hundred', 'letter/traffic'));
		expect(debate.facts[0]?.status).toBe('one-says');
	});
});

describe('a printed problem', () => {
	test('is file:line: code: message, where in the data, and what to do', () => {
		const problem = {
			code: 'c',
			severity: 'error',
			file: 'a/b.yaml',
			line: 3,
			path: 'x[0]',
			message: 'M.',
			hint: 'H.'
		} as const;
		expect(printProblem(problem)).toBe('a/b.yaml:3: c: M. (x[0])\n    H.');
		expect(printProblem({ ...problem, severity: 'warning', path: '' }, 'seeds/d/')).toBe(
			'seeds/d/a/b.yaml:3: c: warning: M.\n    H.'
		);
	});
});
