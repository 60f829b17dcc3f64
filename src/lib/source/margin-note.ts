import type { FactLine } from '#lib/debate/fact-line.ts';
import type { PositionColour } from '#lib/debate/model.ts';
import type { NodeLine } from '#lib/debate/node-line.ts';
import type { Quotation } from './quotation.ts';

/** What stands in the margin beside a passage: who speaks, and what the words are used for. */
export interface MarginNote extends Pick<
	Quotation,
	'passageId' | 'attribution' | 'attitude' | 'opponent' | 'isDocumentsOwn' | 'regionLabel' | 'note'
> {
	/** The claims and arguments the passage stands behind; empty when it is only shown. */
	readonly serves: readonly NodeLine[];
	/** The questions of fact the passage is an answer to. */
	readonly answers: readonly FactLine[];
	/** The hues of the positions those serve, in the debate's order, each once. */
	readonly colours: readonly PositionColour[];
}
