import type { DraftDebate, DraftFact, DraftPassage, DraftSource } from '#lib/pack/pack-draft.ts';
import type { Account } from './account.ts';
import type { WholeOfOurs } from './aif-ours.ts';
import { FoundPassages } from './found-passages.ts';
import { documentsBySum } from './withheld-documents.ts';

/** What came back of the documents that a nodeset of ours names, and of what rests on their words. */
export interface ReturnedSources {
	readonly debate: DraftDebate;
	readonly sources: readonly DraftSource[];
	readonly facts: readonly DraftFact[];
	/** Qualified ids. */
	readonly passages: ReadonlySet<string>;
}

/**
 * Gives the documents that a nodeset only names their text again, from those brought: the one whose bytes are the same.
 * Passages of the others are dropped, and with them what was said by them alone.
 */
export async function returnedSources(
	whole: WholeOfOurs,
	documents: ReadonlyMap<string, string>,
	account: Account
): Promise<ReturnedSources> {
	const bySum = await documentsBySum(documents);
	account.kept('debate', whole.debate.title, 'parallax.debate');
	const sources = new Map<string, DraftSource>();
	for (const [index, { sha256, ...source }] of whole.sources.entries()) {
		const path = `parallax.sources[${index}]`;
		const found = sources.has(source.id) ? undefined : bySum.get(sha256);
		if (found) account.kept('document', source.shortName, path);
		else {
			const message = `Its text is not in the file, and no document that was brought has its sha256, ${sha256}.`;
			account.say('dropped', 'document', source.shortName, path, message);
		}
		const text = found ? new TextDecoder().decode(found.bytes) : null;
		const passages = heldPassages({ ...source, text: text ?? '' }, path, text !== null, account);
		if (text !== null) sources.set(source.id, { ...source, text, passages });
	}
	const passages = new Set(
		[...sources.values()].flatMap(({ id, passages: held }) => held.map((passage) => `${id}/${passage.id}`))
	);
	const facts = heldFacts(whole.facts, passages, account);
	const glossary = whole.debate.glossary.map((entry) => ({
		...entry,
		passages: entry.passages.filter((id) => passages.has(id))
	}));
	const names = new Set([...sources.keys(), ...facts.map(({ id }) => id)]);
	const lost = new Set([...whole.sources, ...whole.facts].map(({ id }) => id).filter((id) => !names.has(id)));
	const editorNotes = whole.debate.editorNotes.map((note) => ({
		...note,
		about: note.about.filter((id) => !lost.has(id))
	}));
	return {
		debate: { ...whole.debate, glossary, editorNotes },
		sources: [...sources.values()],
		facts,
		passages
	};
}

/** The passages whose words the document has, however they came into the file. */
function heldPassages(
	source: DraftSource,
	path: string,
	isBrought: boolean,
	account: Account
): readonly DraftPassage[] {
	const words = new FoundPassages(isBrought ? [{ ...source, passages: [] }] : []);
	const seen = new Set<string>();
	return source.passages.flatMap(({ prefix, ...passage }, index): readonly DraftPassage[] => {
		const found = words.find({ exact: passage.exact, ...(prefix === undefined ? {} : { prefix }) });
		const isTwice = seen.has(passage.id);
		seen.add(passage.id);
		if (found.ok && !isTwice) {
			account.kept('quotation', passage.exact, `${path}.passages[${index}]`);
			return [{ ...passage, ...found.quote }];
		}
		const message = found.ok ? `Another passage has the id ${passage.id} already.` : found.message;
		account.say('dropped', 'quotation', passage.exact, `${path}.passages[${index}]`, message);
		return [];
	});
}

/** The questions that a passage still answers. */
function heldFacts(
	facts: WholeOfOurs['facts'],
	passages: ReadonlySet<string>,
	account: Account
): readonly DraftFact[] {
	return facts.flatMap((fact, index): readonly DraftFact[] => {
		const path = `parallax.facts[${index}]`;
		const answers = fact.answers.filter(({ passage }) => passages.has(passage));
		const gone = fact.answers.length - answers.length;
		const fate = gone === 0 ? 'kept' : answers.length > 0 ? 'guessed' : 'dropped';
		const message = `${gone} of its ${fact.answers.length} answers stand in documents that were not brought.`;
		account.say(fate, 'question of fact', fact.question, path, gone === 0 ? '' : message);
		return answers.length > 0 ? [{ ...fact, answers }] : [];
	});
}
