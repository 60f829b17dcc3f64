import { maxFileBytes } from '#lib/pack/limits.ts';

/** A text that is fit to be stored, and what was done to it, in sentences; or why it cannot be. */
export type DocumentText =
	| { readonly ok: true; readonly text: string; readonly told: readonly string[] }
	| { readonly ok: false; readonly message: string };

/** What a document may not hold; form feeds of old printers stay. */
const control = /(?![\t\n\v\f\r\u0085])\p{Cc}/gu;

/**
 * A pasted or dropped text as it is stored: every character as it was, but for line endings, which become alike, and
 * invisible control characters, which go. Nothing of it is done unsaid.
 */
export function documentText(raw: string): DocumentText {
	const text = raw.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
	const controls = text.match(control)?.length ?? 0;
	const stored = text.replace(control, '').toWellFormed();
	const bytes = new TextEncoder().encode(stored).length;
	if (stored.trim() === '')
		return { ok: false, message: 'There is no text yet. Paste it, or drop a text file.' };
	if (bytes > maxFileBytes['.txt']) {
		const [has, may] = [bytes, maxFileBytes['.txt']].map((count) => `${Math.ceil(count / 1000)} kB`);
		return {
			ok: false,
			message: `The text has ${has}; a document may have ${may}. Take the part you quote from.`
		};
	}
	return {
		ok: true,
		text: stored,
		told: controls > 0 ? [`${controls} invisible control characters are left out.`] : []
	};
}

/** The text of a dropped file; refused when it is no plain text. */
export function documentOfFile(name: string, bytes: Uint8Array): DocumentText {
	try {
		return documentText(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		const message = `“${name}” is not plain text in UTF-8. Open it where you wrote it, copy the text, and paste it here.`;
		return { ok: false, message };
	}
}
