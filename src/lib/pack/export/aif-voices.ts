import { quotableRegions, type Passage, type Source } from '#lib/source/model.ts';
import { isBetweenQuotationMarks } from '#lib/source/quotation-marks.ts';
import { passageText } from '#lib/source/slice.ts';
import { voiceName } from '#lib/source/voices.ts';
import type { AifScheme } from './aif-model.ts';
import type { AifWriter } from './aif-writer.ts';

/** A passage in a nodeset: who is heard in it, as ids of L-nodes. */
export interface AifSpeech {
	/** Who says the words first. */
	readonly innermost: string;
	/** Whoever retells them last, the document's author; null where the author speaks or is not concerned. */
	readonly author: string | null;
	/** What the first voice does by saying it. */
	readonly says: AifScheme;
	/** What the author does with words of others; null for retelling and no more. */
	readonly holds: AifScheme | null;
}

/**
 * Writes what a passage says as one L-node for each of its voices. Each voice but the first illocutes the one before it:
 * the document's author has only said that another said so, and whoever reads the nodeset must not take it for more.
 */
export function writeSpeech(writer: AifWriter, source: Source, passage: Passage): AifSpeech {
	const words = passageText(source, passage);
	const own = quotableRegions.has(passage.region);
	const names = passage.voices.map((voice, index) =>
		own && index === passage.voices.length - 1 && voice.name === null
			? `Author of ${source.shortName}, not named`
			: voiceName(voice)
	);
	const [first] = passage.segments;
	const verb = first && isBetweenQuotationMarks(source.text, first) ? 'quoted' : 'reported';
	const timestamp = source.date.precision === 'day' ? source.date.value : null;
	const locutions = passage.voices.map((voice, index) => {
		const name = names[index]!;
		const by = names.slice(index + 1).map((outer) => `, ${verb} by ${outer}`);
		const nodeID = writer.text('L', `${name}${by.join('')}: ${words}`, {
			passage: passage.id,
			voice: index
		});
		const key = voice.name ?? `${source.id}\n${JSON.stringify(voice)}`;
		const personID = writer.participant(key, name);
		writer.locution({ nodeID, personID, timestamp, source: source.url });
		return nodeID;
	});
	for (const [index, inner] of locutions.entries()) {
		const outer = locutions[index + 1];
		if (outer !== undefined) writer.scheme('YA', 'Default Illocuting', { from: [outer], to: inner });
	}
	const isRetold = own && locutions.length > 1;
	const { attitude } = passage;
	return {
		innermost: locutions[0]!,
		author: isRetold ? locutions.at(-1)! : null,
		says: isRetold || attitude === 'asserts' || attitude === 'concedes' ? 'Asserting' : 'Default Illocuting',
		holds:
			attitude === 'rejects'
				? 'Disagreeing'
				: attitude === 'asserts' || attitude === 'concedes'
					? 'Agreeing'
					: null
	};
}
