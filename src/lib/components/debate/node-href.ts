import { resolve } from '$app/paths';
import type { ResolvedPathname } from '$app/types';
import type { NodeLine } from '#lib/debate/node-line.ts';

/** The page of a position: its brief. */
export function positionHref(debate: string, position: string): ResolvedPathname {
	return resolve('/(read)/debates/[debate]/positions/[position]', { debate, position });
}

/** The page of a node: its claim page, or for a position the position's own page. */
export function nodeHref(debate: string, node: Pick<NodeLine, 'id' | 'type'>): ResolvedPathname {
	return node.type === 'position'
		? positionHref(debate, node.id)
		: resolve('/(read)/debates/[debate]/claims/[claim]', { debate, claim: node.id });
}
