/** How a request is answered. */
export type WayToAnswer =
	/** From what was kept at once: files whose name changes with their content. */
	| 'kept-first'
	/** From the network, and from what was kept when there is none. */
	| 'network-first'
	/** As if this worker were not there: what belongs to one person, what changes something, other hosts. */
	| 'network-only';

/** A request as far as its answer depends on it. */
export interface Asked {
	readonly method: string;
	readonly url: URL;
	/** Whether the browser asks for it as a page to show. */
	readonly navigates: boolean;
}

/** Pages of classes hold people's names and work: nothing of them is kept on a device that others use. */
const personal = /^\/(classes|join|privacy)(\/|$)/;
/** What a page of a debate is made of besides its document. */
const parts = /(\/__data\.json|\.json|\.svg)$/;

/** How to answer a request; `base` is the folder of the host that the site stands in, empty for the root. */
export function wayToAnswer(
	{ method, url, navigates }: Asked,
	site: { readonly origin: string; readonly base: string; readonly assets: ReadonlySet<string> }
): WayToAnswer {
	if (method !== 'GET' || url.origin !== site.origin || !url.pathname.startsWith(`${site.base}/`))
		return 'network-only';
	if (site.assets.has(url.pathname)) return 'kept-first';
	const path = url.pathname.slice(site.base.length);
	if (personal.test(path)) return 'network-only';
	return navigates || (path.startsWith('/debates/') && parts.test(path)) || path === '/__data.json'
		? 'network-first'
		: 'network-only';
}
