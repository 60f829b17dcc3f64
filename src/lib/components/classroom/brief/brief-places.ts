/** Where the things that a brief names stand. */
import { resolve } from '$app/paths';
import type { ResolvedPathname } from '$app/types';
import type { BriefCard } from '#lib/classroom/brief-card.ts';
import type { NodeLine } from '#lib/debate/node-line.ts';
import { passageAnchor } from '#lib/source/passage-anchor.ts';

/** The page of a claim, an argument or a position. */
export function nodePlace(debate: string, { id, type }: Pick<NodeLine, 'id' | 'type'>): ResolvedPathname {
	return type === 'position'
		? resolve('/(read)/debates/[debate]/positions/[position]', { debate, position: id })
		: resolve('/(read)/debates/[debate]/claims/[claim]', { debate, claim: id });
}

/** The words in the reading room of their document. */
export function cardPlace(
	debate: string,
	{ sourceId, passageId }: Pick<BriefCard, 'sourceId' | 'passageId'>
): ResolvedPathname {
	return resolve(`/(read)/debates/[debate]/sources/[source]#${passageAnchor(passageId)}`, {
		debate,
		source: sourceId
	});
}

/** A question of fact on the page of all of them. */
export function factPlace(debate: string, fact: string): ResolvedPathname {
	return resolve(`/(read)/debates/[debate]/facts#${fact}`, { debate });
}
