import { expect, test } from 'vitest';
import type { Passage, RegionKind, Span } from '#lib/source/model.ts';
import { quotedShare } from '#lib/source/quoted-share.ts';

const regions = [
	{ kind: 'headline', start: 0, end: 20 },
	{ kind: 'body', start: 20, end: 100 },
	{ kind: 'reader-comment', start: 100, end: 300 }
] as const;

function passage(region: RegionKind, ...segments: Span[]): Passage {
	return {
		id: 's/p',
		source: 's',
		segments,
		cuts: [],
		voices: [{ name: 'A', standing: 'unknown' }],
		attitude: 'asserts',
		region,
		note: null
	};
}

test('is the share of the document’s own words, overlaps counted once', () => {
	const passages = [
		passage('body', { start: 50, end: 70 }),
		passage('body', { start: 30, end: 60 }, { start: 55, end: 58 }),
		passage('headline', { start: 0, end: 10 })
	];
	expect(quotedShare({ regions, passages })).toBeCloseTo(0.5);
});

test('leaves out what is not the document’s own', () => {
	expect(quotedShare({ regions, passages: [passage('reader-comment', { start: 100, end: 200 })] })).toBe(0);
});

test('is 0 for an empty document', () => {
	expect(quotedShare({ regions: [], passages: [] })).toBe(0);
});
