import { newDraft } from '#lib/pack/workbench/edit-debate.ts';

/** A draft with a question and two positions, and nothing else in it. */
export const bridgeDraft = newDraft({
	question: 'Should the bridge be built?',
	title: 'The bridge',
	summary: 'A town quarrels over a bridge.',
	language: 'en',
	positions: [
		{ name: 'Build it', oneLine: 'It saves time.' },
		{ name: 'Leave it', oneLine: 'It costs too much.' }
	]
});
