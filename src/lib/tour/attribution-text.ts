import type { Quotation } from '#lib/source/quotation.ts';

/** The line under a quotation as text: who speaks, and what the document’s author does with the words. */
export function attributionText({ attribution }: Pick<Quotation, 'attribution'>): string {
	return attribution.map(({ text }) => text).join('');
}
