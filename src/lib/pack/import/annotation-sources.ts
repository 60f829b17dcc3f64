import type { DraftSource } from '#lib/pack/pack-draft.ts';
import { quotableRegions, type Voice } from '#lib/source/model.ts';
import { clipWords } from './clip-words.ts';
import type { AnnotationTarget, OurAnnotation, ReadAnnotation } from './annotation-file.ts';
import { documentsBySum } from './withheld-documents.ts';

/** The documents that were brought, and which of them a target is about. */
export interface AnnotatedSources {
	readonly sources: readonly DraftSource[];
	/** Ids of the sources a target can be about, best told first by hash, then by name; null when nothing tells. */
	sourcesOf(target: AnnotationTarget): readonly string[] | null;
}

/** `sources` are the documents as `documentSources` makes them; what annotations of ours say of one is put in. */
export async function annotatedSources(
	sources: readonly DraftSource[],
	documents: ReadonlyMap<string, string>,
	annotations: readonly ReadAnnotation[]
): Promise<AnnotatedSources> {
	const names = [...documents.keys()];
	const bySum = new Map<string, number>();
	for (const [sum, { name }] of await documentsBySum(documents)) bySum.set(sum, names.indexOf(name));
	const known = new Map<number, { readonly ours: OurAnnotation; readonly target: AnnotationTarget }>();
	for (const { ours, targets } of annotations) {
		const [target] = targets;
		const index = bySum.get(target?.sha256 ?? '');
		if (ours && target && index !== undefined && !known.has(index)) known.set(index, { ours, target });
	}
	const taken = new Set(sources.map(({ id }) => id));
	const described = sources.map((source, index): DraftSource => {
		const found = known.get(index);
		if (!found) return source;
		const { ours, target } = found;
		const [id = source.id] = ours.passage.split('/');
		const isFree = id === source.id || !taken.has(id);
		taken.add(id);
		return {
			...source,
			id: isFree ? id : source.id,
			shortName: clipWords(target.names[0] ?? '', 60) || source.shortName,
			url: target.url,
			author: authorIn(annotations, target.sha256) ?? source.author
		};
	});
	const byName = new Map(
		names.flatMap((name, index) => [...namesOf(name)].map((each) => [each, index] as const))
	);
	return {
		sources: described,
		sourcesOf: ({ sha256, names: called }) => {
			const index =
				bySum.get(sha256 ?? '') ??
				called.flatMap((name) => [...namesOf(name)]).flatMap((name) => byName.get(name) ?? [])[0];
			const source = index === undefined ? undefined : described[index];
			return source ? [source.id] : null;
		}
	};
}

/** Whoever speaks last in the document's own words is its author. */
function authorIn(annotations: readonly ReadAnnotation[], sha256: string | null): Voice | null {
	const own = annotations.find(
		({ ours, targets }) => ours && quotableRegions.has(ours.region) && targets[0]?.sha256 === sha256
	);
	return own?.ours?.voices.at(-1) ?? null;
}

/** What a document is called and the last part of its address or path, with and without the ending. */
function namesOf(name: string): ReadonlySet<string> {
	const last = name
		.replace(/[?#].*$/, '')
		.replace(/\/+$/, '')
		.replace(/^.*[/\\]/, '');
	return new Set([name, last, last.replace(/\.[a-z]{1,5}$/i, '')].map((each) => each.toLowerCase()));
}
