import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '#commands/project.js';
import { allPacks } from '#lib/server/library.ts';
import type { Source, Span } from '#lib/source/model.ts';
import { expect, test } from '#tests/browser/page-test.ts';
import { unzip } from '#tests/tour/unzip.ts';

const sentencesAround = 2;
const longestShownCut = 400;

/** Letters and digits only: what stays of a text however HTML, JSON or a script writes it. */
function letters(text: string): string {
	return text
		.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
		.replace(/\\[nrt]/g, ' ')
		.replace(/&(?:amp|lt|gt|quot|#39|#x27);/g, ' ')
		.replace(/[^\p{L}\p{N}]/gu, '');
}

/** The text of a file; of an archive, that of all files in it. */
function textOf(name: string): string {
	const bytes = readFileSync(name);
	if (!name.endsWith('.zip')) return bytes.toString('utf8');
	const files = [...unzip(new Uint8Array(bytes).buffer).values()];
	return files.map((file) => file.toString('utf8')).join('\n');
}

/** Everything a browser can be sent: the prerendered pages with their data, and the scripts and files of the client. */
function sentFiles(): readonly { readonly name: string; readonly letters: string }[] {
	return ['prerendered', 'client'].flatMap((folder) =>
		readdirSync(inProject('build', folder), { recursive: true, withFileTypes: true })
			.filter(
				(entry) =>
					entry.isFile() && /\.(html|json|jsonld|js|txt|xml|css|svg|argdown|bib|ris|zip)$/.test(entry.name)
			)
			.map((entry) => join(entry.parentPath, entry.name))
			.map((name) => ({ name, letters: letters(textOf(name)) }))
	);
}

function sentencesOf(text: string): readonly Span[] {
	const sentences: Span[] = [];
	for (const line of text.matchAll(/[^\r\n]+/g)) {
		for (const { index, segment } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(line[0])) {
			const start = line.index + index;
			if (segment.trim() !== '') sentences.push({ start, end: start + segment.length });
		}
	}
	return sentences;
}

/** What may be shown: passages, short cuts inside them, and so many sentences on each side. */
function allowedSentences(source: Source, sentences: readonly Span[]): ReadonlySet<Span> {
	const allowed = new Set<Span>();
	for (const { segments, cuts } of source.passages) {
		const shown = [...segments, ...cuts.filter((cut) => cut.end - cut.start <= longestShownCut)];
		const touched = [...sentences.keys()].filter((index) => {
			const sentence = sentences[index];
			return sentence && shown.some((span) => span.start < sentence.end && span.end > sentence.start);
		});
		for (const index of touched) {
			for (const sentence of sentences.slice(
				Math.max(0, index - sentencesAround),
				index + sentencesAround + 1
			)) {
				allowed.add(sentence);
			}
		}
	}
	return allowed;
}

test('of a document shown in excerpts, no other sentence is sent to any browser', async ({ request }) => {
	// The list of debates is rendered on request, all other pages that show words of documents are files.
	const library = ['/', '/__data.json'].map(async (path) => ({
		name: path,
		letters: letters(await (await request.get(path)).text())
	}));
	const files = [...sentFiles(), ...(await Promise.all(library))];
	expect(files.filter(({ name }) => name.endsWith('.html')).length).toBeGreaterThan(5);
	expect(files.some(({ name }) => name.endsWith('__data.json'))).toBe(true);
	expect(files.some(({ name }) => name.endsWith('.js'))).toBe(true);
	expect(files.some(({ name, letters }) => name.endsWith('pack.zip') && letters.includes('sha256'))).toBe(
		true
	);

	const leaks: string[] = [];
	let withheld = 0;
	for (const { pack } of await allPacks()) {
		for (const source of pack.debate.sources.filter(({ rights }) => rights === 'excerpt')) {
			const sentences = sentencesOf(source.text);
			const allowed = allowedSentences(source, sentences);
			const quoted = source.passages.flatMap((passage) => passage.segments);
			for (const span of quoted) {
				const words = letters(source.text.slice(span.start, span.end));
				expect(files.some((file) => file.letters.includes(words))).toBe(true);
			}
			for (const sentence of sentences.filter((span) => !allowed.has(span))) {
				const words = letters(source.text.slice(sentence.start, sentence.end));
				// A document may be called by its own title, and “Read more” is not anybody's property.
				if (words.length < 25 || letters(source.title ?? '').includes(words)) continue;
				withheld += 1;
				leaks.push(
					...files
						.filter((file) => file.letters.includes(words))
						.map(
							({ name }) =>
								`${source.id}: “${source.text.slice(sentence.start, sentence.end).trim()}” in ${name}`
						)
				);
			}
		}
	}
	expect(withheld).toBeGreaterThan(0);
	expect(leaks).toEqual([]);
});
