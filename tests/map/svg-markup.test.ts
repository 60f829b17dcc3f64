// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { element, escapeMarkup } from '#lib/components/map/svg-markup.ts';

test('any text comes back from an element and an attribute as it went in, but for what XML cannot hold', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			const parsed = new DOMParser().parseFromString(
				element('a', { b: text }, escapeMarkup(text)),
				'text/xml'
			);
			expect(parsed.querySelector('parsererror')).toBeNull();
			// XML reads every line end as one line feed, and any white space of an attribute as spaces.
			const written = text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
			expect(parsed.documentElement.textContent).toBe(written.replace(/\r\n?/g, '\n'));
			expect(parsed.documentElement.getAttribute('b')).toBe(
				written.replace(/\r\n?/g, '\n').replace(/[\t\n]/g, ' ')
			);
		})
	);
});

test('numbers are written to a tenth, absent attributes and contents not at all', () => {
	expect(element('a', { x: 1 / 3, y: -0.04, z: null, w: undefined })).toBe('<a x="0.3" y="0"/>');
});
