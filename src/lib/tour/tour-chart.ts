import { kindOf } from './ask-kinds.ts';
import type { AskKindName } from './ask.ts';
import { outcomeInWords } from './outcome-words.ts';
import type { TourScript, TourStep } from './script.ts';
import { isFinish } from './ways.ts';

/** A step in the picture of a tour. */
export interface ChartStep {
	readonly id: string;
	readonly title: string;
	/** What it asks; null when it is only read. */
	readonly asks: AskKindName | null;
	readonly start: boolean;
	readonly finish: boolean;
}

/** A way on; several conditions for the same way are several edges. */
export interface ChartWay {
	readonly from: string;
	readonly to: string;
	/** What opens it, each condition in words, all needed; empty: nothing, or nothing of what is tried before it. */
	readonly when: readonly string[];
	/** Taken only when no way before it is open. */
	readonly otherwise: boolean;
}

/** The statechart of a tour as data: for a drawing, and for reading it aloud. */
export interface TourChart {
	/** In the order written. */
	readonly steps: readonly ChartStep[];
	/** In the order of their steps, then in that in which they are tried. */
	readonly ways: readonly ChartWay[];
}

/** The chart of the script. Ways to steps that are not there are left out. */
export function tourChartOf(script: TourScript): TourChart {
	const known = new Set(script.steps.map(({ id }) => id));
	return {
		steps: script.steps.map((step) => ({
			id: step.id,
			title: step.title,
			asks: step.ask?.kind ?? null,
			start: step.id === script.start,
			finish: isFinish(step)
		})),
		ways: script.steps.flatMap((step) => waysFrom(script, step)).filter(({ to }) => known.has(to))
	};
}

function waysFrom({ steps }: TourScript, { id, ask, next }: TourStep): readonly ChartWay[] {
	const outcomes = ask ? kindOf(ask).outcomes(ask) : [];
	const named = outcomes.flatMap((outcome): readonly ChartWay[] => {
		const to = ask && kindOf(ask).leadsTo(ask, outcome);
		return ask && to ? [{ from: id, to, when: [outcomeInWords(ask, outcome)], otherwise: false }] : [];
	});
	if (outcomes.length > 0 && named.length === outcomes.length) return named;
	const inWords = ([asked, outcome]: readonly [string, string]): string => {
		const step = steps.find((each) => each.id === asked);
		const words = step?.ask ? outcomeInWords(step.ask, outcome) : outcome;
		return step === undefined || asked === id ? words : `${step.title}: ${words}`;
	};
	const ways = next.map(({ to, when }, index) => ({
		...{ from: id, to },
		when: Object.entries(when).map(inWords),
		otherwise: index > 0
	}));
	return [...named, ...ways];
}
