/** A tour as a page shows it: the script's words made ready for reading. HTML here is always sanitised. */
import { kindOf } from './ask-kinds.ts';
import type { AskView } from './ask-view.ts';
import { outcomeInWords } from './outcome-words.ts';
import type { TourAim, TourScript, TourStep } from './script.ts';
import { askViewOf, type AskWords } from './view-ask.ts';
import { followersOf } from './ways.ts';

/** A tour in a list, before anyone walks it. */
export interface TourCard {
	readonly id: string;
	readonly title: string;
	readonly aim: TourAim;
	readonly minutes: number;
	readonly summaryHtml: string;
	/** How many steps the script has; no one walk meets more. */
	readonly steps: number;
	/** Whether some step leads on in more than one way. */
	readonly branches: boolean;
}

/** A tour in a list with what one meets on it. */
export interface TourPreview extends TourCard {
	/** The steps in the order written, which is one of the ways through. */
	readonly outline: readonly StepTitle[];
}

export interface StepTitle {
	readonly id: string;
	readonly title: string;
	/** Whether the student’s answer there decides the way. */
	readonly fork: boolean;
}

/** A way on, in words: for readers without script, who go on by links. */
export interface OnwardLink {
	readonly to: string;
	readonly title: string;
	/** What one must have answered, in alternatives; empty when the way is open to all. */
	readonly when: readonly string[];
}

/** What the player needs of a step; what else stands on it is the page's affair. */
export interface StepView {
	readonly id: string;
	readonly title: string;
	readonly html: string;
	readonly ask: AskView | null;
	/** Empty on a finish, at a choice that leads on, and where the one way leads to the step printed next. */
	readonly onward: readonly OnwardLink[];
}

/** The card of a tour; `render` makes Markdown into safe HTML. */
export function tourCardOf(script: TourScript, render: (markdown: string) => string): TourCard {
	const { id, title, aim, minutes, summary, steps } = script;
	return {
		id,
		title,
		aim,
		minutes,
		summaryHtml: render(summary),
		steps: steps.length,
		branches: steps.some((step) => followersOf(step).length > 1)
	};
}

/** The card of a tour with its steps; `render` makes Markdown into safe HTML. */
export function tourPreviewOf(script: TourScript, render: (markdown: string) => string): TourPreview {
	return {
		...tourCardOf(script, render),
		outline: script.steps.map((step) => ({ id: step.id, title: step.title, fork: isFork(step) }))
	};
}

/** Whether the answer given on the step itself decides which way it goes on. */
function isFork(step: TourStep): boolean {
	const { id, ask, next } = step;
	if (ask === null || followersOf(step).length < 2) return false;
	const led = kindOf(ask)
		.outcomes(ask)
		.map((outcome) => kindOf(ask).leadsTo(ask, outcome));
	return new Set(led).size > 1 || next.some(({ when }) => Object.hasOwn(when, id));
}

/** A step of the script. */
export function stepViewOf(script: TourScript, step: TourStep, words: Omit<AskWords, 'titleOf'>): StepView {
	const titleOf = (id: string) => script.steps.find((each) => each.id === id)?.title ?? null;
	return {
		id: step.id,
		title: step.title,
		html: words.render(step.text),
		ask: step.ask && askViewOf(step.ask, { ...words, titleOf }),
		onward: leadsToPrintedNext(script, step) ? [] : onwardLinks(script, step)
	};
}

/** One link for each step that can follow, in the order of the ways. */
function onwardLinks({ steps }: TourScript, { next }: TourStep): readonly OnwardLink[] {
	const stepOf = (id: string) => steps.find((each) => each.id === id);
	const labelOf = ([id, outcome]: [string, string]) => {
		const ask = stepOf(id)?.ask;
		return ask ? outcomeInWords(ask, outcome) : outcome;
	};
	return [...new Set(next.map((way) => way.to))].map((to) => {
		const ways = next.filter((way) => way.to === to).map((way) => Object.entries(way.when));
		const isOpen = ways.some((when) => when.length === 0);
		return {
			to,
			title: stepOf(to)?.title ?? to,
			when: isOpen
				? []
				: ways.map((when) =>
						when
							.map(labelOf)
							.map((label) => `“${label}”`)
							.join(' and ')
					)
		};
	});
}

function leadsToPrintedNext({ steps }: TourScript, step: TourStep): boolean {
	return step.next.length === 1 && step.next[0]?.to === steps[steps.indexOf(step) + 1]?.id;
}
