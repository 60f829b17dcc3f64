import { escapeMarkup } from './svg-markup.ts';

/** What another site puts in its page to show a map. */
export interface Frame {
	/** Absolute. */
	readonly address: string;
	/** The debate's. */
	readonly title: string;
	/** In CSS pixels; `100%` takes the width of the column it stands in. */
	readonly width: number | '100%';
	readonly height: number;
}

/** As large as a map is read well without pushing the article around it aside. */
export const frameSize = { width: 960, height: 640 } as const;

/** The HTML of a frame. */
export function frameSnippet({ address, title, width, height }: Frame): string {
	return `<iframe src="${escapeMarkup(address)}" title="${escapeMarkup(`Map of the debate: ${title}`)}" width="${width}" height="${height}" loading="lazy" frameborder="0" allowfullscreen></iframe>`;
}
