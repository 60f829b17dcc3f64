import { resolve } from '$app/paths';
import type { VersionMarks } from '#lib/debate/version-marks.ts';

/** More pages than are kept of a debate as a whole; of a larger one what was visited is kept. */
const mostPages = 400;
const lists = ['map', 'outline', 'compare', 'claims', 'facts', 'sources', 'balance', 'tours', 'exports'];

/**
 * Everything of a debate that is needed to read it and to walk its tours without a network: documents, the data by which
 * the app goes from page to page, and what pages ask for later. Empty for a debate too large to keep.
 */
export function offlinePaths(debate: string, { pages }: VersionMarks): readonly string[] {
	const own = Object.keys(pages).filter((page) => !page.startsWith('facts/'));
	if (own.length === 0 || own.length > mostPages) return [];
	const root = resolve('/(read)/debates/[debate]', { debate });
	const tours = own.filter((page) => page.startsWith('tours/')).map((page) => `${page}/take-home`);
	const documents = ['', ...lists, ...own, ...tours].map((page) => (page === '' ? root : `${root}/${page}`));
	const nodes = own
		.filter((page) => /^(claims|positions)\//.test(page))
		.map((page) => `${root}/map/nodes/${page.slice(page.indexOf('/') + 1)}.json`);
	return [
		...documents.map((path) => (__STATIC_SITE__ ? `${path}/` : path)),
		...documents.map((path) => `${path}/__data.json`),
		`${root}/lens.json`,
		`${root}/version.json`,
		...nodes
	];
}
