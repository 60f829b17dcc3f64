import { keptText, type KeptText } from '#lib/components/ui/kept-text.ts';

/** Where a tour's progress is kept between visits. */
export type KeptProgress = Pick<KeptText, 'read' | 'write'>;

/** Progress of one tour in this browser only. */
export function keptInBrowser(debate: string, tour: string): KeptText {
	return keptText(`tour:${debate}/${tour}`);
}

/** The notes taken on one tour, in this browser only. */
export function notesInBrowser(debate: string, tour: string): KeptText {
	return keptText(`tour-notes:${debate}/${tour}`);
}

/** What was begun to be answered on one tour, in this browser only. */
export function begunInBrowser(debate: string, tour: string): KeptText {
	return keptText(`tour-begun:${debate}/${tour}`);
}
