import { Marked } from 'marked';
import sanitizeHtml from 'sanitize-html';

const marked = new Marked({ async: false, gfm: true });

/**
 * Our prose needs no more than this. Images are left out because nothing may be fetched from elsewhere; headings
 * start at h3 because a page sets h1 and h2 itself.
 */
const rules: sanitizeHtml.IOptions = {
	allowedTags: ['p', 'em', 'strong', 'a', 'ul', 'ol', 'li', 'blockquote', 'code', 'br', 'hr', 'h3', 'h4'],
	allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
	allowedSchemes: ['http', 'https', 'mailto'],
	allowProtocolRelative: false,
	transformTags: {
		h1: 'h3',
		h2: 'h3',
		h5: 'h4',
		h6: 'h4',
		a: (tagName, attribs) => ({
			tagName,
			attribs: /^https?:/i.test(attribs.href ?? '') ? { ...attribs, rel: 'noopener external' } : attribs
		})
	}
};

/** Markdown of a pack as HTML that is safe to set into a page; an empty text gives an empty string. */
export function renderMarkdown(text: string): string {
	return sanitizeHtml(marked.parse(text) as string, rules).trim();
}

/** Markdown as one run of plain text, for descriptions and previews. */
export function plainTextOf(markdown: string): string {
	const words = sanitizeHtml(marked.parse(markdown) as string, { allowedTags: [], allowedAttributes: {} });
	return words
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&amp;', '&')
		.replace(/\s+/g, ' ')
		.trim();
}
