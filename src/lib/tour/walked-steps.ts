import type { StepView } from './tour-view.ts';
import { answerTo, type Walk } from './ways.ts';

/**
 * The steps of a walk, in order, each with the label of what was chosen there; null where no choice was made. What was
 * answered to other questions is told by `take-home.ts`.
 */
export function walkedSteps<Step extends StepView>(
	steps: readonly Step[],
	{ trail, answers }: Walk
): readonly { readonly step: Step; readonly answer: string | null }[] {
	return trail.flatMap((id) => {
		const step = steps.find((each) => each.id === id);
		if (step === undefined) return [];
		const choices = step.ask?.kind === 'choice' ? step.ask.choices : [];
		const chosen = choices.find((choice) => choice.id === answerTo(answers, id));
		return [{ step, answer: chosen?.label ?? null }];
	});
}
