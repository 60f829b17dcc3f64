import type { DraftPassage, DraftSource } from '#lib/pack/pack-draft.ts';
import { cutMark } from '#lib/source/cut-mark.ts';
import { quotableRegions } from '#lib/source/model.ts';
import { Account } from './account.ts';
import {
	readAnnotations,
	type AnnotationTarget,
	type OurAnnotation,
	type ReadAnnotation
} from './annotation-file.ts';
import { AnnotatedClaims } from './annotated-claims.ts';
import { withRegions, type QuotedLines } from './annotation-regions.ts';
import { annotatedSources, type AnnotatedSources } from './annotation-sources.ts';
import { clipWords } from './clip-words.ts';
import { completeDraft } from './complete-draft.ts';
import { documentSources } from './document-sources.ts';
import { FoundPassages, type FoundWords } from './found-passages.ts';
import type { Importer } from './importer.ts';
import { readJson, textOf } from './read-json.ts';
import { refuse, tooMany } from './refuse.ts';

/**
 * Annotations after the W3C's model. The words they quote become passages of the documents that were brought, and of no
 * others; a text that links becomes a claim they stand behind, a comment becomes an editor's note on them.
 */
export const webAnnotationsImporter: Importer = {
	id: 'web-annotations',
	name: 'Web annotations (JSON-LD)',
	recognises: (file) => {
		const text = textOf(file)?.trimStart() ?? '';
		return /^[{[]/.test(text) && /"TextQuoteSelector"|www\.w3\.org\/ns\/anno/.test(text);
	},
	read: async (file) => {
		const json = readJson(file, 'JSON-LD');
		if (!json.ok) return json;
		const read = readAnnotations(json.value);
		if (!read) {
			return refuse(
				'The file holds no annotation with a target.',
				'Bring an annotation of the W3C’s model, a page or a collection of them, or the rows Hypothesis gives out.'
			);
		}
		const parts = read.annotations.reduce(
			(sum, { bodies, targets }) => sum + 1 + bodies.length + targets.length,
			0
		);
		const many = tooMany(parts, 'annotations, bodies and targets');
		if (many) return many;
		const account = new Account();
		const annotated = await annotatedSources(
			documentSources(file.documents, account),
			file.documents,
			read.annotations
		);
		const passages = new FoundPassages(annotated.sources);
		const claims = new AnnotatedClaims(account);
		const lines: QuotedLines[] = [];
		for (const annotation of read.annotations) {
			const quoted = quotedIn(annotation, annotated, passages, account, lines);
			claims.read(annotation, quoted);
		}
		if (read.pagesElsewhere > 0)
			account.say(
				'dropped',
				'page',
				'',
				'first',
				'More pages are named than the file holds; bring them too.'
			);
		const nodes = claims.nodes();
		// Annotations say nothing of how claims bear on each other, so nothing tells which of them are positions.
		account.ours('positions', '', 'The file does not say what the positions are: name two or more.');
		const draft = completeDraft(
			{
				...{ title: null, question: null, positions: [], nodes, relations: [] },
				sources: withRegions(withNotes(passages.sources(), claims.notes()), lines),
				file: { name: file.name, format: 'web annotations' }
			},
			account
		);
		return { ok: true, value: { draft, items: account.items() } };
	}
};

/** The passages that an annotation's targets become, by qualified id; each target is accounted for. */
function quotedIn(
	{ ours, targets, path }: ReadAnnotation,
	{ sourcesOf }: AnnotatedSources,
	passages: FoundPassages,
	account: Account,
	lines: QuotedLines[]
): readonly string[] {
	if (targets.length === 0) account.say('dropped', 'annotation', path, path, 'It has no target.');
	// The pieces of a quotation of ours are one passage; others' targets are each their own.
	const groups = ours ? [targets] : targets.map((target) => [target]);
	return groups.flatMap((group) => {
		const [first, ...rest] = group;
		if (!first) return [];
		const name = group.map(({ exact }) => exact ?? '').join(` ${cutMark} `);
		const sources = sourcesOf(first);
		const found: FoundWords = group.some(({ exact }) => exact === null)
			? { ok: false, message: 'It does not say which words it means (no TextQuoteSelector).' }
			: passages.find({
					exact: name,
					...(first.prefix === null ? {} : { prefix: first.prefix }),
					positions: group.flatMap(({ position }) => position ?? []),
					...(sources ? { sources } : {})
				});
		if (!found.ok) {
			const where = sources === null ? documentNamed(first) : '';
			for (const { exact, path: at } of group)
				account.say('dropped', 'quotation', exact ?? at, at, `${found.message}${where}`);
			return [];
		}
		const added = passages.add(found, spokenBy(ours), ours?.passage.split('/')[1] ?? clipWords(name, 40));
		if (ours && added.isNew) lines.push({ source: found.source, span: found.span, kind: ours.region });
		if (!added.isNew) {
			account.say('merged', 'quotation', name, first.path, 'Another annotation quotes the same words.');
		} else if (ours) account.kept('quotation', name, first.path);
		else {
			const message = 'Nobody is said to speak, so the words are put down as those of the document’s author.';
			account.say('guessed', 'quotation', name, first.path, message);
		}
		for (const { exact, path: at } of rest)
			account.say('merged', 'quotation', exact ?? at, at, 'It is a piece of the quotation before.');
		return [added.id];
	});
}

function documentNamed({ names: [name], sha256 }: AnnotationTarget): string {
	if (name === undefined) return '';
	return ` It is quoted from ${clipWords(name, 120)}${sha256 === null ? '' : `, sha256 ${sha256}`}.`;
}

/** As a draft has it: the author of the document is not written down, nor that the author asserts. */
function spokenBy(ours: OurAnnotation | null): Pick<DraftPassage, 'voices' | 'attitude' | 'note'> {
	if (!ours) return { voices: [], attitude: null, note: null };
	const { voices, attitude, region, note } = ours;
	const own = quotableRegions.has(region);
	return {
		voices: own ? voices.slice(0, -1) : voices,
		attitude: own && voices.length === 1 && attitude === 'asserts' ? null : attitude,
		note
	};
}

function withNotes(
	sources: readonly DraftSource[],
	notes: ReadonlyMap<string, string>
): readonly DraftSource[] {
	return sources.map((source) => ({
		...source,
		passages: source.passages.map((passage) => ({
			...passage,
			note: passage.note ?? notes.get(`${source.id}/${passage.id}`) ?? null
		}))
	}));
}
