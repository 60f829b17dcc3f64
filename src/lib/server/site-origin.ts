/** The host that SvelteKit puts into addresses while a build makes pages, unless ORIGIN names the site's own. */
const unknownHost = 'sveltekit-prerender';

/** Scheme and host of the site; null in a file made by a build that was not told where it will stand. */
export function siteOrigin(url: URL): string | null {
	return url.hostname === unknownHost ? null : url.origin;
}

/** Where the site's pages begin, without a slash at the end: its origin and the folder it stands in; null as above. */
export function siteAddress(url: URL, home: string): string | null {
	const origin = siteOrigin(url);
	return origin === null ? null : new URL(home, origin).href.replace(/\/$/, '');
}
