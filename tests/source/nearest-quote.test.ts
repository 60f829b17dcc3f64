import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { foldText } from '#lib/source/fold-text.ts';
import { nearestQuote } from '#lib/source/nearest-quote.ts';
import { trickyText } from './tricky-text.ts';

const page = `Additionally, there are some who claim that arrests provide an opportunity to extend a lifeline.
Concerned law enforcement officials might argue that the time a victim spends in a jail cell, away from a
trafficker, enables them to offer life-saving resources. However, victims who are not ready to leave generally
aren’t helped by forced intervention efforts.`;

function hint(raw: string, exact: string): string | null {
	const span = nearestQuote(foldText(raw), exact);
	return span && raw.slice(span.start, span.end);
}

test.each([
	[
		'a changed letter',
		'arrests provide an oportunity to extend a lifeline',
		'opportunity to extend a lifeline'
	],
	[
		'a dropped word',
		'the time a victim spends in a cell, away from a trafficker',
		'victim spends in a jail cell, away'
	],
	['another case', 'CONCERNED LAW ENFORCEMENT OFFICIALS', 'Concerned law enforcement officials'],
	[
		'its longest segment',
		'However […] aren’t helped by forced intervention effort',
		'helped by forced intervention efforts'
	]
])('for %s, points at the words meant', (_name, exact, words) => {
	expect(hint(page, exact)).toContain(words);
});

test.each([
	['nothing is alike', 'quantum chromodynamics lecture notes'],
	['the quotation is shorter than three letters', 'a'],
	['the quotation is empty', '']
])('is null when %s', (_name, exact) => {
	expect(hint(page, exact)).toBeNull();
});

it('is null in a text much shorter than the quotation', () => {
	expect(hint('short', page)).toBeNull();
	expect(hint('', 'words that are not there')).toBeNull();
});

it('stays inside any text and answers in time', { timeout: 30_000 }, () => {
	fc.assert(
		fc.property(trickyText, trickyText, (raw, exact) => {
			const span = nearestQuote(foldText(raw), exact);
			if (!span) return;
			expect(span.start).toBeGreaterThanOrEqual(0);
			expect(span.end).toBeLessThanOrEqual(raw.length);
			expect(span.end).toBeGreaterThan(span.start);
		})
	);
	const big = foldText(page.repeat(4_000));
	const started = performance.now();
	expect(nearestQuote(big, page.toUpperCase().repeat(20))).not.toBeNull();
	expect(performance.now() - started).toBeLessThan(20_000);
});
