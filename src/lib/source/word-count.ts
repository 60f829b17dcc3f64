/** How many words a text has: runs of letters and digits, apostrophes and hyphens within them. 0 for none. */
export function countWords(text: string): number {
	return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0;
}
