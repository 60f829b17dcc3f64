import { resolve } from '$app/paths';
import { passageAnchor } from '#lib/source/passage-anchor.ts';
import type { Quotation } from '#lib/source/quotation.ts';
import type { ResolvedPathname } from '$app/types';

/** The place of quoted words in the reading room of their document. */
export function passageHref(
	debate: string,
	{ sourceId, passageId }: Pick<Quotation, 'sourceId' | 'passageId'>
): ResolvedPathname {
	return resolve(`/(read)/debates/[debate]/sources/[source]#${passageAnchor(passageId)}`, {
		debate,
		source: sourceId
	});
}
