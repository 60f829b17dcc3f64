/** A version of a debate in few characters: what each of its pages says, as a mark that changes with it. */
export interface VersionMarks {
	/** The pack's version. */
	readonly version: string;
	/** By the page's address within the debate, `claims/<id>`; empty for a debate too large to list. */
	readonly pages: Readonly<Record<string, PageMark>>;
}

export interface PageMark {
	/** 8 hex digits. */
	readonly mark: string;
	/** The page's title. */
	readonly name: string;
}

/** A page that a returning reader finds otherwise. */
export interface PageChange {
	readonly page: string;
	/** The page's title, now or as it was. */
	readonly name: string;
	readonly what: 'new' | 'changed' | 'gone';
}

/** Reads the marks a browser kept; null when there are none or they are not ours. */
export function readMarks(text: string | null): VersionMarks | null {
	try {
		const kept: unknown = JSON.parse(text ?? 'null');
		return isMarks(kept) ? kept : null;
	} catch {
		return null;
	}
}

function isMarks(value: unknown): value is VersionMarks {
	if (!isObject(value) || typeof value.version !== 'string' || !isObject(value.pages)) return false;
	return Object.values(value.pages).every(
		(page) => isObject(page) && typeof page.mark === 'string' && typeof page.name === 'string'
	);
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}

/**
 * What a reader who saw one version finds otherwise in another: new pages, changed ones, gone ones. Empty when nothing
 * that stands on a page differs, and when either debate was too large to list.
 */
export function changesSince(before: VersionMarks, now: VersionMarks): readonly PageChange[] {
	const was = Object.entries(before.pages);
	const is = Object.entries(now.pages);
	if (was.length === 0 || is.length === 0) return [];
	return [
		...is.flatMap(([page, { mark, name }]): PageChange[] => {
			const old = Object.hasOwn(before.pages, page) ? before.pages[page] : undefined;
			if (old?.mark === mark) return [];
			return [{ page, name, what: old ? 'changed' : 'new' }];
		}),
		...was.flatMap(([page, { name }]): PageChange[] =>
			Object.hasOwn(now.pages, page) ? [] : [{ page, name, what: 'gone' }]
		)
	];
}

/** What a permanent link says of the page it leads to: `<version>.<mark>`. */
export interface LinkedVersion {
	readonly version: string;
	readonly mark: string;
}

/** Reads the `v` of a permanent link; null when it is none of ours. */
export function readLinkedVersion(text: string | null): LinkedVersion | null {
	const found = /^([0-9a-f]{12})\.([0-9a-f]{8})$/.exec(text ?? '');
	const [, version, mark] = found ?? [];
	return version !== undefined && mark !== undefined ? { version, mark } : null;
}
