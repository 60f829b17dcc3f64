/**
 * Word files for debaters: the brief of a position, and all cards of a debate. Loads the library `docx`, so a page imports
 * this file only when it is asked for.
 */
import { briefOutline } from './brief-outline.ts';
import type { BriefWork } from './brief-work.ts';
import type { Brief } from './brief.ts';
import type { DebateCards } from './debate-cards.ts';
import { outlineDocx, type DocxForm } from './outline-docx.ts';

/** How the file is made out. */
export type BriefFileForm = Pick<DocxForm, 'paper' | 'by'>;

/** The bytes of the `.docx` of a brief. */
export function briefDocx(brief: Brief, work: BriefWork, form: BriefFileForm): Promise<ArrayBuffer> {
	const { position, debate } = brief;
	return outlineDocx(briefOutline(brief, work), work, {
		...form,
		title: position.name,
		subject: debate.title
	});
}

/** The bytes of the `.docx` with all cards of a debate. */
export function cardsDocx(cards: DebateCards, paper: DocxForm['paper']): Promise<ArrayBuffer> {
	const { title, question, version, parts } = cards;
	return outlineDocx(
		parts,
		{ marks: {} },
		{ title, subject: question, paper, by: `Parallax, version ${version}` }
	);
}
