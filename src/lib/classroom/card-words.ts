import { cutMark } from '#lib/source/cut-mark.ts';
import type { BriefCard } from './brief-card.ts';

/** The words of a card in one line, as marks count them; cuts are shown as ` […] `. */
export function cardWords({ segments }: Pick<BriefCard, 'segments'>): string {
	return segments.join(` ${cutMark} `);
}
