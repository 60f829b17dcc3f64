/** A tour as a page shows it: the script's words made ready for reading. HTML here is always sanitised. */
import type { TourAim, TourScript, TourStep } from './script.ts';
import { answerTo, type Walk } from './ways.ts';

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
	/** Whether the student chooses there where to go on. */
	readonly fork: boolean;
}

export interface ChoiceView {
	readonly id: string;
	readonly label: string;
	/** The step it leads to, and that step's title. */
	readonly to: string;
	readonly title: string;
	/** Null when nothing needs saying. */
	readonly feedbackHtml: string | null;
}

export interface AskView {
	readonly kind: 'choice';
	readonly prompt: string;
	readonly choices: readonly ChoiceView[];
}

/** A way on, in words: for readers without script, who go on by links. */
export interface OnwardLink {
	readonly to: string;
	readonly title: string;
	/** What one must have chosen, in alternatives; empty when the way is open to all. */
	readonly when: readonly string[];
}

/** What the player needs of a step; what else stands on it is the page's affair. */
export interface StepView {
	readonly id: string;
	readonly title: string;
	readonly html: string;
	readonly ask: AskView | null;
	/** Empty on a finish, at a question, and where the one way leads to the step printed next. */
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
		branches: steps.some((step) => step.next.length > 1 || (step.ask?.choices.length ?? 0) > 1)
	};
}

/** The card of a tour with its steps; `render` makes Markdown into safe HTML. */
export function tourPreviewOf(script: TourScript, render: (markdown: string) => string): TourPreview {
	return {
		...tourCardOf(script, render),
		outline: script.steps.map(({ id, title, ask }) => ({
			id,
			title,
			fork: new Set(ask?.choices.map(({ to }) => to)).size > 1
		}))
	};
}

/** A step of the script; `render` makes Markdown into safe HTML. */
export function stepViewOf(
	script: TourScript,
	step: TourStep,
	render: (markdown: string) => string
): StepView {
	const titleOf = (id: string) => script.steps.find((each) => each.id === id)?.title ?? id;
	return {
		id: step.id,
		title: step.title,
		html: render(step.text),
		ask: step.ask && {
			kind: step.ask.kind,
			prompt: step.ask.prompt,
			choices: step.ask.choices.map(({ id, label, to, feedback }) => ({
				id,
				label,
				to,
				title: titleOf(to),
				feedbackHtml: feedback === null ? null : render(feedback)
			}))
		},
		onward: leadsToPrintedNext(script, step) ? [] : onwardLinks(script, step)
	};
}

/** One link for each step that can follow, in the order of the ways. */
function onwardLinks({ steps }: TourScript, { next }: TourStep): readonly OnwardLink[] {
	const stepOf = (id: string) => steps.find((each) => each.id === id);
	const labelOf = ([id, choice]: [string, string]) =>
		stepOf(id)?.ask?.choices.find((each) => each.id === choice)?.label ?? choice;
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

/** The steps of a walk, in order, each with the label of what was chosen there; null where nothing was. */
export function walkedSteps<Step extends StepView>(
	steps: readonly Step[],
	{ trail, answers }: Walk
): readonly { readonly step: Step; readonly answer: string | null }[] {
	return trail.flatMap((id) => {
		const step = steps.find((each) => each.id === id);
		if (step === undefined) return [];
		const chosen = step.ask?.choices.find((choice) => choice.id === answerTo(answers, id));
		return [{ step, answer: chosen?.label ?? null }];
	});
}
