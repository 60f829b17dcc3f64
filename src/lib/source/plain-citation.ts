/** A citation in plain words that also says whose words were quoted: the "indirect source" of citation manuals. */
import { titleInCitation, untitledLabel } from './cite.ts';
import { dateLabel } from './labels.ts';
import { quotableRegions, type Passage, type Source } from './model.ts';
import { attributionSentence, innerVoices } from './voices.ts';

/**
 * `Alex Andrews, quoted by Slate, in: Krysta Bisnauth, “Anti-trafficking …”, Freedom United, November 1, 2021.`
 * Says plainly what is not known: author not named, untitled, no date stated. null cites the document alone.
 */
export function plainCitation(source: Source, passage: Passage | null): string {
	const title =
		source.title === null ? untitledLabel(source).toLowerCase() : `“${titleInCitation(source.title)}”`;
	const known = [source.author.name ?? 'Author not named', title, source.publisher, dateLabel(source.date)];
	return `${leadTo(source, passage)}${known.filter((part) => part !== null).join(', ')}.`;
}

function leadTo(source: Source, passage: Passage | null): string {
	if (passage === null) return '';
	if (!quotableRegions.has(passage.region)) return `${capitalised(attributionSentence(source, passage))}: `;
	const inner = innerVoices(source, passage);
	return inner === null ? '' : `${capitalised(inner)} in: `;
}

function capitalised(sentence: string): string {
	return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
