/** What a map asks its server for after the page has come. Every request rejects when it is not answered. */
import { resolve } from '$app/paths';
import type { Quotation } from '#lib/source/quotation.ts';
import { askedOnce } from './asked-once.ts';
import type { WordChunk } from './map-words.ts';

/** A quotation behind an open node. */
export type NodeQuotation = Pick<
	Quotation,
	'passageId' | 'sourceId' | 'sourceName' | 'segments' | 'attribution' | 'opponent' | 'note' | 'dateLabel'
>;

/** The words of a piece of a large debate, by its number. */
export function requestWords(debate: string, chunk: number): Promise<WordChunk> {
	return answered(
		resolve('/(read)/debates/[debate]/map/words/[chunk].json', { debate, chunk: String(chunk) })
	);
}

/** The quotations behind a node, by its id; each node is asked about once. */
export function quotationRequests(debate: string): (node: string) => Promise<readonly NodeQuotation[]> {
	return askedOnce((node) =>
		answered<readonly NodeQuotation[]>(
			resolve('/(read)/debates/[debate]/map/nodes/[node].json', { debate, node })
		)
	);
}

async function answered<T>(address: string): Promise<T> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address} answered ${response.status}`);
	return response.json();
}
