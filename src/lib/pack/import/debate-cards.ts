import { Account } from './account.ts';
import { CardDebate } from './card-debate.ts';
import { cardParts } from './card-outline.ts';
import { completeDraft } from './complete-draft.ts';
import { documentSources } from './document-sources.ts';
import { docxParagraphs } from './docx-paragraphs.ts';
import { FoundPassages } from './found-passages.ts';
import type { Importer } from './importer.ts';
import { looksLikeZip } from './open-zip.ts';
import { refuse, tooLarge, tooMany } from './refuse.ts';

/**
 * Debate cards in the headings of debaters: tags become claims, what groups them positions, and the words of a card a
 * passage where a document that was brought has them.
 */
export const debateCardsImporter: Importer = {
	id: 'debate-cards',
	name: 'Debate cards (.docx)',
	recognises: ({ bytes }) => {
		return looksLikeZip(bytes) && new TextDecoder('latin1').decode(bytes).includes('word/document');
	},
	read: async (file) => {
		const large = tooLarge(file);
		if (large) return large;
		const read = docxParagraphs(file.bytes);
		if (!read.ok) return read;
		const many = tooMany(read.paragraphs.length, 'paragraphs');
		if (many) return many;
		const parts = cardParts(read.paragraphs);
		if (!parts.some((part) => part.kind === 'heading' && part.level === 'tag')) {
			return refuse(
				'The document has no tags: no paragraph is a heading of the fourth level.',
				'Give tags the style Heading 4 (Tag in Verbatim) and the headings above them Heading 1 to 3, then try again.'
			);
		}
		const account = new Account();
		const passages = new FoundPassages(documentSources(file.documents, account));
		const debate = new CardDebate(parts, passages, account);
		const draft = completeDraft(
			{
				...debate.read(),
				question: null,
				relations: [],
				sources: passages.sources(),
				file: { name: file.name, format: 'debate cards' }
			},
			account
		);
		return { ok: true, value: { draft, items: account.items() } };
	}
};
