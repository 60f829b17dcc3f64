import { readFileSync } from 'node:fs';
import Color from 'colorjs.io';
import { expect, test } from 'vitest';
import { dashes, hues, ink } from '#lib/components/map/sheet-ink.ts';

const css = readFileSync(new URL('../../src/lib/styles/tokens.css', import.meta.url), 'utf8');

/** The light value of a colour of the style sheet, in the notation of other programs. */
function light(name: string): string {
	const value = new RegExp(`\\s--${name}:\\s*light-dark\\((oklch\\([^)]*\\)),`).exec(css)?.[1];
	if (!value) throw new Error(`tokens.css has no colour --${name}.`);
	return new Color(value).to('srgb').toString({ format: 'hex' });
}

test('a sheet has the colours of the light theme', () => {
	for (const [name, colour] of Object.entries(ink)) expect([name, colour]).toEqual([name, light(name)]);
	for (const [hue, { mark, tint }] of Object.entries(hues))
		expect([hue, mark, tint]).toEqual([hue, light(hue), light(`${hue}-tint`)]);
});

test('its lines have the gaps of the lines on the site', () => {
	for (const [kind, dash] of Object.entries(dashes))
		expect(css).toContain(`--dash-${kind}: ${dash ?? 'none'};`);
});
