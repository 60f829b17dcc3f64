import type { Ask } from './ask.ts';

/** What an answer came to, in words that can stand in quotation marks after “you chose” and on the line of a chart. */
export function outcomeInWords(ask: Ask, outcome: string): string {
	switch (ask.kind) {
		case 'choice':
			return ask.choices.find(({ id }) => id === outcome)?.label ?? outcome;
		case 'stance': {
			const leaning = ask.positions.find(({ id }) => outcome === `leans-${id}`);
			return leaning ? `leaning to ${leaning.name}` : 'leaning to none';
		}
		case 'restate':
			return outcome === 'written' ? 'written' : 'left empty';
		default:
			return outcome === 'matched' ? 'as the map has it' : 'otherwise than the map';
	}
}
