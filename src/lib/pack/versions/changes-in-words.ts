import type { FacetChange, PartChange } from './compare-packs.ts';

const signs = { added: '+', removed: '-', changed: '~' } as const;

/** The differences of two versions as text for a terminal: a line each, changed words below it; empty for none. */
export function changesInWords(changes: readonly PartChange[]): string {
	return changes.map((change) => `${lineOf(change)}\n`).join('');
}

/** How many parts came, went and changed: “2 added, 1 removed, 3 changed”. */
export function countChanges(changes: readonly PartChange[]): string {
	return (['added', 'removed', 'changed'] as const)
		.map((what) => `${changes.filter((change) => change.what === what).length} ${what}`)
		.join(', ');
}

function lineOf(change: PartChange): string {
	const { what, part } = change;
	const known = part.name === part.id ? '' : ` (${part.id})`;
	const named = part.kind === 'relation' || part.kind === 'note' ? part.name : `${part.name}${known}`;
	const head = `${signs[what]} ${part.kind}: ${named}`;
	return change.what === 'changed' ? [head, ...change.facets.map(facetLines)].join('\n') : head;
}

function facetLines({ facet, before, after }: FacetChange): string {
	return [`    ${facet}`, ...marked('-', before), ...marked('+', after)].join('\n');
}

function marked(sign: string, words: string): string[] {
	return words === '' ? [] : words.split('\n').map((line) => `      ${sign} ${line}`);
}
