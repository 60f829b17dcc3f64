import { exportFormats } from '#lib/pack/export/export-formats.ts';
import { renderMarkdown } from '#lib/server/render-markdown.ts';

/**
 * Links to what a single claim can be taken along in, as HTML. Made here, so that the page, which is full of script,
 * needs no more of it.
 */
export function exportLinks(addressOf: (file: string) => string, aboutThem: string): string {
	const lines = exportFormats
		.filter(({ ofNode }) => ofNode !== null)
		.map(({ name, file, ofNode }) => {
			const held = ofNode === 'alone' ? 'with its quotations' : 'with everything one step away';
			return `- [${name}](${addressOf(file)}), ${held}`;
		});
	return renderMarkdown(`${lines.join('\n')}\n\n[What each is for](${aboutThem}), and the whole debate`);
}
