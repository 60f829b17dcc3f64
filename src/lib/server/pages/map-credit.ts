import type { LoadedPack } from '#lib/server/library.ts';

/** What stands on a sheet of the map besides the debate's title; `SheetCredit` has this shape. */
export interface MapCredit {
	readonly question: string;
	/** Changes whenever any file of the debate does. */
	readonly version: string;
}

/** The debate's question and the version of its pack. */
export function mapCredit({ pack }: LoadedPack): MapCredit {
	return { question: pack.debate.question, version: pack.version };
}
