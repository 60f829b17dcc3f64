import type { DraftPassage, DraftSource, PackDraft } from '#lib/pack/pack-draft.ts';
import type { RegionKind } from '#lib/source/model.ts';
import type { NamedLines } from '#lib/source/regions.ts';
import { freeId, shortSlug } from './names.ts';
import { asLine, asProse } from './plain-text.ts';

/** What an author says of a document. */
export type DocumentWords = Omit<DraftSource, 'id' | 'text' | 'regions' | 'passages'>;

/** An id for a document of that name. */
export function newDocumentId({ sources }: PackDraft, shortName: string): string {
	return freeId(
		shortSlug(shortName, 'document'),
		sources.map(({ id }) => id)
	);
}

/** The draft with one more document; its text is stored as it is. The id must be free. */
export function withDocument(draft: PackDraft, id: string, text: string, words: DocumentWords): PackDraft {
	const source: DraftSource = { ...cleaned(words), id, text, regions: [], passages: [] };
	return { ...draft, sources: [...draft.sources, source] };
}

/** The draft with a document described otherwise. */
export function withDocumentChanged(draft: PackDraft, id: string, change: Partial<DocumentWords>): PackDraft {
	return changed(draft, id, (source) => ({ ...source, ...cleaned({ ...source, ...change }) }));
}

/** The draft without a document, its passages, and what quoted them. */
export function withoutDocument(draft: PackDraft, id: string): PackDraft {
	const source = draft.sources.find((each) => each.id === id);
	if (!source) return draft;
	const bare = source.passages.reduce((left, passage) => withoutPassage(left, `${id}/${passage.id}`), draft);
	const { editorNotes } = bare.debate;
	return {
		...bare,
		sources: bare.sources.filter((each) => each.id !== id),
		debate: {
			...bare.debate,
			editorNotes: editorNotes
				.map((note) => ({ ...note, about: note.about.filter((about) => about !== id) }))
				.filter(({ about }, index) => about.length > 0 || editorNotes[index]?.about.length === 0)
		}
	};
}

/** The draft with lines of a document named as a part of the page; `body` takes the name away. */
export function withLinesNamed(draft: PackDraft, id: string, lines: NamedLines): PackDraft {
	const { kind, firstLine, lastLine } = lines;
	return changed(draft, id, (source) => {
		const others = source.regions.flatMap((region): NamedLines[] => [
			...(region.firstLine < firstLine
				? [{ ...region, lastLine: Math.min(region.lastLine, firstLine - 1) }]
				: []),
			...(region.lastLine > lastLine
				? [{ ...region, firstLine: Math.max(region.firstLine, lastLine + 1) }]
				: [])
		]);
		const named: readonly NamedLines[] = kind === 'body' ? others : [...others, lines];
		return { ...source, regions: named.toSorted((a, b) => a.firstLine - b.firstLine) };
	});
}

/** What part of the page a line is named as; `body` where nobody named it. */
export function kindOfLine({ regions }: Pick<DraftSource, 'regions'>, line: number): RegionKind {
	return regions.find(({ firstLine, lastLine }) => line >= firstLine && line <= lastLine)?.kind ?? 'body';
}

/** An id for a passage of a document, from its words. */
export function newPassageId({ passages }: Pick<DraftSource, 'passages'>, words: string): string {
	return freeId(
		shortSlug(words.split(/\s+/).slice(0, 4).join(' '), 'passage'),
		passages.map(({ id }) => id)
	);
}

/** The draft with one more passage of a document; the same when its id is taken. */
export function withPassage(draft: PackDraft, source: string, passage: DraftPassage): PackDraft {
	return changed(draft, source, (before) =>
		before.passages.some(({ id }) => id === passage.id)
			? before
			: { ...before, passages: [...before.passages, spoken(passage)] }
	);
}

/** The draft with a passage described otherwise; its id stays. */
export function withPassageChanged(
	draft: PackDraft,
	qualified: string,
	change: Partial<Omit<DraftPassage, 'id'>>
): PackDraft {
	const [source = '', passage] = qualified.split('/');
	return changed(draft, source, (before) => ({
		...before,
		passages: before.passages.map((each) => (each.id === passage ? spoken({ ...each, ...change }) : each))
	}));
}

/** The draft without a passage: nodes, facts and glossary stop quoting it; a fact without any answer goes. */
export function withoutPassage(draft: PackDraft, qualified: string): PackDraft {
	const [source = '', passage] = qualified.split('/');
	const others = (ids: readonly string[]) => ids.filter((id) => id !== qualified);
	const bare = changed(draft, source, (before) => ({
		...before,
		passages: before.passages.filter(({ id }) => id !== passage)
	}));
	return {
		...bare,
		map: {
			...bare.map,
			nodes: bare.map.nodes.map((node) =>
				node.passages.includes(qualified) ? { ...node, passages: others(node.passages) } : node
			)
		},
		facts: bare.facts
			.map((fact) => ({ ...fact, answers: fact.answers.filter((answer) => answer.passage !== qualified) }))
			.filter(({ answers }) => answers.length > 0),
		debate: {
			...bare.debate,
			glossary: bare.debate.glossary.map((entry) => ({ ...entry, passages: others(entry.passages) }))
		}
	};
}

/** The author alone needs no attitude; words of others do, and the form asks for it. */
function spoken(passage: DraftPassage): DraftPassage {
	const alone = passage.voices.length === 0 && passage.attitude !== 'concedes';
	return { ...passage, attitude: alone ? null : passage.attitude, note: asProse(passage.note ?? '') || null };
}

function cleaned<Words extends DocumentWords>(words: Words): Words {
	return {
		...words,
		shortName: asLine(words.shortName) || 'Document',
		title: asLine(words.title ?? '') || null,
		publisher: asLine(words.publisher ?? '') || null,
		url: asLine(words.url ?? '') || null,
		note: asProse(words.note ?? '') || null
	};
}

function changed(draft: PackDraft, id: string, change: (source: DraftSource) => DraftSource): PackDraft {
	return { ...draft, sources: draft.sources.map((source) => (source.id === id ? change(source) : source)) };
}
