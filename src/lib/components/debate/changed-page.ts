import { resolve } from '$app/paths';

const kinds: Readonly<Record<string, string>> = {
	claims: 'claim',
	positions: 'position',
	sources: 'document',
	facts: 'question of fact',
	tours: 'tour'
};

/** What a page of a debate is about, by its address within the debate (`claims/<id>`). */
export function changedPageKind(page: string): string {
	return kinds[page.slice(0, page.indexOf('/'))] ?? 'page';
}

/** Where a page of a debate is; questions of fact stand on one page. */
export function changedPageHref(debate: string, page: string) {
	const [room = '', id = ''] = page.split('/');
	switch (room) {
		case 'claims':
			return resolve('/(read)/debates/[debate]/claims/[claim]', { debate, claim: id });
		case 'positions':
			return resolve('/(read)/debates/[debate]/positions/[position]', { debate, position: id });
		case 'sources':
			return resolve('/(read)/debates/[debate]/sources/[source]', { debate, source: id });
		case 'tours':
			return resolve('/(read)/debates/[debate]/tours/[tour]', { debate, tour: id });
		case 'facts':
			return resolve(`/(read)/debates/[debate]/facts#${id}`, { debate });
		default:
			return resolve('/(read)/debates/[debate]', { debate });
	}
}
