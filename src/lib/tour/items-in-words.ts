import type { NodeLine } from '#lib/debate/node-line.ts';
import type { Quotation } from '#lib/source/quotation.ts';
import type { MarkAnswer, MatchAnswer } from './answer.ts';
import { attributionText } from './attribution-text.ts';
import type { AskView } from './ask-view.ts';

/** One item of a question with what the student and what the map says to it, in words. */
export interface AnsweredItem {
	/** What was asked about: a node’s title, a passage’s words, the label of a choice. */
	readonly item: string;
	/** Null for a choice: the item is what was said. */
	readonly yours: string | null;
	/** What the map says; null where it says nothing, as to a choice. */
	readonly map: string | null;
	/** Whether both say the same; null where the map says nothing. Neither is a mark. */
	readonly asTheMap: boolean | null;
}

/** The items of a question with what was answered. A choice gives the one chosen. */
export function itemsInWords(
	ask: Exclude<AskView, { readonly kind: 'stance' | 'restate' }>,
	answer: string | MatchAnswer | MarkAnswer
): readonly AnsweredItem[] {
	const matched = (id: string): string => (typeof answer === 'object' && (answer as MatchAnswer)[id]) || '';
	const marked = (id: string): boolean => Array.isArray(answer) && answer.includes(id);
	switch (ask.kind) {
		case 'choice':
			return ask.choices
				.filter(({ id }) => id === answer)
				.map(({ label }) => ({ item: label, yours: null, map: null, asTheMap: null }));
		case 'who-said-it':
			return ask.items.map(({ id, quotation, speaker }) => {
				const yours = ask.speakers.find(({ key }) => key === matched(id))?.name ?? matched(id);
				const map = attributionText(quotation);
				return { item: words(quotation), yours, map, asTheMap: matched(id) === speaker.key };
			});
		case 'claim-or-step':
			return ask.items.map(({ id, objection, to, hits }) => ({
				item: `${titleOf(objection)} → ${titleOf(to)}`,
				...compared(aims[matched(id) as 'claim' | 'step'], aims[hits])
			}));
		case 'sort':
			return ask.items.map(({ id, node, nodeKind }) => ({
				item: titleOf(node),
				...compared(matched(id), nodeKind)
			}));
		case 'predict':
			return ask.items.map(({ id, node, falls }) => ({
				item: titleOf(node),
				...compared(fate(marked(id)), fate(falls))
			}));
		case 'pick-evidence':
			return ask.items.map(({ id, quotation, stands }) => ({
				item: words(quotation),
				...compared(place(marked(id)), place(stands))
			}));
	}
}

const aims = { claim: 'to the claim', step: 'to the step' } as const;
const fate = (falls: boolean) => (falls ? 'falls' : 'does not fall');
const place = (stands: boolean) => (stands ? 'stands behind it' : 'does not stand behind it');

function compared(yours: string, map: string) {
	return { yours, map, asTheMap: yours === map };
}

function titleOf({ title }: NodeLine): string {
	return title;
}

function words({ segments }: Quotation): string {
	return `“${segments.join(' […] ')}”`;
}
