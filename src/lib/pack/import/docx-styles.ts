import type { XmlParts } from './parse-xml.ts';

/** What of a style matters to us. */
export interface DocxStyle {
	/** As Word names it in English, whatever language it shows: `heading 1`. */
	readonly name: string;
	/** Of a heading, from 1; null for others. */
	readonly level: number | null;
	/** Underlined, highlighted or boxed. */
	readonly isMarked: boolean;
}

/** The style of an id, with what it has from those it is based on; null when there is none. */
export type DocxStyles = (id: string) => DocxStyle | null;

/** A style rests on another, that on a third … so far. */
const longestChain = 12;

interface OpenStyle {
	name: string;
	level: number | null;
	isMarked: boolean | null;
	basis: string | null;
}

/** The styles, which are known once `word/styles.xml` has been read. */
export function stylesIn(parts: XmlParts): DocxStyles {
	const styles = new Map<string, OpenStyle>();
	let open: OpenStyle | null = null;
	parts.open = (tag, attributes) => {
		const value = attributes['w:val'] ?? '';
		if (tag === 'w:style') {
			open = { name: '', level: null, isMarked: null, basis: null };
			styles.set(attributes['w:styleId'] ?? '', open);
		} else if (!open) return;
		else if (tag === 'w:name') {
			open.name = value;
			const [, level] = /^heading ([1-9])$/i.exec(value) ?? [];
			if (level !== undefined) open.level = Number(level);
		} else if (tag === 'w:basedOn') open.basis = value;
		else if (tag === 'w:outlineLvl' && /^[0-8]$/.test(value)) open.level = Number(value) + 1;
		else if (tag === 'w:u' || tag === 'w:highlight' || tag === 'w:bdr') open.isMarked = value !== 'none';
	};
	parts.close = (tag) => {
		if (tag === 'w:style') open = null;
	};
	return (id) => {
		const style = styles.get(id);
		if (!style) return null;
		let { level, isMarked } = style;
		let basis = style.basis;
		for (let steps = 0; steps < longestChain && basis !== null; steps++) {
			const below = styles.get(basis);
			level ??= below?.level ?? null;
			isMarked ??= below?.isMarked ?? null;
			basis = below?.basis ?? null;
		}
		return { name: style.name, level, isMarked: isMarked ?? false };
	};
}
