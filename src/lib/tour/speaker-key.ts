import { regionLabels } from '#lib/source/labels.ts';
import { quotableRegions, type Passage, type Source } from '#lib/source/model.ts';
import { voiceName } from '#lib/source/voices.ts';

type Spoken = Pick<Passage, 'voices' | 'region'>;

/**
 * Who speaks the words of a passage, its innermost voice, as an id. A name stands for itself. Who is not named is told
 * by the place: the author by the document, `@<source id>`; whoever stands beside its text by the region too,
 * `@<source id>/<region>`. Null for others who are not named: “an official” of one page is not that of another.
 */
export function speakerKeyOf(source: Pick<Source, 'id'>, passage: Spoken): string | null {
	const [speaker] = passage.voices;
	if (speaker.name !== null) return speaker.name;
	if (passage.voices.length > 1) return null;
	return quotableRegions.has(passage.region) ? `@${source.id}` : `@${source.id}/${passage.region}`;
}

/** The speaker in words: `Alex Andrews`, `Author not named (Campus column)`, `Reader’s comment (Freedom United article)`. */
export function speakerName(source: Pick<Source, 'shortName'>, passage: Spoken): string {
	const [speaker] = passage.voices;
	if (speaker.name !== null || passage.voices.length > 1) return voiceName(speaker);
	const who = quotableRegions.has(passage.region) ? 'Author not named' : regionLabels[passage.region];
	return `${who} (${source.shortName})`;
}
