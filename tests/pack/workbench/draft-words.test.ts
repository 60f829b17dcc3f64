import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slugPattern } from '#lib/pack/schemas/values.ts';
import { documentOfFile, documentText } from '#lib/pack/workbench/document-text.ts';
import { freeId, shortSlug, titleFrom } from '#lib/pack/workbench/names.ts';
import { faultOf } from '#lib/pack/workbench/plain-text.ts';

describe('names made of words', () => {
	test('are ids, and never taken ones', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 90 }), (text) => {
				const id = shortSlug(text, 'claim');
				expect(id).toMatch(slugPattern);
				expect(id.length).toBeLessThanOrEqual(41);
				expect(freeId(id, [id, `${id}-2`])).toBe(`${id}-3`);
			})
		);
	});

	test('are whole words, without what ends a sentence', () => {
		expect(titleFrom('The librarians cannot carry one more day.')).toBe(
			'The librarians cannot carry one more day'
		);
		expect(titleFrom(`${'many '.repeat(30)}words`)).toBe('many '.repeat(12).trim());
		expect(shortSlug('Überall: “Mädchen’s”!', 'claim')).toBe('uberall-madchens');
		expect(shortSlug('図書館', 'claim')).toBe('claim');
	});
});

describe('a document that comes in', () => {
	test('keeps every character but line ends, and says what else is left out', () => {
		fc.assert(
			fc.property(fc.lorem({ mode: 'sentences' }), (text) => {
				const stored = documentText(`\ufeff${text.replaceAll(' ', '\r\n')}\r“x”`);
				expect(stored).toEqual({ ok: true, text: `${text.replaceAll(' ', '\n')}\n“x”`, told: [] });
			})
		);
		expect(documentText('a\u0000b\u0007')).toMatchObject({
			text: 'ab',
			told: ['2 invisible control characters are left out.']
		});
	});

	test('is refused in a sentence when it is empty, too large, or no text', () => {
		expect(documentText(' \n')).toMatchObject({ ok: false, message: expect.stringMatching(/no text yet/) });
		expect(documentText('é'.repeat(600_000))).toMatchObject({
			ok: false,
			message: expect.stringMatching(/1200 kB; a document may have 1000 kB/)
		});
		expect(documentOfFile('page.pdf', new Uint8Array([0x25, 0xff, 0xfe]))).toMatchObject({
			ok: false,
			message: expect.stringMatching(/“page\.pdf” is not plain text/)
		});
	});
});

describe('what a field takes', () => {
	test.each([
		['line', '', /cannot be empty/],
		['label', 'a name that is far too long for a tight place', /24 characters/],
		['prose', 'See <b>this</b>', /HTML stands in Markdown/],
		['url', 'example.org', /web address/]
	] as const)('a %s such as “%s” is wrong, and the field says how', (kind, value, words) => {
		expect(faultOf(kind, value, false)).toMatch(words);
	});

	test('what fits has no fault, and what may be empty has none when it is', () => {
		expect(faultOf('url', 'https://example.org/a', false)).toBeNull();
		expect(faultOf('line', ' ', true)).toBeNull();
	});
});
