import { dateLabel, typeLabels } from './labels.ts';
import type { Rights, Source } from './model.ts';
import { quotedShare } from './quoted-share.ts';
import { voiceName } from './voices.ts';

/** What a list of documents says about one of them: none of its text but its title. */
export interface SourceLine {
	readonly id: string;
	readonly shortName: string;
	/** Null: untitled. */
	readonly title: string | null;
	/** Null: the document does not say who wrote it. */
	readonly author: string | null;
	/** In what capacity the author writes, `survivor engagement adviser, Polaris`; null when not stated. */
	readonly authorIs: string | null;
	/** Null: not stated. */
	readonly publisher: string | null;
	readonly date: string;
	readonly dateBasis: string;
	readonly type: string;
	readonly url: string | null;
	readonly rights: Rights;
	readonly sha256: string;
	readonly passages: number;
	/** Share of the document's own words that is quoted, from 0 to 1. */
	readonly quoted: number;
}

/** The one-document view. */
export function sourceLineOf(source: Source): SourceLine {
	const { id, shortName, title, author, publisher, date, type, url, rights, sha256, passages } = source;
	const authorIs = [author.role, author.org].filter((known) => known !== undefined);
	return {
		id,
		shortName,
		title,
		author: author.name === null ? null : voiceName(author),
		authorIs: authorIs.length > 0 ? authorIs.join(', ') : null,
		publisher,
		date: dateLabel(date),
		dateBasis: date.basis,
		type: typeLabels[type],
		url,
		rights,
		sha256,
		passages: passages.length,
		quoted: quotedShare(source)
	};
}
