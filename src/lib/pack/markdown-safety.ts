/**
 * What Markdown of a pack may not hold. Packs come from strangers too; what is rendered is sanitised once more, but
 * an author should hear of it, not wonder why words vanished.
 */

/** Code keeps what stands in it as text, so nothing in it is markup. */
const code = /(`+)[^`](?:[\s\S]*?[^`])?\1(?!`)/g;
const escaped = /\\[\\`*_{}[\]()#+.!<>|~-]/g;
const html = /<[a-z/!?]/i;
const image = /!\[/;
/** The address of an inline link or of a link definition. */
const links = /(?:\]\(\s*<?|^\s{0,3}\[[^\]\n]{1,200}\]:\s*<?)([^\s)>]{0,2000})/gm;
const safeTarget = /^(https?:\/\/|mailto:|#|\/(?!\/))/i;

function withoutCode(markdown: string): string {
	return markdown.replace(escaped, '  ').replace(code, ' ');
}

/** No tag, comment or automatic `<link>`: `<` before a letter, `/`, `!` or `?` outside code. */
export function isWithoutHtml(markdown: string): boolean {
	return !html.test(withoutCode(markdown));
}

/** No picture: it would be fetched from elsewhere. */
export function isWithoutImages(markdown: string): boolean {
	return !image.test(withoutCode(markdown));
}

/** Every link leads to a web page, a mail address or a place of this site. */
export function hasSafeLinks(markdown: string): boolean {
	return [...withoutCode(markdown).matchAll(links)].every(([, target = '']) => safeTarget.test(target));
}
