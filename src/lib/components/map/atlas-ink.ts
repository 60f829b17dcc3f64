import type { Hue } from '#lib/components/ui/mark-shapes.ts';

const inks = {
	paper: '--paper',
	raised: '--raised',
	ink: '--ink',
	soft: '--ink-soft',
	line: '--line',
	strong: '--line-strong',
	accent: '--accent',
	focus: '--focus'
} as const;

/** The colours in force, as a canvas takes them, and the typeface. */
export interface AtlasInk extends Readonly<Record<keyof typeof inks, string>> {
	readonly hues: Readonly<
		Record<Hue, { readonly mark: string; readonly tint: string; readonly text: string }>
	>;
	readonly font: string;
	readonly dashes: { readonly attacks: readonly number[]; readonly undercuts: readonly number[] };
}

/** Reads colours where they are said, in the tokens, as they hold at `host` now. */
export function readInk(host: HTMLElement): AtlasInk {
	const probe = host.appendChild(document.createElement('span'));
	const style = getComputedStyle(probe);
	const colour = (token: string) => {
		probe.style.color = `var(${token})`;
		return style.color;
	};
	const hue = (name: Hue) => ({
		mark: colour(`--${name}`),
		tint: colour(`--${name}-tint`),
		text: colour(`--${name}-text`)
	});
	const numbers = (token: string) =>
		style
			.getPropertyValue(token)
			.split(/[\s,]+/)
			.map(Number)
			.filter((length) => length > 0);
	const ink: AtlasInk = {
		...(Object.fromEntries(Object.entries(inks).map(([name, token]) => [name, colour(token)])) as Record<
			keyof typeof inks,
			string
		>),
		hues: { blue: hue('blue'), violet: hue('violet'), amber: hue('amber') },
		font: style.fontFamily,
		dashes: { attacks: numbers('--dash-attacks'), undercuts: numbers('--dash-undercuts') }
	};
	probe.remove();
	return ink;
}

/** Calls when the colours in force may have changed: the reader's switch, or the system's. Returns what ends it. */
export function watchTheme(changed: () => void): () => void {
	const dark = matchMedia('(prefers-color-scheme: dark)');
	const observer = new MutationObserver(changed);
	observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] });
	dark.addEventListener('change', changed);
	return () => {
		observer.disconnect();
		dark.removeEventListener('change', changed);
	};
}
