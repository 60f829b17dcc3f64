/**
 * The fragment under which a passage is found in the reading room of its document: `post-oped/lifeline` →
 * `p-lifeline`. The prefix keeps ids that authors choose apart from the page's own.
 */
export function passageAnchor(passageId: string): string {
	return `p-${passageId.slice(passageId.indexOf('/') + 1)}`;
}

/** The fragment of the note beside the passage: `n-lifeline`. */
export function noteAnchor(passageId: string): string {
	return `n-${passageId.slice(passageId.indexOf('/') + 1)}`;
}
