/**
 * What a student takes home from a tour: the way walked, what was answered with what the map says to it, where they
 * stood before and after, what they wrote, and the passages they collected. Plain data; as JSON it is the download.
 */
import { attributionText } from './attribution-text.ts';
import type { MarkAnswer, MatchAnswer, Rating, RestateAnswer, StanceAnswer } from './answer.ts';
import type { AskView, StanceAskView } from './ask-view.ts';
import type { StanceMoment } from './ask.ts';
import { itemsInWords, type AnsweredItem } from './items-in-words.ts';
import type { Quotation } from '#lib/source/quotation.ts';
import { answerTo, type Walk } from './ways.ts';

/** What a step must bring: the page's steps do. */
export interface TakeHomeStep {
	readonly id: string;
	readonly title: string;
	readonly ask: AskView | null;
	readonly quotations: readonly Quotation[];
}

/** What the student noted on the way. */
export interface Notebook {
	/** Step id → the student’s own words. */
	readonly notes: Readonly<Record<string, string>>;
	/** Ids of passages put aside. */
	readonly passages: readonly string[];
}

/** A passage with where it comes from. */
export interface TakenPassage {
	readonly id: string;
	/** The source’s own words, cuts shown as […]. */
	readonly text: string;
	/** Who speaks, and what the document’s author does with the words. */
	readonly attribution: string;
	/** The document: our short name, its title (null: untitled), its date in words. */
	readonly source: {
		readonly id: string;
		readonly name: string;
		readonly title: string | null;
		readonly date: string;
	};
}

/** Where the student stood at one time. */
export interface TakenStance {
	readonly ratings: readonly { readonly position: string; readonly name: string; readonly rating: Rating }[];
	/** Null when not given. */
	readonly confidence: number | null;
	readonly reason: string;
	readonly otherSide: string;
	readonly wouldChange: string;
}

export interface TakenAnswer {
	readonly step: string;
	readonly title: string;
	readonly kind: AskView['kind'];
	readonly prompt: string;
	/** One for each item asked about; of a choice the one chosen. */
	readonly items: readonly AnsweredItem[];
}

export interface Restatement {
	readonly step: string;
	readonly position: string;
	readonly name: string;
	/** The student’s own words. */
	readonly text: string;
	readonly passages: readonly TakenPassage[];
}

export interface TakeHome {
	readonly format: 'parallax-take-home-1';
	readonly debate: { readonly id: string; readonly title: string };
	readonly tour: { readonly id: string; readonly title: string };
	readonly packVersion: string;
	/** The steps in the order walked, with the student’s note on each; empty for none. */
	readonly path: readonly { readonly step: string; readonly title: string; readonly note: string }[];
	/** Null where no such question was answered on the way; of several the last. */
	readonly stance: Readonly<Record<StanceMoment, TakenStance | null>>;
	readonly answers: readonly TakenAnswer[];
	readonly restatements: readonly Restatement[];
	/** What was put aside or picked for a restatement, each once. */
	readonly passages: readonly TakenPassage[];
}

/** What a walk comes to. Nothing in it is a score. */
export function takeHomeOf(
	about: Pick<TakeHome, 'debate' | 'tour' | 'packVersion'>,
	steps: readonly TakeHomeStep[],
	walk: Walk,
	{ notes, passages }: Notebook = { notes: {}, passages: [] }
): TakeHome {
	const walked = walk.trail.flatMap((id) => steps.find((step) => step.id === id) ?? []);
	const shown = new Map(
		steps
			.flatMap((step) => [...step.quotations, ...quotationsIn(step.ask)])
			.map((each) => [each.passageId, each])
	);
	const taken = (ids: readonly string[]): readonly TakenPassage[] =>
		[...new Set(ids)].flatMap((id) => {
			const quotation = shown.get(id);
			return quotation ? [takenPassage(quotation)] : [];
		});
	const restatements = walked.flatMap(({ id, ask }): readonly Restatement[] => {
		const answer = answerTo(walk.answers, id) as RestateAnswer | null;
		if (ask?.kind !== 'restate' || answer === null || answer.text.trim() === '') return [];
		const { position } = ask;
		return [
			{
				step: id,
				position: position.id,
				name: position.name,
				text: answer.text,
				passages: taken(answer.passages)
			}
		];
	});
	return {
		format: 'parallax-take-home-1',
		debate: about.debate,
		tour: about.tour,
		packVersion: about.packVersion,
		path: walked.map(({ id, title }) => ({
			step: id,
			title,
			note: Object.hasOwn(notes, id) ? (notes[id] ?? '') : ''
		})),
		stance: { before: stanceAt('before', walked, walk), after: stanceAt('after', walked, walk) },
		answers: walked.flatMap(({ id, title, ask }) => {
			const answer = answerTo(walk.answers, id);
			if (ask === null || answer === null || ask.kind === 'stance' || ask.kind === 'restate') return [];
			const items = itemsInWords(ask, answer as string | MatchAnswer | MarkAnswer);
			return [{ step: id, title, kind: ask.kind, prompt: ask.prompt, items }];
		}),
		restatements,
		passages: taken([...passages, ...restatements.flatMap((each) => each.passages.map(({ id }) => id))])
	};
}

function stanceAt(moment: StanceMoment, walked: readonly TakeHomeStep[], walk: Walk): TakenStance | null {
	const step = walked.findLast(
		({ id, ask }) => ask?.kind === 'stance' && ask.moment === moment && answerTo(walk.answers, id) !== null
	);
	const answer = step && (answerTo(walk.answers, step.id) as StanceAnswer | null);
	if (!answer) return null;
	const { ratings, ...words } = answer;
	const { positions } = step.ask as StanceAskView;
	return {
		ratings: positions.map(({ id, name }) => ({ position: id, name, rating: ratings[id] ?? 'unknown' })),
		...words
	};
}

function takenPassage(quotation: Quotation): TakenPassage {
	const { passageId, segments, sourceId, sourceName, sourceTitle, dateLabel } = quotation;
	return {
		id: passageId,
		text: segments.join(' […] '),
		attribution: attributionText(quotation),
		source: { id: sourceId, name: sourceName, title: sourceTitle, date: dateLabel }
	};
}

function quotationsIn(ask: AskView | null): readonly Quotation[] {
	switch (ask?.kind) {
		case 'choice':
			return ask.choices.flatMap(({ cites }) => cites);
		case 'who-said-it':
		case 'pick-evidence':
		case 'restate':
			return ask.items.map(({ quotation }) => quotation);
		default:
			return [];
	}
}
