import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { JSDOM } from 'jsdom';

/** A site as the files of a folder, and what in it leads nowhere. */
export interface SiteFaults {
	/** Documents that were read. */
	readonly documents: number;
	/** Links that were followed. */
	readonly links: number;
	/** Each in a sentence; none when the site is whole. */
	readonly faults: readonly string[];
}

const host = 'https://site.example';
/** Attributes that make a browser fetch something or go somewhere. */
const leading = '[href], [src], [srcset], [action], [data]';

/**
 * Reads every document of a site that is to stand in a folder of its host (`base`, such as `/sub/site`) and follows
 * each link by hand: to a file of the folder, and to an element in it where the link names one. What leads out of the
 * folder is a fault, unless it is a link that the reader follows to another host.
 */
export async function siteFaults(folder: string, base: string): Promise<SiteFaults> {
	const names = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = new Set(
		names
			.filter((entry) => entry.isFile())
			.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
	);
	// The page that a host shows for an address it does not know has no place of its own.
	const pages = [...files].filter((file) => file.endsWith('.html') && file !== '404.html');
	const documents = new Map<string, Document>();
	for (const file of pages) {
		documents.set(file, new JSDOM(await readFile(join(folder, file), 'utf8')).window.document);
	}
	const faults: string[] = [];
	let links = 0;
	for (const [file, document] of documents) {
		if (document.querySelectorAll('h1').length !== 1) faults.push(`${file} has no one first heading.`);
		const address = new URL(`${base}/${file.replace(/index\.html$/, '')}`, host);
		for (const element of document.querySelectorAll(leading)) {
			for (const target of targetsOf(element)) {
				links++;
				const fault = faultOf(new URL(target, address), element);
				if (fault) faults.push(`${file}: ${target} ${fault}`);
			}
		}
	}
	return { documents: documents.size, links, faults };

	function faultOf(url: URL, element: Element): string | null {
		if (url.protocol === 'data:' || url.protocol === 'mailto:') return null;
		if (url.origin !== host) return element.matches('a') ? null : 'is fetched from another host.';
		if (!url.pathname.startsWith(`${base}/`)) return 'leads out of the folder.';
		const path = decodeURIComponent(url.pathname.slice(base.length + 1));
		const found = [path, `${path}index.html`, `${path}/index.html`].find((file) => files.has(file));
		if (found === undefined) return 'leads to nothing.';
		const id = decodeURIComponent(url.hash.slice(1));
		const document = documents.get(found);
		if (id === '' || !document || document.getElementById(id)) return null;
		return 'names a part that the page does not have.';
	}
}

function targetsOf(element: Element): readonly string[] {
	const set = element.getAttribute('srcset');
	const single = ['href', 'src', 'action', 'data'].flatMap((name) => element.getAttribute(name) ?? []);
	return [...single, ...(set ?? '').split(',').flatMap((each) => each.trim().split(/\s+/)[0] || [])];
}
