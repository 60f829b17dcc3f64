import type { DraftDebate, DraftFact, DraftSource } from '#lib/pack/pack-draft.ts';
import type { Account } from './account.ts';
import type { WholeOfOurs } from './aif-ours.ts';
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
	const passages = new Set<string>();
	const sources: DraftSource[] = [];
	account.kept('debate', whole.debate.title, 'parallax.debate');
	for (const [index, { sha256, ...source }] of whole.sources.entries()) {
		const path = `parallax.sources[${index}]`;
		const found = bySum.get(sha256);
		const message = `Its text is not in the file, and no document that was brought has its sha256, ${sha256}.`;
		if (found) account.kept('document', source.shortName, path);
		else account.say('dropped', 'document', source.shortName, path, message);
		for (const [n, { id, exact }] of source.passages.entries()) {
			const at = `${path}.passages[${n}]`;
			if (found) {
				account.kept('quotation', exact, at);
				passages.add(`${source.id}/${id}`);
			} else
				account.say('dropped', 'quotation', exact, at, `The document ${source.shortName} was not brought.`);
		}
		if (found) sources.push({ ...source, text: new TextDecoder().decode(found.bytes) });
	}
	const facts = whole.facts.flatMap((fact, index): DraftFact[] => {
		const path = `parallax.facts[${index}]`;
		const answers = fact.answers.filter(({ passage }) => passages.has(passage));
		const gone = fact.answers.length - answers.length;
		if (gone === 0) account.kept('question of fact', fact.question, path);
		else {
			const message = `${gone} of its ${fact.answers.length} answers stand in documents that were not brought.`;
			account.say(
				answers.length > 0 ? 'guessed' : 'dropped',
				'question of fact',
				fact.question,
				path,
				message
			);
		}
		return answers.length > 0 ? [{ ...fact, answers }] : [];
	});
	const glossary = whole.debate.glossary.map((entry) => ({
		...entry,
		passages: entry.passages.filter((id) => passages.has(id))
	}));
	const names = new Set([...sources.map(({ id }) => id), ...facts.map(({ id }) => id)]);
	const lost = new Set([...whole.sources, ...whole.facts].map(({ id }) => id).filter((id) => !names.has(id)));
	const editorNotes = whole.debate.editorNotes.map((note) => ({
		...note,
		about: note.about.filter((id) => !lost.has(id))
	}));
	return { debate: { ...whole.debate, glossary, editorNotes }, sources, facts, passages };
}
