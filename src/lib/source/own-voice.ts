import type { Passage, Source } from './model.ts';
import { isBetweenQuotationMarks } from './quotation-marks.ts';

/**
 * Whether somebody who holds these words says them. True where the document puts the words forward as its own view
 * (`asserts`), and where it quotes someone's own words in quotation marks without rejecting them. False where the
 * words reach us only as another's summary, or through a document that prints them to argue against them.
 */
export function isInOwnVoice(
	source: Pick<Source, 'text'>,
	passage: Pick<Passage, 'attitude' | 'voices' | 'segments'>
): boolean {
	if (passage.attitude === 'asserts') return true;
	return (
		passage.attitude !== 'rejects' &&
		passage.voices.length > 1 &&
		passage.segments.every((segment) => isBetweenQuotationMarks(source.text, segment))
	);
}
