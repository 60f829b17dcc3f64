/**
 * The line under a quotation that says who is speaking: everyone on the way from the first speaker to the
 * document, and what the document's author does with the words. It claims nothing beyond the attitude given.
 *
 * One voice: `Lara Powers, in an opinion piece for The Washington Post`
 * Two:       `Concerned officials, reported by Lara Powers, who rejects it`
 * Three:     `Alex Andrews, quoted by Slate, in Freedom United’s article, which agrees`
 * Unnamed:   `an unnamed author, in an opinion piece`, `Alex Andrews, quoted by an unnamed author, who reports it`
 */
import { attitudeLabels, standingLabels, typeLabels, withArticle } from './labels.ts';
import { quotableRegions, type Passage, type Source, type Voice } from './model.ts';
import { isBetweenQuotationMarks } from './quotation-marks.ts';

/** A piece of the line; `voice` and `attitude` are what a reader's eye should find first. */
export interface AttributionPart {
	readonly text: string;
	readonly kind: 'voice' | 'attitude' | 'words';
}

type Speaking = Pick<Source, 'text' | 'author' | 'publisher' | 'type'>;
type Spoken = Pick<Passage, 'segments' | 'voices' | 'attitude' | 'region'>;

/** The line in pieces, spaces included; joined they are the sentence. Starts in lower case unless with a name. */
export function attributionParts(source: Speaking, passage: Spoken): readonly AttributionPart[] {
	if (!quotableRegions.has(passage.region)) return besideTheText(source, passage);
	const inner = passage.voices.slice(0, -1);
	const [first, ...between] = inner;
	if (!first) return authorAlone(source, passage);

	const verb = isQuoted(source, passage) ? 'quoted' : 'reported';
	const chain = between.flatMap((name) => [words(`, ${verb} by `), voice(voiceName(name))]);
	if (between.length > 0) {
		return [
			voice(voiceName(first)),
			...chain,
			words(`, in ${documentName(source)}, which `),
			attitude(passage)
		];
	}
	const author = [voice(voiceName(first)), words(`, ${verb} by `), voice(authorName(source))];
	if (passage.attitude === 'reports' && verb === 'reported') return author;
	return [...author, words(', who '), attitude(passage)];
}

/** The whole line as text, without a full stop. */
export function attributionSentence(source: Speaking, passage: Spoken): string {
	return attributionParts(source, passage)
		.map((part) => part.text)
		.join('');
}

/**
 * The voices before the document's author, ready for "in" and the document: `Alex Andrews, quoted by Slate,` or
 * `Concerned officials, reported`. null when the author speaks.
 */
export function innerVoices(source: Speaking, passage: Spoken): string | null {
	const [first, ...between] = passage.voices.slice(0, -1);
	if (!first) return null;
	const verb = isQuoted(source, passage) ? 'quoted' : 'reported';
	if (between.length === 0) return `${voiceName(first)}, ${verb}`;
	return `${[voiceName(first), ...between.map((name) => `${verb} by ${voiceName(name)}`)].join(', ')},`;
}

/** Whether the document prints these words only to argue against them. */
export function isReportedByOpponent(passage: Pick<Passage, 'attitude'>): boolean {
	return passage.attitude === 'rejects';
}

/** A speaker's name, or what is known of someone the document does not name. */
export function voiceName(speaker: Voice): string {
	if (speaker.name !== null) return speaker.name;
	const noun = speaker.role ?? standingLabels[speaker.standing];
	const whose = speaker.org === undefined ? '' : ` of ${speaker.org}`;
	return `${withArticle(noun)}${whose} who is not named`;
}

/** The document in a sentence: `Freedom United’s article`, `an opinion piece whose author is not named`. */
export function documentName(source: Pick<Source, 'author' | 'publisher' | 'type'>): string {
	const noun = typeLabels[source.type];
	const owner = source.publisher ?? source.author.name;
	return owner === null ? `${withArticle(noun)} whose author is not named` : `${possessive(owner)} ${noun}`;
}

function authorAlone(source: Speaking, passage: Spoken): readonly AttributionPart[] {
	const publisher = source.publisher === null ? '' : ` for ${source.publisher}`;
	const where = words(`, in ${withArticle(typeLabels[source.type])}${publisher}`);
	const author = voice(authorName(source));
	if (passage.attitude === 'asserts') return [author, where];
	return [author, words(', who '), attitude(passage), where];
}

/** Words on the page that are not the document's own: its author has no attitude to them. */
function besideTheText(source: Speaking, passage: Spoken): readonly AttributionPart[] {
	const place = {
		'reader-comment': `a reader’s comment below ${documentName(source)}`,
		link: `a link to another page, within ${documentName(source)}`,
		sidebar: `site text around ${documentName(source)}, not part of it`
	}[passage.region as 'reader-comment' | 'link' | 'sidebar'];
	const [speaker] = passage.voices;
	return speaker.name === null ? [words(place)] : [voice(voiceName(speaker)), words(`, in ${place}`)];
}

function isQuoted(source: Speaking, passage: Spoken): boolean {
	const [first] = passage.segments;
	return first !== undefined && isBetweenQuotationMarks(source.text, first);
}

function authorName(source: Speaking): string {
	return source.author.name ?? 'an unnamed author';
}

function possessive(name: string): string {
	return /s$/i.test(name) ? `${name}’` : `${name}’s`;
}

function voice(text: string): AttributionPart {
	return { text, kind: 'voice' };
}

function words(text: string): AttributionPart {
	return { text, kind: 'words' };
}

function attitude(passage: Spoken): AttributionPart {
	return { text: attitudeLabels[passage.attitude], kind: 'attitude' };
}
