import { resolve } from '$app/paths';
import type { ResolvedPathname } from '$app/types';
import { firstPage } from '#lib/debate/outline-pages.ts';

/** A page of the outline, or the row of a node on it. */
export function outlineHref(debate: string, page: string, node?: string): ResolvedPathname {
	if (page === firstPage)
		return node === undefined
			? resolve('/(read)/debates/[debate]/outline', { debate })
			: resolve(`/(read)/debates/[debate]/outline#n-${node}`, { debate });
	return node === undefined
		? resolve('/(read)/debates/[debate]/outline/[branch]', { debate, branch: page })
		: resolve(`/(read)/debates/[debate]/outline/[branch]#n-${node}`, { debate, branch: page });
}
