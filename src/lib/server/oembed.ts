/** Answers the question of oembed.com: what to put in a page that was given the address of a map. */
import type { Debate } from '#lib/debate/model.ts';

/** What the consumer asked for, as it stood in the query. */
export interface OembedQuestion {
	readonly url: string | null;
	readonly format: string | null;
	readonly maxwidth: string | null;
	readonly maxheight: string | null;
}

/** An address of this site that can be embedded: a debate, and what of its map is shown. */
export interface EmbeddedMap {
	readonly debate: string;
	/** Without question mark. */
	readonly query: string;
}

/** The answer in the words of the specification (version 1.0, type `rich`). */
export interface Oembed {
	readonly version: '1.0';
	readonly type: 'rich';
	readonly title: string;
	readonly provider_name: string;
	readonly provider_url: string;
	/** Seconds. */
	readonly cache_age: number;
	readonly html: string;
	readonly width: number;
	readonly height: number;
}

/** A question that cannot be answered, with the status that the specification names for it. */
export interface OembedRefusal {
	readonly status: 400 | 404 | 501;
	readonly message: string;
}

const mapPath = /^\/debates\/([^/]+)(?:\/map)?\/?$/;

/** The map that an address of this site shows; null for every other address. Any scheme of the site's host counts. */
export function embeddedMap(address: string, origin: string): EmbeddedMap | null {
	const url = URL.canParse(address, origin) ? new URL(address, origin) : null;
	if (!url || !/^https?:$/.test(url.protocol) || url.host !== new URL(origin).host) return null;
	const debate = mapPath.exec(url.pathname)?.[1];
	if (debate === undefined) return null;
	return { debate, query: url.pathname.includes('/map') ? url.search.slice(1) : '' };
}

/**
 * Where this site answers for the map of a debate, for the `link` by which consumers find it. Where the site's origin
 * is not known (null) both addresses begin at its root.
 */
export function oembedAddress(origin: string | null, debate: string): string {
	const map = `${origin ?? ''}/debates/${debate}/map`;
	return `${origin ?? ''}/oembed?url=${encodeURIComponent(map)}&format=json`;
}

/** What is wrong with a question before its address is looked at; null when nothing is. */
export function refuseQuestion({ url, format, maxwidth, maxheight }: OembedQuestion): OembedRefusal | null {
	if (format !== null && format !== 'json')
		return { status: 501, message: `This site answers in the format json, not in “${format}”.` };
	if (!url) return { status: 400, message: 'Say which page to embed: /oembed?url=…' };
	for (const [name, value] of Object.entries({ maxwidth, maxheight }))
		if (value !== null && !/^[1-9]\d{0,5}$/.test(value))
			return { status: 400, message: `${name} must be a number of pixels, not “${value}”.` };
	return null;
}

/** The answer for a map of that debate; `html` writes its frame at the size that was agreed on. */
export function oembedOf(
	debate: Pick<Debate, 'title'>,
	origin: string,
	{ maxwidth, maxheight }: OembedQuestion,
	size: { readonly width: number; readonly height: number },
	html: (size: { readonly width: number; readonly height: number }) => string
): Oembed {
	const width = Math.min(size.width, maxwidth === null ? Infinity : Number(maxwidth));
	const height = Math.min(size.height, maxheight === null ? Infinity : Number(maxheight));
	return {
		version: '1.0',
		type: 'rich',
		title: `Map of the debate: ${debate.title}`,
		provider_name: 'Parallax',
		provider_url: `${origin}/`,
		cache_age: 86_400,
		html: html({ width, height }),
		width,
		height
	};
}
