import { expect, test } from 'vitest';
import { quotationOf } from '#lib/source/quotation.ts';
import { quotationText } from '#lib/source/quotation-text.ts';
import { makePassage, makeSource } from './make-source.ts';

const source = makeSource('Raids harm many people. They “rescue” few. She said, “Stop the raids.” The end.');

test.each([
	['Raids harm […] people', '“Raids harm […] people”'],
	['They “rescue” few', '“They “rescue” few”'],
	['Stop the raids.', '“Stop the raids.”'],
	['“Stop the raids.”', '“Stop the raids.”']
])('%s is taken along in marks, with its speaker and its place', (exact, words) => {
	const quotation = quotationOf(source, makePassage(source, exact));
	expect(quotationText(quotation, 'Ada Writer, “A title”, The Paper.')).toBe(
		`${words}\n— Ada Writer, in an opinion piece for The Paper\nAda Writer, “A title”, The Paper.`
	);
});
