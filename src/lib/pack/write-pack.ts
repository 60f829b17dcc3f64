import { stringify } from 'yaml';
import type { Voice } from '#lib/source/model.ts';
import type { DraftDebate, DraftFact, DraftPassage, DraftSource, PackDraft } from './pack-draft.ts';
import type { PackFiles } from './pack.ts';
import { sha256 } from './sha256.ts';
import { writeMap } from './write-map.ts';

/** The files of a pack, and what of the draft could not be written in them. */
export interface WrittenPack {
	readonly files: PackFiles;
	/** Ids of relations that a map has no words for. */
	readonly left: readonly string[];
}

/**
 * Writes a draft as the files of a pack, which `readPack` reads as the same debate when the draft has no faults; what
 * faults it has, `readPack` names.
 */
export async function writePack(draft: PackDraft): Promise<WrittenPack> {
	const encoder = new TextEncoder();
	const map = writeMap(draft.map);
	const files = new Map<string, Uint8Array>([
		['debate.yaml', encoder.encode(yaml(debateYaml(draft.debate)))],
		['map.argdown', encoder.encode(map.text)],
		['facts.yaml', encoder.encode(yaml(draft.facts.map(factYaml)))]
	]);
	for (const source of draft.sources) {
		const bytes = encoder.encode(source.text);
		files.set(`sources/${source.id}.txt`, bytes);
		files.set(`sources/${source.id}.yaml`, encoder.encode(yaml(sourceYaml(source, await sha256(bytes)))));
	}
	for (const [path, bytes] of draft.kept) files.set(path, bytes);
	return { files, left: map.left };
}

/** Strings stay strings: the reader takes no other scalars, so nothing is gained by quoting numbers. */
function yaml(data: unknown): string {
	return stringify(data, { lineWidth: 110 });
}

function debateYaml({ contentNote, issues, absentVoices, editorNotes, glossary, ...debate }: DraftDebate) {
	return {
		...debate,
		...(contentNote === null ? {} : { contentNote }),
		...(issues.length > 0 ? { issues } : {}),
		...(absentVoices.length > 0 ? { absentVoices } : {}),
		...(editorNotes.length > 0 ? { editorNotes } : {}),
		...(glossary.length > 0 ? { glossary } : {})
	};
}

function sourceYaml(source: DraftSource, sum: string) {
	const { shortName, title, author, publisher, date, type, url, rights, note, regions, passages } = source;
	return {
		sha256: sum,
		shortName,
		title: title ?? 'untitled',
		author: voiceYaml(author),
		publisher: publisher ?? 'unknown',
		date: { ...date, value: date.value ?? 'unknown' },
		type,
		...(url === null ? {} : { url }),
		rights,
		...(note === null ? {} : { note }),
		...(regions.length > 0 && {
			regions: regions.map(({ kind, firstLine, lastLine }) => {
				return { kind, lines: firstLine === lastLine ? `${firstLine}` : `${firstLine}-${lastLine}` };
			})
		}),
		...(passages.length > 0 && { passages: passages.map(passageYaml) })
	};
}

function passageYaml({ id, exact, prefix, voices, attitude, note }: DraftPassage) {
	return {
		id,
		exact,
		...(prefix === undefined ? {} : { prefix }),
		...(voices.length > 0 ? { voices: voices.map(voiceYaml) } : {}),
		...(attitude === null ? {} : { attitude }),
		...(note === null ? {} : { note })
	};
}

function voiceYaml({ name, ...rest }: Voice) {
	return { name: name ?? 'unknown', ...rest };
}

function factYaml({ id, question, note, bearsOn, answers }: DraftFact) {
	return {
		id,
		question,
		...(note === null ? {} : { note }),
		...(bearsOn.length > 0 ? { bearsOn } : {}),
		answers: answers.map(({ passage, says }) => ({ passage, says }))
	};
}
