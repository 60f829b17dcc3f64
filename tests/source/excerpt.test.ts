import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, type ReadingBlock } from '#lib/source/excerpt.ts';
import { makePassage, makeSource, withPassages } from './make-source.ts';

const text = [
	'Site name',
	'Headline of it',
	'',
	'S1 starts. S2 is said. S3 is said. S4 is said. S5 is said. S6 is said. S7 is said. S8 is said.',
	'And S9 too.',
	'',
	'S10 alone.',
	'A comment here.'
].join('\r\n');
const regions = [
	{ kind: 'sidebar', firstLine: 1, lastLine: 1 },
	{ kind: 'headline', firstLine: 2, lastLine: 2 },
	{ kind: 'reader-comment', firstLine: 8, lastLine: 8 }
] as const;

/** Blocks in one line each: `region: run|run` with marked runs in brackets, `+` for a continued paragraph. */
function outline(blocks: readonly ReadingBlock[]): readonly string[] {
	return blocks.map((block) => {
		if (block.kind === 'gap') return `(${block.omitted.words})`;
		const runs = block.runs.map((run) => (run.marks.length > 0 ? `[${run.text}]` : run.text));
		return `${block.continues ? '+' : ''}${block.region}: ${runs.join('|')}`;
	});
}

const shownText = (blocks: readonly ReadingBlock[]) =>
	blocks.flatMap((block) => (block.kind === 'text' ? block.runs.map((run) => run.text) : []));

describe('a source that may be shown whole', () => {
	it('is shown whole, by paragraph and region, passages marked in place', () => {
		const source = withPassages(makeSource(text, {}, regions), ['S3 is said. S4', 'S4 is said', 'S10 alone']);
		expect(outline(excerptOf(source))).toEqual([
			'sidebar: Site name',
			'headline: Headline of it',
			'body: S1 starts. S2 is said. |[S3 is said. ]|[S4]|[ is said]|. S5 is said. S6 is said. S7 is said. S8 is said.\r\nAnd S9 too.',
			'body: [S10 alone]|.',
			'reader-comment: A comment here.'
		]);
	});

	it('tells for overlapping passages which ones each run belongs to and which begin there', () => {
		const source = withPassages(makeSource('a b c d'), ['a b c', 'b', 'c d']);
		const [block] = excerptOf(source);
		expect(block?.kind === 'text' && block.runs).toEqual([
			{ text: 'a ', marks: ['doc/a-b-c'], starts: ['doc/a-b-c'] },
			{ text: 'b', marks: ['doc/a-b-c', 'doc/b'], starts: ['doc/b'] },
			{ text: ' ', marks: ['doc/a-b-c'], starts: [] },
			{ text: 'c', marks: ['doc/a-b-c', 'doc/c-d'], starts: ['doc/c-d'] },
			{ text: ' d', marks: ['doc/c-d'], starts: [] }
		]);
	});

	it('loses no character but line endings and blank lines, for any text', () => {
		const piece = fc.constantFrom('One. ', 'two', '\n', '\r\n', '\n\n', ' ', '😀', 'e\u0301');
		fc.assert(
			fc.property(
				fc.array(piece, { maxLength: 30 }).map((parts) => parts.join('')),
				(raw) => {
					const visible = (shown: string) => shown.replace(/\s/g, '');
					expect(visible(shownText(excerptOf(makeSource(raw))).join(''))).toBe(visible(raw));
				}
			)
		);
	});

	it('has a passage that begins in it for every passage', () => {
		const source = withPassages(makeSource(text, {}, regions), [
			'S2 is said',
			'S4 […] S6',
			'said.\nAnd',
			'Headline',
			'comment'
		]);
		const starts = excerptOf(source).flatMap((block) =>
			block.kind === 'text' ? block.runs.flatMap((run) => run.starts) : []
		);
		expect(starts.toSorted()).toEqual(source.passages.map(({ id }) => id).toSorted());
	});
});

