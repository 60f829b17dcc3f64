import { kindLabels } from '#lib/components/ui/kind-labels.ts';
import type { NodeLine } from '#lib/debate/node-line.ts';
import type { Quotation } from '#lib/source/quotation.ts';
import type { AskView } from '#lib/tour/ask-view.ts';
import { attributionText } from '#lib/tour/attribution-text.ts';
import { askLabels, lensWords } from './ask-labels.ts';

/** An item of a question as it is printed: what it is about, and what the map has to say to it. */
export interface PaperItem {
	readonly id: string;
	/** The words it is about; null where it is about something else. */
	readonly quotation: Quotation | null;
	/** The claim it is about; none for an objection, which is drawn with what it is raised against. */
	readonly nodes: readonly Pick<NodeLine, 'id' | 'title' | 'text'>[];
	/** What the map has, in words; empty where it has nothing to say. */
	readonly map: string;
	/** Ours; null for none. */
	readonly noteHtml: string | null;
}

/** The items of a question in the order asked; none for a choice, which is printed as its choices. */
export function paperItems(ask: AskView): readonly PaperItem[] {
	switch (ask.kind) {
		case 'choice':
			return [];
		case 'stance':
			return ask.positions.map(({ id, name, oneLine }) => ({
				...{ id, quotation: null, map: '', noteHtml: null },
				nodes: [{ id, title: name, text: oneLine }]
			}));
		case 'who-said-it':
			return ask.items.map(({ id, quotation, noteHtml }) => ({
				...{ id, quotation, nodes: [], noteHtml },
				map: spoken(quotation)
			}));
		case 'claim-or-step':
			return ask.items.map(({ id, hits, noteHtml }) => ({
				...{ id, quotation: null, nodes: [], noteHtml },
				map: hits === 'claim' ? askLabels.landsOnClaim : askLabels.landsOnStep
			}));
		case 'sort':
			return ask.items.map(({ id, node, nodeKind, noteHtml }) => ({
				...{ id, quotation: null, nodes: [node], noteHtml },
				map: kindLabels[nodeKind]
			}));
		case 'predict':
			return ask.items.map(({ id, node, before, after, noteHtml }) => ({
				...{ id, quotation: null, nodes: [node], noteHtml },
				map: changeInWords(before, after)
			}));
		case 'pick-evidence':
			return ask.items.map(({ id, quotation, stands, noteHtml }) => ({
				...{ id, quotation, nodes: [], noteHtml },
				map: `${stands ? askLabels.doesStand : askLabels.doesNotStand}. ${spoken(quotation)}`
			}));
		case 'restate':
			return ask.items.map(({ id, quotation, noteHtml }) => ({
				...{ id, quotation, nodes: [], noteHtml },
				map: spoken(quotation)
			}));
	}
}

/** What an item can be answered with, in words; empty where that is for the student to say. */
export function offeredOnPaper(ask: AskView): readonly string[] {
	switch (ask.kind) {
		case 'who-said-it':
			return ask.speakers.map(({ name }) => name);
		case 'sort':
			return ask.kinds.map((kind) => kindLabels[kind]);
		case 'claim-or-step':
			return [askLabels.hitsClaim, askLabels.hitsStep];
		case 'stance':
			return askLabels.scale;
		default:
			return [];
	}
}

/** What the lens says of a claim on the map as it is, and with what is supposed. */
export function changeInWords(before: keyof typeof lensWords, after: keyof typeof lensWords): string {
	return before === after
		? `it ${lensWords[after]}, as before`
		: `it ${lensWords[before]} on the map as it is, and with this it ${lensWords[after]}`;
}

function spoken(quotation: Quotation): string {
	return `— ${attributionText(quotation)}. ${quotation.sourceName}`;
}
