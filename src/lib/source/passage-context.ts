/** How much of a document may stand around its passages: the one rule for cards, excerpts and their payloads. */
import { cutsBetween } from './cuts.ts';
import type { Passage, Source, Span } from './model.ts';
import { regionAt } from './regions.ts';
import { sentencesAfter, sentencesBefore } from './sentence-context.ts';

/** How far context may go. */
export interface ContextWish {
	/** Sentences on each side; a part of one counts whole. 0 for none. */
	readonly sentences: number;
	/** BCP 47, for telling sentences apart. */
	readonly language?: string;
}

/** What is shown when nobody asks for more. */
export const usualContext = { sentences: 1, language: 'en' } as const;
/** For `rights: excerpt`: sentences on each side at most, whoever asks. */
const excerptSentences = 2;
/** For `rights: excerpt`: characters of a cut that a reader may open at most. */
const excerptCutLength = 400;

type Quoted = Pick<Source, 'text' | 'regions' | 'rights'>;

/** The stretches just before the first and just after the last segment, inside the passage's region; may be empty. */
export function contextOf(
	source: Quoted,
	passage: Pick<Passage, 'segments'>,
	wish: ContextWish = usualContext
): { readonly before: Span; readonly after: Span } {
	const start = passage.segments[0]?.start ?? 0;
	const end = passage.segments.at(-1)?.end ?? start;
	const region = regionAt(source.regions, start) ?? { start, end };
	const sentences = source.rights === 'excerpt' ? Math.min(wish.sentences, excerptSentences) : wish.sentences;
	const language = wish.language ?? usualContext.language;
	return {
		before: sentencesBefore(source.text, region, start, sentences, language),
		after: sentencesAfter(source.text, region, end, sentences, language)
	};
}

/** The cuts of a passage, each with whether its words may be shown. */
export function cutsOf(source: Quoted, passage: Pick<Passage, 'segments'>) {
	return cutsBetween(source.text, passage.segments).map((cut) => ({
		...cut,
		mayShow: source.rights === 'full' || cut.end - cut.start <= excerptCutLength
	}));
}
