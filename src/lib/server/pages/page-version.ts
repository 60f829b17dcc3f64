import type { LoadedPack } from '#lib/server/library.ts';
import type { Graph } from '#lib/debate/graph.ts';
import type { VersionMarks } from '#lib/debate/version-marks.ts';
import { versionMarks } from '#lib/pack/versions/page-marks.ts';

const known = new WeakMap<Graph, VersionMarks>();

/** The version of a debate and the marks of its pages; worked out once for each reading of its pack. */
function marksOfPack({ pack, graph }: LoadedPack): VersionMarks {
	const marks = known.get(graph) ?? versionMarks(pack);
	known.set(graph, marks);
	return marks;
}

/** What a permanent link to a page carries: `<version>.<mark of the page>`; null for a page that has no mark. */
export function permanentVersion(loaded: LoadedPack, page: string): string | null {
	const { version, pages } = marksOfPack(loaded);
	const known = pages[page];
	return known === undefined ? null : `${version}.${known.mark}`;
}

/** More pages than a returning reader would read a list of, and than a browser should keep marks of. */
const mostListed = 1_500;

/** The marks as a browser fetches them; of a debate with very many pages the version alone. */
export function fetchedMarks(loaded: LoadedPack): VersionMarks {
	const { version, pages } = marksOfPack(loaded);
	return { version, pages: Object.keys(pages).length > mostListed ? {} : pages };
}
