import { cutMark } from './cut-mark.ts';
import { inMarks } from './quotation-marks.ts';
import type { Quotation } from './quotation.ts';

/**
 * A quotation to take along, in three lines of plain text: the words in quotation marks, who is speaking, and where
 * it stands. `citation` is the plain one of the passage.
 */
export function quotationText(
	{ segments, attribution }: Pick<Quotation, 'segments' | 'attribution'>,
	citation: string
): string {
	const words = inMarks(segments.join(` ${cutMark} `));
	return `${words}\n— ${attribution.map(({ text }) => text).join('')}\n${citation}`;
}
