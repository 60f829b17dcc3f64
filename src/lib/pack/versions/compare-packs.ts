import type { Pack } from '#lib/pack/pack.ts';
import { partKinds, partsOf, type Part } from './pack-parts.ts';

/** One thing about a part that is said differently. */
export interface FacetChange {
	readonly facet: string;
	/** Empty where it was not said. */
	readonly before: string;
	/** Empty where it is no longer said. */
	readonly after: string;
}

/** What happened to a part between two versions; `part` is the later one, or the earlier one where it is gone. */
export type PartChange =
	| { readonly what: 'added' | 'removed'; readonly part: Part }
	| {
			readonly what: 'changed';
			readonly part: Part;
			readonly facets: readonly [FacetChange, ...FacetChange[]];
	  };

/** All differences of two versions of a debate, by kind of part; empty when they say the same. */
export function comparePacks(
	before: Pick<Pack, 'debate' | 'tours'>,
	after: Pick<Pack, 'debate' | 'tours'>
): readonly PartChange[] {
	const old = keyed(partsOf(before));
	const now = keyed(partsOf(after));
	const changes = [
		...[...now].flatMap(([key, part]): PartChange[] => {
			const was = old.get(key);
			if (!was) return [{ what: 'added', part }];
			const [first, ...rest] = facetChanges(was, part);
			return first ? [{ what: 'changed', part, facets: [first, ...rest] }] : [];
		}),
		...[...old].flatMap(([key, part]): PartChange[] => (now.has(key) ? [] : [{ what: 'removed', part }]))
	];
	return changes.toSorted((a, b) => partKinds.indexOf(a.part.kind) - partKinds.indexOf(b.part.kind));
}

function keyed(parts: readonly Part[]): ReadonlyMap<string, Part> {
	// A debate whose id changed is still the one debate of its pack.
	return new Map(parts.map((part) => [part.kind === 'debate' ? 'debate' : `${part.kind} ${part.id}`, part]));
}

function facetChanges(before: Part, after: Part): readonly FacetChange[] {
	return Object.entries(after.facets).flatMap(([facet, now]) => {
		const was = before.facets[facet] ?? '';
		return was === now ? [] : [{ facet, before: was, after: now }];
	});
}
