/** No part of a text: controls, and embeddings and overrides that make a line read otherwise than it is. */
const unreadable = /(?!\s)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** Words of a file in one line, fit to stand in a pack: white space is single, characters that nobody sees are gone. */
export function readableWords(text: string): string {
	return text.toWellFormed().replace(unreadable, '').replace(/\s+/g, ' ').trim();
}
