import type { DraftSource } from '#lib/pack/pack-draft.ts';
import type { Account } from './account.ts';
import { clipWords } from './clip-words.ts';
import { Slugs } from './slugs.ts';

/** The documents somebody brought, as sources of which nothing is known but their text. */
export function documentSources(
	documents: ReadonlyMap<string, string>,
	account: Account
): readonly DraftSource[] {
	const slugs = new Slugs();
	return [...documents].map(([name, text]) => {
		account.ours(
			'document',
			name,
			'Who wrote the document, when, and what it is called is not known: say so.'
		);
		return {
			id: slugs.take(name.replace(/\.[a-z]{1,4}$/i, ''), 'document'),
			shortName: clipWords(name.replace(/\.[a-z]{1,4}$/i, ''), 60) || 'Document',
			title: null,
			author: { name: null, standing: 'unknown' },
			publisher: null,
			date: { value: null, precision: 'unknown', basis: 'Not stated where the document was added.' },
			type: 'other',
			url: null,
			rights: 'excerpt',
			note: null,
			text,
			regions: [],
			passages: []
		};
	});
}
