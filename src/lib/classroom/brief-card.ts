/** A debater's card: words of a document, who says them, and how to cite them. Plain data. */
import type { PassageInSource } from '#lib/debate/graph.ts';
import { cslName } from '#lib/source/csl-name.ts';
import type { Source } from '#lib/source/model.ts';
import { isInOwnVoice } from '#lib/source/own-voice.ts';
import { plainCitation } from '#lib/source/plain-citation.ts';
import { quotationOf, type Quotation } from '#lib/source/quotation.ts';
import { innerVoices } from '#lib/source/voices.ts';

/** Every text in it but labels and note is the source's own. */
export interface BriefCard extends Pick<
	Quotation,
	'passageId' | 'sourceId' | 'sourceName' | 'dateLabel' | 'segments' | 'attribution' | 'opponent' | 'note'
> {
	/** Said by someone who holds it (`source/own-voice.ts`). */
	readonly ownVoice: boolean;
	/** `Powers, 2019`; `Alex Andrews, quoted by Slate, in Bisnauth, 2021`. */
	readonly cite: string;
	/** The whole citation in plain words; it names the voices between the words and the document. */
	readonly citation: string;
}

/** The card of a passage. */
export function cardOf({ source, passage }: PassageInSource): BriefCard {
	const { passageId, sourceId, sourceName, dateLabel, segments, attribution, opponent, note } = quotationOf(
		source,
		passage
	);
	const inner = innerVoices(source, passage);
	return {
		...{ passageId, sourceId, sourceName, dateLabel, segments, attribution, opponent, note },
		ownVoice: isInOwnVoice(source, passage),
		cite: inner === null ? authorAndYear(source) : `${capitalised(inner)} in ${authorAndYear(source)}`,
		citation: plainCitation(source, passage)
	};
}

/** In its own voice first, what only its critics print last; else as given. */
export function strongestFirst(cards: readonly BriefCard[]): readonly BriefCard[] {
	const rank = ({ ownVoice, opponent }: BriefCard) => (ownVoice ? 0 : opponent ? 2 : 1);
	return cards.toSorted((a, b) => rank(a) - rank(b));
}

function authorAndYear({ author, publisher, date }: Source): string {
	const name = cslName(author, publisher);
	const who = name === null ? 'author not named' : 'literal' in name ? name.literal : name.family;
	return `${who}, ${date.value?.slice(0, 4) ?? 'no date stated'}`;
}

function capitalised(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}
