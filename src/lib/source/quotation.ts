/** Everything a quotation card shows, as plain data that can be sent to a browser. */
import { dateLabel, regionLabels, standingLabels, typeLabels } from './labels.ts';
import { quotableRegions, type Attitude, type CutConcern, type Passage, type RegionKind } from './model.ts';
import type { Source, SourceType, Standing, Voice } from './model.ts';
import { contextOf, cutsOf, usualContext, type ContextWish } from './passage-context.ts';
import { sliceSpan } from './slice.ts';
import { attributionParts, isReportedByOpponent, voiceName, type AttributionPart } from './voices.ts';

/** A speaker as a card lists them. */
export interface QuotationVoice {
	/** The name, or what is known of someone unnamed ("an official who is not named"). */
	readonly name: string;
	readonly named: boolean;
	readonly standing: Standing;
	/** Role and organisation, or the standing in words when neither is known; may be `person`. */
	readonly capacity: string;
}

/** Words left out between two segments. `text` is null when the source's rights do not let it be shown. */
export interface QuotationCut {
	readonly text: string | null;
	readonly hides: readonly CutConcern[];
}

/** One quotation with all that a reader needs to judge it. Every text in it but labels and note is the source's own. */
export interface Quotation {
	readonly passageId: string;
	readonly sourceId: string;
	/** Ours, short. */
	readonly sourceName: string;
	/** The document's own title; null when it has none. */
	readonly sourceTitle: string | null;
	readonly sourceType: SourceType;
	readonly sourceTypeLabel: string;
	/** `no date stated` when unknown. */
	readonly dateLabel: string;
	readonly region: RegionKind;
	readonly regionLabel: string;
	/** False in a link, a reader's comment or a sidebar: words that are not the document's own. */
	readonly isDocumentsOwn: boolean;
	readonly attitude: Attitude;
	/** The source's own characters, in order; at least one. */
	readonly segments: readonly string[];
	/** Between the segments: one less than there are. */
	readonly cuts: readonly QuotationCut[];
	/** The source's own characters around the segments, within the region; empty at its ends. */
	readonly before: string;
	readonly after: string;
	/** Innermost first; the last is the document's author where the words are the document's own. */
	readonly voices: readonly QuotationVoice[];
	readonly attribution: readonly AttributionPart[];
	/** The document prints these words to reject them. */
	readonly opponent: boolean;
	/** An editor's remark, ours; null for none. */
	readonly note: string | null;
}

/** The card of a passage; `passage` must be one of `source.passages`. */
export function quotationOf(
	source: Source,
	passage: Passage,
	context: ContextWish = usualContext
): Quotation {
	const { before, after } = contextOf(source, passage, context);
	const isDocumentsOwn = quotableRegions.has(passage.region);
	return {
		passageId: passage.id,
		sourceId: source.id,
		sourceName: source.shortName,
		sourceTitle: source.title,
		sourceType: source.type,
		sourceTypeLabel: typeLabels[source.type],
		dateLabel: dateLabel(source.date),
		region: passage.region,
		regionLabel: regionLabels[passage.region],
		isDocumentsOwn,
		attitude: passage.attitude,
		segments: passage.segments.map((segment) => sliceSpan(source, segment)),
		cuts: cutsOf(source, passage).map(({ mayShow, hides, ...span }) => ({
			text: mayShow ? sliceSpan(source, span) : null,
			hides
		})),
		before: sliceSpan(source, before),
		after: sliceSpan(source, after),
		voices: passage.voices.map(quotationVoice),
		attribution: attributionParts(source, passage),
		opponent: isReportedByOpponent(passage),
		note: passage.note
	};
}

function quotationVoice(voice: Voice): QuotationVoice {
	const known = [voice.role, voice.org].filter((word) => word !== undefined && word !== voice.name);
	return {
		name: voiceName(voice),
		named: voice.name !== null,
		standing: voice.standing,
		capacity: known.join(', ') || standingLabels[voice.standing]
	};
}
