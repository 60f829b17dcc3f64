import type { Quotation } from '#lib/source/quotation.ts';
import type { AskView } from './ask-view.ts';

/** What a step quotes; the page's steps are such. */
export interface QuotingStep {
	readonly quotations: readonly Quotation[];
	readonly ask: AskView | null;
}

/** The quotations a step shows or asks about, in order; not those which only its answers bring. */
export function quotationsShownOn({ quotations, ask }: QuotingStep): readonly Quotation[] {
	switch (ask?.kind) {
		case 'who-said-it':
		case 'pick-evidence':
		case 'restate':
			return distinct([...quotations, ...ask.items.map(({ quotation }) => quotation)]);
		default:
			return distinct(quotations);
	}
}

/** All quotations a student can meet on a step, those that its answers bring among them. */
export function quotationsOn(step: QuotingStep): readonly Quotation[] {
	const { ask } = step;
	const cited = ask?.kind === 'choice' ? ask.choices.flatMap(({ cites }) => cites) : [];
	return distinct([...quotationsShownOn(step), ...cited]);
}

/** The quotations that some steps show of themselves, each once, in the order met. */
export function quotationsMet(
	steps: readonly { readonly quotations: readonly Quotation[] }[]
): readonly Quotation[] {
	return distinct(steps.flatMap(({ quotations }) => quotations));
}

function distinct(quotations: readonly Quotation[]): readonly Quotation[] {
	return [...new Map(quotations.map((each) => [each.passageId, each])).values()];
}
