/** Which branches of an outline are folded, and how the address says so, that a view can be linked. */
import { entriesInFull, type Outline } from '#lib/debate/outline.ts';

/** The branches of an outline by the ids of their nodes. */
export interface Branches {
	/** Everything that can be folded, in reading order. */
	readonly all: readonly string[];
	/** What is folded when the address says nothing: none, save in outlines too long to read through. */
	readonly closedAtFirst: ReadonlySet<string>;
}

/** An outline of more nodes opens only its first level. */
const readableNodes = 300;
/** An address that names more would be refused by some servers. */
const mostNamed = 120;

/** The branches of an outline. */
export function branchesOf(outline: Outline): Branches {
	const entries = [...entriesInFull(outline)];
	const branches = entries.filter(({ entry }) => entry.steps.length > 0);
	const deep = entries.length > readableNodes ? branches.filter(({ level }) => level > 0) : [];
	const ids = (list: typeof branches) => list.map(({ entry }) => entry.node.id);
	return { all: ids(branches), closedAtFirst: new Set(ids(deep)) };
}

/** The folded branches that the query of an address names (`closed=a,b`, or `open=c` for all but c). */
export function closedBy(query: URLSearchParams, branches: Branches): ReadonlySet<string> {
	const named = (key: string) => query.get(key)?.split(',') ?? null;
	const [closed, open] = [named('closed'), named('open')];
	if (!closed && !open) return branches.closedAtFirst;
	return new Set(branches.all.filter((id) => (closed ? closed.includes(id) : !open?.includes(id))));
}

/** The query (without `?`) that names these branches, the shorter of its two forms; empty for the state at first. */
export function queryFor(closed: ReadonlySet<string>, { all, closedAtFirst }: Branches): string {
	const shut = all.filter((id) => closed.has(id));
	const open = all.filter((id) => !closed.has(id));
	const asAtFirst = shut.length === closedAtFirst.size && shut.every((id) => closedAtFirst.has(id));
	const [key, ids] = shut.length <= open.length ? ['closed', shut] : ['open', open];
	return asAtFirst || ids.length > mostNamed ? '' : `${key}=${ids.join(',')}`;
}

/** What follows the path with these folds (as `queryFor` names them), whatever else the query said, and the fragment. */
export function withFolds(search: string, folds: string, hash = ''): '' | `?${string}` | `#${string}` {
	const others = search
		.replace(/^\?/, '')
		.split('&')
		.filter((piece) => piece !== '' && !/^(open|closed)=/.test(piece));
	const pieces = folds === '' ? others : [folds, ...others];
	if (pieces.length > 0) return `?${pieces.join('&')}${hash}`;
	return hash === '' ? '' : `#${hash.slice(1)}`;
}
