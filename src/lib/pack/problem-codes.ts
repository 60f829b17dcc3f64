import type { CodeEntry } from './problems/code-entry.ts';
import { dataCodes } from './problems/data-codes.ts';
import { fileCodes } from './problems/file-codes.ts';
import { formatCodes } from './problems/format-codes.ts';
import { mapCodes } from './problems/map-codes.ts';
import { sourceCodes } from './problems/source-codes.ts';
import { tourCodes } from './problems/tour-codes.ts';

const catalogue = {
	...fileCodes,
	...dataCodes,
	...sourceCodes,
	...mapCodes,
	...tourCodes,
	...formatCodes
};

/** The name of a catalogued problem. */
export type ProblemCode = keyof typeof catalogue;

/**
 * Every problem that a pack or a format of rounds can have, by its code. Each has a broken pack or format that shows it,
 * in `tests/fixtures`.
 */
export const problemCodes: Readonly<Record<ProblemCode, CodeEntry>> = catalogue;
