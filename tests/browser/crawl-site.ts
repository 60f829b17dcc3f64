import type { Page } from '@playwright/test';
import { largeDebate } from '#tests/browser/generated-packs.ts';
import { routeShapes, type RouteShape } from '#tests/browser/route-shapes.ts';

/** What an address of the site answers without any script of ours having run. */
export interface Visited {
	/** Path and query, without fragment. */
	readonly address: string;
	readonly status: number;
	/** Length of the document in characters; 0 for what is not HTML. */
	readonly length: number;
	readonly title: string;
	readonly headings: number;
	readonly ids: readonly string[];
	/** Links, images, scripts and style sheets of this origin, absolute, with their fragments. */
	readonly links: readonly string[];
}

/**
 * Follows every link of this origin from `/` on and answers what each address gave, in the order found. Reads
 * documents as the server sends them. Of the large generated debate, whose thousand claims are pages of one shape, it
 * reads all fixed pages and some of each kind with a name of their own. Throws when the site has more than `most`
 * addresses, rather than hang.
 */
export async function crawlSite(page: Page, most = 2000): Promise<readonly Visited[]> {
	await page.goto('/');
	const sampled = { prefix: `/debates/${largeDebate.id}/`, ofEachKind: 6 };
	return page.evaluate(
		async ({ limit, prefix, ofEachKind }) => {
			const visit = async (address: string): Promise<Visited> => {
				const response = await fetch(address);
				const html = response.headers.get('content-type')?.startsWith('text/html') ?? false;
				const text = html ? await response.text() : '';
				const document = new DOMParser().parseFromString(text, 'text/html');
				const base = new URL(address, location.href);
				const targets = [...document.querySelectorAll('[href], [src]')].map(
					(element) => new URL(element.getAttribute('href') ?? element.getAttribute('src') ?? '', base)
				);
				return {
					address,
					status: response.status,
					length: text.length,
					title: document.title,
					headings: document.querySelectorAll('h1').length,
					ids: [...document.querySelectorAll('[id]')].map((element) => element.id),
					links: targets.filter((url) => url.origin === location.origin).map((url) => url.href)
				};
			};
			const kinds = new Map<string, number>();
			/** Whether an address is one of the many of its kind that are not read. */
			const spared = (path: string) => {
				const [kind, name] = path.startsWith(prefix) ? path.slice(prefix.length).split('/') : [];
				if (kind === undefined || name === undefined) return false;
				const before = kinds.get(kind) ?? 0;
				kinds.set(kind, before + 1);
				return before >= ofEachKind;
			};
			const found = new Set(['/']);
			const visited: Visited[] = [];
			for (const address of found) {
				if (found.size > limit) throw new Error(`The site has more than ${limit} addresses.`);
				const seen = await visit(address);
				visited.push(seen);
				for (const link of seen.links) {
					const url = new URL(link);
					const target = url.pathname + url.search;
					if (!found.has(target) && !spared(url.pathname)) found.add(target);
				}
			}
			return visited;
		},
		{ limit: most, ...sampled }
	);
}

/** The documents of the site: the addresses that gave HTML. */
export function documentsOf(site: readonly Visited[]): readonly Visited[] {
	return site.filter((visited) => visited.length > 0);
}

/**
 * For each route, the addresses of its longest and its shortest document (one address when they are the same);
 * none for a route that no link leads to. The generated debate counts where its size is the point, on the map, and for
 * routes that only a large debate has: its lists of a thousand are more of the same.
 */
export function samplesByRoute(
	site: readonly Visited[]
): readonly { readonly route: RouteShape; readonly addresses: readonly string[] }[] {
	const shapes = routeShapes();
	const routeOf = ({ address }: Visited) =>
		shapes.find(({ path }) => path.test(address.split('?', 1)[0] ?? ''));
	return shapes.map((route) => {
		const all = documentsOf(site).filter((visited) => routeOf(visited) === route);
		const shipped = all.filter(({ address }) => !address.includes(`/${largeDebate.id}`));
		const own = (route.name.endsWith('/map') || shipped.length === 0 ? all : shipped).sort(
			(a, b) => b.length - a.length
		);
		return {
			route,
			addresses: [...new Set([own.at(0), own.at(-1)].flatMap((visited) => visited?.address ?? []))]
		};
	});
}
