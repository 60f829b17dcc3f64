/** The site's own faces, to be sent along in a drawing that is opened elsewhere. */
import sans from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url';

/** A face and where its file is. */
export const sheetFaces = [
	{ family: 'Source Sans 3 Variable', file: sans },
	{ family: 'Source Serif 4 Variable', file: serif }
] as const;

/** `@font-face` rules that hold the files themselves. Rejects when `read` does. */
export async function fontRules(read: (file: string) => Promise<ArrayBuffer>): Promise<string> {
	const rules = await Promise.all(
		sheetFaces.map(async ({ family, file }) => {
			const data = base64(new Uint8Array(await read(file)));
			return `@font-face{font-family:'${family}';font-weight:200 900;src:url(data:font/woff2;base64,${data}) format('woff2')}`;
		})
	);
	return rules.join('');
}

function base64(bytes: Uint8Array): string {
	// `fromCharCode` takes only so many arguments at once.
	const step = 0x2000;
	let binary = '';
	for (let at = 0; at < bytes.length; at += step)
		binary += String.fromCharCode(...bytes.subarray(at, at + step));
	return btoa(binary);
}
