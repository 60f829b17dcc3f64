import type { Problem } from '#lib/debate/problem.ts';
import type { PackDraft } from '#lib/pack/pack-draft.ts';

/** What of a draft something concerns. */
export type DraftPlace =
	| { readonly kind: 'debate' }
	| { readonly kind: 'node'; readonly id: string }
	| { readonly kind: 'document'; readonly id: string }
	/** By qualified id. */
	| { readonly kind: 'passage'; readonly id: string }
	| { readonly kind: 'fact'; readonly id: string }
	/** By the path of its file. */
	| { readonly kind: 'tour'; readonly id: string };

/** What of the draft a problem of its files concerns; `map` is the text of its map as it was written. */
export function placeOfProblem(draft: PackDraft, map: string, problem: Problem): DraftPlace {
	const { file, path, line } = problem;
	if (file.startsWith('tours/')) return { kind: 'tour', id: file };
	if (file === 'map.argdown') return nodeAt(map, line);
	const at = Number(/\[(\d+)\]/.exec(path)?.[1] ?? NaN);
	if (file === 'facts.yaml') {
		const fact = draft.facts[at];
		return fact ? { kind: 'fact', id: fact.id } : { kind: 'debate' };
	}
	const name = /^sources\/(.+)\.(yaml|txt)$/.exec(file)?.[1];
	const source = draft.sources.find(({ id }) => id === name);
	if (!source) return { kind: 'debate' };
	const passage = path.startsWith('passages') ? source.passages[at] : undefined;
	return passage
		? { kind: 'passage', id: `${source.id}/${passage.id}` }
		: { kind: 'document', id: source.id };
}

/** The node whose definition stands in that line of a map or last above it. */
function nodeAt(map: string, line: number): DraftPlace {
	const above = map.split('\n').slice(0, line).toReversed();
	const id = above.map((text) => /^[[<].* \{id: ([a-z0-9-]+)[,}]/.exec(text)?.[1]).find(Boolean);
	return id === undefined ? { kind: 'debate' } : { kind: 'node', id };
}