describe('a source of which only excerpts may be shown', () => {
	const excerpt = (exacts: readonly string[]) =>
		outline(excerptOf(withPassages(makeSource(text, { rights: 'excerpt' }, regions), exacts)));

	it('is one gap when nothing is quoted', () => {
		expect(excerpt([])).toEqual(['(36)']);
	});

	it('shows a passage, a sentence around it, and how many words are left out', () => {
		expect(excerpt(['S4 is said.'])).toEqual([
			'(10)',
			'body: S3 is said. |[S4 is said.]| S5 is said. ',
			'(17)'
		]);
	});

	it('only completes the sentence that a passage is cut from', () => {
		expect(excerpt(['is said. S5'])).toEqual(['(13)', 'body: S4 |[is said. S5]| is said. ', '(17)']);
	});

	it('joins excerpts that meet and leaves a gap of one word between those that do not', () => {
		expect(excerpt(['S2 is said.', 'S5 is said.'])).toEqual([
			'(5)',
			'body: S1 starts. |[S2 is said.]| S3 is said. S4 is said. |[S5 is said.]| S6 is said. ',
			'(14)'
		]);
		expect(excerpt(['S2 is said.', 'S6 is said.'])).toEqual([
			'(5)',
			'body: S1 starts. |[S2 is said.]| S3 is said. ',
			'(3)',
			'+body: S5 is said. |[S6 is said.]| S7 is said. ',
			'(11)'
		]);
	});

	it('shows a short cut and leaves a long one out', () => {
		const cut = (words: number) => {
			const source = makeSource(`Start here. ${'Hidden words. '.repeat(words)}End here.`, {
				rights: 'excerpt'
			});
			return outline(excerptOf(withPassages(source, ['Start here. […] End here.'])));
		};
		expect(cut(2)).toEqual(['body: [Start here.]| Hidden words. Hidden words. |[End here.]']);
		expect(cut(40)).toEqual(['body: [Start here.]', '(80)', '+body: [End here.]']);
	});

	it('never lets context leave the region of its passage', () => {
		expect(excerpt(['Site name'])).toEqual(['sidebar: [Site name]', '(34)']);
		expect(excerpt(['A comment here.'])).toEqual(['(33)', 'reader-comment: [A comment here.]']);
		expect(excerpt(['S10 alone.'])).toEqual(['(28)', 'body: And S9 too.', 'body: [S10 alone.]', '(3)']);
	});

	it('sends nothing else: every word shown stands in a sentence of a passage or next to one', () => {
		const sentence = fc.tuple(
			fc.integer({ min: 1, max: 5 }),
			fc.constantFrom('. ', '! ', '.\n', '?\r\n\r\n')
		);
		const range = fc.tuple(fc.nat(), fc.nat(3), fc.nat(5), fc.nat(5));
		fc.assert(
			fc.property(
				fc.array(sentence, { minLength: 1, maxLength: 30 }),
				fc.array(range, { maxLength: 4 }),
				(shape, ranges) => {
					const sentences = shape.map(([length], at) =>
						Array.from({ length }, (_, index) => `X${at}y${index}`)
					);
					const raw = sentences.map((words, at) => words.join(' ') + (shape[at]?.[1] ?? '')).join('');
					const source = makeSource(raw, { rights: 'excerpt' });
					const allowed = new Set<string>();
					const passages = ranges.map(([pick, more, from, to], index) => {
						const first = pick % sentences.length;
						const last = Math.min(first + more, sentences.length - 1);
						for (const near of sentences.slice(Math.max(0, first - 1), last + 2).flat()) allowed.add(near);
						const opening = sentences[first] ?? [];
						const closing = sentences[last] ?? [];
						const start = raw.indexOf(opening[first === last ? 0 : from % opening.length] ?? '');
						const final = closing[to % closing.length] ?? '';
						const end = raw.indexOf(final) + final.length;
						return {
							...makePassage(source, sentences[0]?.[0] ?? ''),
							id: `doc/p${index}`,
							segments: [{ start, end }]
						};
					});
					const blocks = excerptOf({ ...source, passages });
					const payload = JSON.stringify(blocks);
					const shown: string[] = payload.match(/X\d+y\d+/g) ?? [];
					expect(shown.filter((word) => !allowed.has(word))).toEqual([]);
					for (const { segments } of passages) {
						for (const { start, end } of segments)
							expect(shown).toEqual(expect.arrayContaining(raw.slice(start, end).match(/X\d+y\d+/g) ?? []));
					}
					const omitted = blocks.reduce(
						(sum, block) => sum + (block.kind === 'gap' ? block.omitted.words : 0),
						0
					);
					expect(omitted + shown.length).toBe(sentences.flat().length);
				}
			),
			{ numRuns: 300 }
		);
	});
});
