import type { NoteShape } from '#lib/components/ui/drawn-notes.ts';
import type { Choice } from '#lib/reasoning/scenario.ts';
import type { Standing } from '#lib/reasoning/standing-words.ts';

const ground = 'M1.5 14.5H14.5';
const box = 'M2 2H14V14H2Z';

/**
 * A pillar: upright it stands, lying down it has fallen, dashed it is open. A line from the left is an objection: it
 * stops short of what answered it. All are told apart without colour, and none is the mark of a position.
 */
export const standingShapes: Readonly<Record<Exclude<Standing, 'your-choice'> | Choice, NoteShape>> = {
	unchallenged: { fill: 'M6 2H10V13.5H6Z', stroke: ground, dashed: '' },
	answered: { fill: 'M7.5 2H11.5V13.5H7.5Z', stroke: `${ground}M0.8 6H3.6M4.8 3.4V8.6`, dashed: '' },
	objection: { fill: 'M3.5 10H15V13.5H3.5Z', stroke: `${ground}M1 3 7.6 8.4M7.6 5V8.4H4`, dashed: '' },
	'lost-support': { fill: '', stroke: 'M3.5 9.5H14V13H3.5Z', dashed: ground },
	contested: { fill: 'M0.8 3.5 7.2 8 0.8 12.5ZM15.2 3.5 8.8 8 15.2 12.5Z', stroke: '', dashed: '' },
	open: { fill: '', stroke: ground, dashed: 'M5.5 13V2H10.5V13' },
	circular: { fill: 'M10.2 0.6 14.6 3.4 9.9 5.9Z', stroke: 'M13 8a5 5 0 1 1-2.6-4.4', dashed: '' },
	accept: { fill: '', stroke: `${box}M4.6 8.4 7 11 11.6 5`, dashed: '' },
	reject: { fill: '', stroke: `${box}M5 5 11 11M11 5 5 11`, dashed: '' }
};
