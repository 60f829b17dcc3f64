import { globSync, readFileSync } from 'node:fs';
import Color from 'colorjs.io';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../src/lib/styles/tokens.css', import.meta.url), 'utf8');
const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];

/** Reads `--name: light-dark(a, b)` as a browser would: the first for light, the second for dark. */
function token(name: string, theme: Theme): Color {
	const value = css.match(
		new RegExp(`\\s--${name}:\\s*light-dark\\((oklch\\([^)]*\\)),\\s*(oklch\\([^)]*\\))\\);`)
	);
	const chosen = value?.[theme === 'light' ? 1 : 2];
	if (!chosen) throw new Error(`tokens.css has no colour --${name} for ${theme}`);
	return new Color(chosen).to('srgb').toGamut();
}

const contrast = (a: string, b: string, theme: Theme) => token(a, theme).contrast(token(b, theme), 'WCAG21');

const grounds = ['paper', 'raised', 'sunken'];
const hues = ['blue', 'violet', 'amber'];
const texts: readonly (readonly [string, string])[] = [
	...['ink', 'ink-soft', 'accent', 'accent-strong', ...hues.map((hue) => `${hue}-text`)].flatMap((text) =>
		grounds.map((ground): [string, string] => [text, ground])
	),
	...hues.flatMap((hue) =>
		[`${hue}-text`, 'ink', 'ink-soft', 'accent'].map((text): [string, string] => [text, `${hue}-tint`])
	),
	['on-accent', 'accent'],
	['on-accent', 'accent-strong'],
	['ink', 'highlight'],
	['ink-soft', 'highlight'],
	['accent', 'highlight']
];
const marks: readonly (readonly [string, string])[] = [
	...[...hues, 'line-strong', 'focus'].flatMap((mark) =>
		grounds.map((ground): [string, string] => [mark, ground])
	),
	...hues.map((hue): [string, string] => [hue, `${hue}-tint`])
];

describe.each(themes)('colours of the %s theme', (theme) => {
	it.each(texts)('reads %s on %s at 4.5:1', (text, ground) => {
		expect(contrast(text, ground, theme)).toBeGreaterThanOrEqual(4.5);
	});

	it.each(marks)('shows %s on %s at 3:1', (mark, ground) => {
		expect(contrast(mark, ground, theme)).toBeGreaterThanOrEqual(3);
	});

	it('sets the three hues apart when colour is taken away', () => {
		const lightness = hues.map((hue) => token(hue, theme).to('lab').coords[0] ?? 0).sort((a, b) => a - b);
		// Grey patches side by side are told apart from about 10 of L*; marks stand far from each other.
		for (let i = 1; i < lightness.length; i++) {
			expect(lightness[i]! - lightness[i - 1]!).toBeGreaterThanOrEqual(12);
		}
	});
});

it('states every colour in both themes or borrows one that does', () => {
	const bare = [...css.matchAll(/--[\w-]+:\s*(oklch|#|rgb|hsl)[^;]*/g)].map(([line]) => line);
	expect(bare).toEqual([]);
});

it('keeps colours out of every other stylesheet and component', () => {
	const root = new URL('../../src/', import.meta.url).pathname;
	const strays = globSync('**/*.{svelte,css}', { cwd: root })
		.filter((file) => !file.endsWith('styles/tokens.css'))
		.flatMap((file) => {
			const text = readFileSync(root + file, 'utf8');
			const styles = file.endsWith('.svelte') ? (text.split('<style>')[1] ?? '') : text;
			return [...styles.matchAll(/(?:oklch|rgba?|hsla?)\(|#[0-9a-f]{3,8}\b(?=[;\s,)])/gi)].map(
				([found]) => `${file}: ${found}`
			);
		});
	expect(strays).toEqual([]);
});
