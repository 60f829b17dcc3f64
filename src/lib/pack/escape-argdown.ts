/**
 * A sentence as it must be typed in a map so that it is read as itself: what Argdown takes for markup, a tag, a data
 * block, a comment, front matter or one of its signs (`.A.`, `:ok:`) gets a backslash. White space becomes single
 * spaces, because a sentence in a map has no other.
 */
export function escapeArgdown(sentence: string): string {
	return sentence
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/[\\{}[\]<>*_#@]/g, '\\$&')
		.replace(/={3,}/g, (run) => run.replaceAll('=', '\\='))
		.replace(/\/(?=[/*])|^,|[.:](?=[^\s]+?[.:])/g, '\\$&');
}

/**
 * A title, which knows no escapes: brackets become parentheses, white space single spaces, and signs that would make its
 * bracket a relation, a comment or front matter go. Empty when nothing else is in it.
 */
export function titleInArgdown(title: string): string {
	return title
		.replace(/[[{<]/g, '(')
		.replace(/[\]}>]/g, ')')
		.replace(/={3,}/g, '==')
		.replace(/\/(?=[/*])/g, '')
		.replace(/\s+/g, ' ')
		.replace(/^[\s+_!]+/, '')
		.replace(/^-/, '–')
		.trim();
}
