/** Documents that hold the words of generated debates. */
import { attitudes, type Passage, type Source, type Voice } from '#lib/source/model.ts';
import { generatedSentence, newOne } from './generated-words.ts';
import type { Random } from './seeded-random.ts';

/** The documents, and for each node the qualified ids of its passages. */
export interface GeneratedSources {
	readonly sources: readonly Source[];
	readonly passagesOf: readonly (readonly string[])[];
}

/** So many nodes share a document, as in debates made by hand. */
const nodesPerSource = 220;

/** Documents with as many quoted sentences as the nodes want, and unquoted ones between; `taken` grows with them. */
export function generateSources(
	random: Random,
	wants: readonly number[],
	taken: Set<string>
): GeneratedSources {
	const count = Math.max(5, Math.round(wants.length / nodesPerSource));
	const drafts = Array.from({ length: count }, (_, index) => ({
		id: `document-${index + 1}`,
		text: '',
		passages: [] as Passage[]
	}));
	const passagesOf = wants.map((want) =>
		Array.from({ length: want }, () => {
			const draft = random.pick(drafts);
			const gap = draft.text.length > 0 && random.chance(0.3) ? '\n\n' : ' ';
			const lead = draft.text === '' ? '' : gap;
			draft.text += lead + newOne(taken, () => generatedSentence(random)) + ' ';
			const start = draft.text.length;
			draft.text += newOne(taken, () => generatedSentence(random));
			const attitude = random.chance(0.6) ? 'asserts' : random.pick(attitudes);
			const author: Voice = { name: `Writer of ${draft.id}`, standing: 'journalist' };
			const speaker: Voice = { name: `Speaker ${random.between(1, 9)}`, standing: 'official' };
			const passage: Passage = {
				id: `${draft.id}/p${draft.passages.length + 1}`,
				source: draft.id,
				segments: [{ start, end: draft.text.length }],
				cuts: [],
				// What an author does not assert, somebody else has said.
				voices: attitude === 'asserts' ? [author] : [speaker, author],
				attitude,
				region: 'body',
				note: null
			};
			draft.passages.push(passage);
			return passage.id;
		})
	);
	return {
		sources: drafts.map(({ id, text, passages }) =>
			sourceOf(id, text === '' ? 'Nothing is quoted.' : text, passages)
		),
		passagesOf
	};
}

function sourceOf(id: string, text: string, passages: readonly Passage[]): Source {
	return {
		id,
		shortName: id.replace('-', ' '),
		sha256: '0'.repeat(64),
		title: `Generated ${id.replace('-', ' ')}`,
		author: { name: `Writer of ${id}`, standing: 'journalist' },
		publisher: null,
		date: { value: '2020', precision: 'year', basis: 'Generated.' },
		type: 'report',
		url: null,
		rights: 'full',
		note: null,
		text,
		regions: [{ kind: 'body', start: 0, end: text.length }],
		passages
	};
}
