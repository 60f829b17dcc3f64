/** The brief as a Word file. Loads the library `docx`, so a page imports this file only when it is asked for. */
import { briefOutline } from './brief-outline.ts';
import type { BriefWork } from './brief-work.ts';
import type { Brief } from './brief.ts';
import { outlineDocx, type DocxForm } from './outline-docx.ts';

/** How the file is made out. */
export type BriefFileForm = Pick<DocxForm, 'paper' | 'by'>;

/** The bytes of the `.docx`. */
export function briefDocx(brief: Brief, work: BriefWork, form: BriefFileForm): Promise<ArrayBuffer> {
	const { position, debate } = brief;
	return outlineDocx(briefOutline(brief, work), work, {
		...form,
		title: position.name,
		subject: debate.title
	});
}
