import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { lineAt, lineStarts } from '#lib/source/lines.ts';
import { regionKinds } from '#lib/source/model.ts';
import { overlaps, regionAt, regionsOf } from '#lib/source/regions.ts';

describe('lines', () => {
	test.each([
		['', []],
		['a', [0]],
		['a\n', [0]],
		['a\nb', [0, 2]],
		['a\r\nb\rc\nd', [0, 3, 5, 7]],
		['\n\nx', [0, 1, 2]],
		['a\u2028b', [0]]
	])('of %j start at %j', (text, starts) => {
		expect(lineStarts(text)).toEqual(starts);
	});

	it('know their number from any offset', () => {
		const starts = lineStarts('ab\r\nc\n\nd');
		expect([0, 2, 3, 4, 5, 6, 7, 99].map((offset) => lineAt(starts, offset))).toEqual([
			1, 1, 1, 2, 2, 3, 4, 4
		]);
		expect(lineAt([], 0)).toBe(1);
	});
});

describe('regions', () => {
	it('take the named lines and give the rest to the body', () => {
		const text = 'site\r\nTitle\n\nwords\rmore\nlink';
		const regions = regionsOf(text, [
			{ kind: 'link', firstLine: 6, lastLine: 6 },
			{ kind: 'sidebar', firstLine: 1, lastLine: 1 },
			{ kind: 'headline', firstLine: 2, lastLine: 2 }
		]);
		expect(regions.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
			['sidebar', 'site\r\n'],
			['headline', 'Title\n'],
			['body', '\nwords\rmore\n'],
			['link', 'link']
		]);
	});

	it('are empty for an empty text, and one body without names', () => {
		expect(regionsOf('', [])).toEqual([]);
		expect(regionsOf('a\nb', [])).toEqual([{ kind: 'body', start: 0, end: 3 }]);
	});

	it('ignore lines beyond the text, however far', () => {
		expect(
			regionsOf('a\nb', [{ kind: 'link', firstLine: 2, lastLine: 1e9 }]).map(({ kind, end }) => [kind, end])
		).toEqual([
			['body', 2],
			['link', 3]
		]);
		expect(regionsOf('a', [{ kind: 'link', firstLine: 5, lastLine: 9 }])).toEqual([
			{ kind: 'body', start: 0, end: 1 }
		]);
	});

	it('tell which names overlap', () => {
		const lines = (firstLine: number, lastLine: number) => ({ kind: 'link' as const, firstLine, lastLine });
		expect(overlaps([lines(1, 2), lines(3, 4)])).toEqual([]);
		expect(overlaps([lines(4, 6), lines(1, 4)])).toEqual([[lines(1, 4), lines(4, 6)]]);
		expect(overlaps([lines(1, 9), lines(2, 3), lines(5, 6)])).toEqual([
			[lines(1, 9), lines(2, 3)],
			[lines(1, 9), lines(5, 6)]
		]);
	});

	it('cover any text without gaps, whatever is named, and are found again by offset', () => {
		const named = fc.array(
			fc.record({
				kind: fc.constantFrom(...regionKinds),
				firstLine: fc.integer({ min: 1, max: 12 }),
				lastLine: fc.integer({ min: 1, max: 12 })
			})
		);
		const text = fc.array(fc.constantFrom('a', '\n', '\r', '\r\n', 'é', '😀')).map((parts) => parts.join(''));
		fc.assert(
			fc.property(text, named, (raw, lines) => {
				const regions = regionsOf(raw, lines);
				expect(regions.map(({ start, end }) => raw.slice(start, end)).join('')).toBe(raw);
				for (const [index, region] of regions.entries()) {
					expect(region.end).toBeGreaterThan(region.start);
					expect(region.start).toBe(regions[index - 1]?.end ?? 0);
				}
				for (let offset = 0; offset < raw.length; offset++) {
					const region = regionAt(regions, offset);
					expect(region && region.start <= offset && offset < region.end).toBe(true);
				}
				expect(regionAt(regions, -1)).toBeNull();
				expect(regionAt(regions, raw.length)).toBeNull();
			})
		);
	});
});
