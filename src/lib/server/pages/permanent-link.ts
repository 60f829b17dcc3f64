import { renderMarkdown } from '#lib/server/render-markdown.ts';

/**
 * What leads to a page as it is now, as HTML. Made here, so that pages full of script need no more of it.
 * @param page the address of the page
 * @param version of `permanentVersion`; null gives none, an empty text
 */
export function permanentLink(page: string, version: string | null): string {
	if (version === null) return '';
	return renderMarkdown(
		`[Permanent link](${page}?v=${version}) to this page as it is now: whoever follows it is told when the page has changed.`
	);
}
