import type { VersionMarks } from '#lib/debate/version-marks.ts';
import type { Pack } from '#lib/pack/pack.ts';
import { partsOf, type Part } from './pack-parts.ts';

const pageOf: Partial<Record<Part['kind'], string>> = {
	position: 'positions',
	claim: 'claims',
	argument: 'claims',
	source: 'sources',
	fact: 'facts',
	tour: 'tours'
};

/**
 * Marks every page of a debate by what stands on it: its own words, the quotations behind it, what bears on it,
 * and for a position what serves it. Two
 * versions give a page different marks when its reader should look again, and, but for one chance in 4 × 10⁹, only then.
 */
export function versionMarks({ debate, tours, version }: Pack): VersionMarks {
	const parts = partsOf({ debate, tours });
	const byPage = new Map<string, { readonly name: string; readonly words: string[] }>();
	const pages = new Map<string, string>();
	for (const part of parts) {
		const room = pageOf[part.kind];
		if (room === undefined) continue;
		const page = `${room}/${part.id}`;
		// Facts, sources and tours have names of their own; only nodes are looked up by theirs.
		if (room === 'claims' || room === 'positions') pages.set(part.id, page);
		byPage.set(page, { name: part.name, words: [said(part)] });
	}
	const add = (page: string | undefined, words: string) => {
		if (page !== undefined) byPage.get(page)?.words.push(words);
	};
	const passages = new Map(parts.flatMap((part) => (part.kind === 'passage' ? [[part.id, said(part)]] : [])));
	for (const node of debate.nodes) {
		for (const id of node.passages) add(pages.get(node.id), passages.get(id) ?? '');
	}
	for (const [id, words] of passages) add(`sources/${id.slice(0, id.indexOf('/'))}`, words);
	for (const { id, from, to } of debate.relations) {
		for (const node of from) add(pages.get(node), id);
		if ('node' in to) add(pages.get(to.node), id);
	}
	for (const part of parts) {
		if (part.kind === 'step') add(`tours/${part.id.slice(0, part.id.indexOf('/'))}`, said(part));
	}
	// A position's page is its brief, where what serves it stands with its quotations.
	for (const { id, positions } of debate.nodes) {
		const words = byPage.get(`claims/${id}`)?.words ?? [];
		for (const position of positions) for (const each of words) add(`positions/${position}`, each);
	}
	return {
		version,
		pages: Object.fromEntries(
			[...byPage].map(([page, { name, words }]) => [page, { name, mark: fnv1a(words.toSorted().join('\n')) }])
		)
	};
}

function said({ name, facets }: Part): string {
	return JSON.stringify([name, facets]);
}

/** FNV-1a, 32 bits, over UTF-16 units, as 8 hex digits (Fowler, Noll, Vo: the FNV non-cryptographic hash algorithm). */
function fnv1a(text: string): string {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	return (hash >>> 0).toString(16).padStart(8, '0');
}
