/**
 * What a student takes home from a tour: the way walked, what was answered with what the map says to it, where they
 * stood before and after, what they wrote, and the passages they collected. Plain data; as JSON it is the download.
 */
import { attributionText } from './attribution-text.ts';
import type { MarkAnswer, MatchAnswer, Rating, RestateAnswer, StanceAnswer } from './answer.ts';
import type { AskView, StanceAskView } from './ask-view.ts';
import type { StanceMoment } from './ask.ts';
import { itemsInWords, type AnsweredItem } from './items-in-words.ts';
import { emptyNotebook, noteOn, type Notebook } from './notebook.ts';
import { quotationsOn, type QuotingStep } from './quotations-on-step.ts';
import type { Citations } from '#lib/source/cite.ts';
import type { Quotation } from '#lib/source/quotation.ts';
import { answerTo, type Walk } from './ways.ts';

/** What a step must bring: the page's steps do. */
export interface TakeHomeStep extends QuotingStep {
	readonly id: string;
	readonly title: string;
}

/** A document as a list of references names it, in each style. */
export interface DocumentCitation extends Omit<Citations, 'cslJson'> {
	/** The source’s id. */
	readonly id: string;
}

/** What the take-home is about, and how its documents are cited, by the id of the source. */
export interface TakeHomeSubject extends Pick<TakeHome, 'debate' | 'tour' | 'packVersion'> {
	readonly citations: Readonly<Record<string, DocumentCitation>>;
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
	/** Notes on steps that are not on the way; the title is null when the tour has the step no longer. */
	readonly otherNotes: readonly {
		readonly step: string;
		readonly title: string | null;
		readonly note: string;
	}[];
	/** Null where no such question was answered on the way; of several the last. */
	readonly stance: Readonly<Record<StanceMoment, TakenStance | null>>;
	readonly answers: readonly TakenAnswer[];
	readonly restatements: readonly Restatement[];
	/** What was put aside or picked for a restatement, each once. */
	readonly passages: readonly TakenPassage[];
	/** Ids of passages put aside that the tour has no longer: their words are not kept, so they cannot be shown. */
	readonly lostPassages: readonly string[];
	/** The documents of these passages, each once, those that can be cited. */
	readonly documents: readonly DocumentCitation[];
}

/** What a walk comes to. Nothing in it is a score. */
export function takeHomeOf(
	{ citations, ...about }: TakeHomeSubject,
	steps: readonly TakeHomeStep[],
	walk: Walk,
	notebook: Notebook = emptyNotebook
): TakeHome {
	const walked = walk.trail.flatMap((id) => steps.find((step) => step.id === id) ?? []);
	const shown = new Map(steps.flatMap(quotationsOn).map((each) => [each.passageId, each]));
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
	const picked = restatements.flatMap((each) => each.passages.map(({ id }) => id));
	const passages = taken([...notebook.passages, ...picked]);
	const cited = new Set(passages.map(({ source }) => source.id));
	return {
		format: 'parallax-take-home-1',
		debate: about.debate,
		tour: about.tour,
		packVersion: about.packVersion,
		path: walked.map(({ id, title }) => ({ step: id, title, note: noteOn(notebook, id) })),
		otherNotes: Object.entries(notebook.notes)
			.filter(([step]) => !walk.trail.includes(step))
			.map(([step, note]) => ({ step, title: steps.find(({ id }) => id === step)?.title ?? null, note })),
		stance: { before: stanceAt('before', walked, walk), after: stanceAt('after', walked, walk) },
		answers: walked.flatMap(({ id, title, ask }) => {
			const answer = answerTo(walk.answers, id);
			if (ask === null || answer === null || ask.kind === 'stance' || ask.kind === 'restate') return [];
			const items = itemsInWords(ask, answer as string | MatchAnswer | MarkAnswer);
			return [{ step: id, title, kind: ask.kind, prompt: ask.prompt, items }];
		}),
		restatements,
		passages,
		lostPassages: notebook.passages.filter((id) => !shown.has(id)),
		documents: [...cited].flatMap((id) => (Object.hasOwn(citations, id) ? (citations[id] ?? []) : []))
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
