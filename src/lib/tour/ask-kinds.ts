import {
	hasKeys,
	isPartOf,
	isRating,
	isRecord,
	isText,
	type Answer,
	type MarkAnswer,
	type MatchAnswer,
	type RestateAnswer,
	type StanceAnswer
} from './answer.ts';
import type { AskKindName } from './ask.ts';
import type { AskWays, ChoiceWays, MarkWays, MatchWays, RestateWays, StanceWays } from './ask-ways.ts';

/**
 * What a kind of ask must say about itself. A new kind joins `Ask` and `AnswerByKind`, gets its ids-only shape in
 * `AskWays` and its entry in `askKinds`; machine, progress and proof then know it.
 *
 * Every answer comes to one of finitely many outcomes. Ways depend on outcomes only, so a proof need not try every
 * answer.
 */
interface AskKind<Ways extends AskWays, Given extends Answer> {
	/** Whether the value answers this ask; asked of events and of saved progress alike. */
	accepts(ask: Ways, answer: unknown): answer is Given;
	/** What the answer comes to; one of `outcomes`. */
	outcome(ask: Ways, answer: Given): string;
	/** All that an answer can come to. */
	outcomes(ask: Ways): readonly string[];
	/** The step the outcome leads to; null when the step's own `next` decides. */
	leadsTo(ask: Ways, outcome: string): string | null;
	/** Answers that stand for all possible ones: one for each outcome, in the same order. */
	samples(ask: Ways): readonly Given[];
	/** The same ask with ids only. */
	bare(ask: Ways): Ways;
}

const choice: AskKind<ChoiceWays, string> = {
	accepts: (ask, answer): answer is string => ask.choices.some(({ id }) => id === answer),
	outcome: (_, answer) => answer,
	outcomes: (ask) => ask.choices.map(({ id }) => id),
	leadsTo: (ask, outcome) => ask.choices.find(({ id }) => id === outcome)?.to ?? null,
	samples: (ask) => ask.choices.map(({ id }) => id),
	bare: ({ kind, choices }) => ({ kind, choices: choices.map(({ id, to }) => ({ id, to })) })
};

/** Above the middle of the scale one leans to a position. */
const middle = 5;
const leansTo = (position: string | null) => `leans-${position ?? 'none'}`;

const stance: AskKind<StanceWays, StanceAnswer> = {
	accepts: ({ positions }, answer): answer is StanceAnswer => {
		if (!isRecord(answer)) return false;
		if (!hasKeys(answer, ['ratings', 'confidence', 'reason', 'otherSide', 'wouldChange'])) return false;
		const { ratings, confidence, reason, otherSide, wouldChange } = answer;
		return (
			isRecord(ratings) &&
			hasKeys(
				ratings,
				positions.map(({ id }) => id)
			) &&
			Object.values(ratings).every((rating) => rating === 'unknown' || isRating(rating)) &&
			(confidence === null || isRating(confidence)) &&
			[reason, otherSide, wouldChange].every(isText)
		);
	},
	outcome: (_, { ratings }) => {
		const rated = Object.entries(ratings).flatMap(([id, rating]) =>
			rating === 'unknown' ? [] : [{ id, rating }]
		);
		const highest = Math.max(...rated.map(({ rating }) => rating));
		const [first, ...same] = rated.filter(({ rating }) => rating === highest && rating > middle);
		return leansTo(first === undefined || same.length > 0 ? null : first.id);
	},
	outcomes: ({ positions }) => [...positions.map(({ id }) => leansTo(id)), leansTo(null)],
	leadsTo: () => null,
	samples: ({ positions }) =>
		[...positions.map(({ id }) => id), null].map((leaning) => ({
			ratings: Object.fromEntries(positions.map(({ id }) => [id, id === leaning ? 10 : middle])),
			confidence: null,
			reason: '',
			otherSide: '',
			wouldChange: ''
		})),
	bare: ({ kind, positions }) => ({ kind, positions: positions.map(({ id }) => ({ id })) })
};

/** In every item as the map has it, or not. */
const asTheMap = (matched: boolean) => (matched ? 'matched' : 'differed');
const comparedWithTheMap = [asTheMap(true), asTheMap(false)];

const matching: AskKind<MatchWays, MatchAnswer> = {
	accepts: ({ key, offered }, answer): answer is MatchAnswer =>
		isRecord(answer) &&
		hasKeys(answer, Object.keys(key)) &&
		Object.values(answer).every((each) => typeof each === 'string' && offered.includes(each)),
	outcome: ({ key }, answer) =>
		asTheMap(Object.entries(key).every(([item, value]) => answer[item] === value)),
	outcomes: () => comparedWithTheMap,
	leadsTo: () => null,
	samples: ({ key, offered }) => [
		key,
		Object.fromEntries(
			Object.entries(key).map(([item, value]) => [item, offered.find((each) => each !== value) ?? value])
		)
	],
	bare: ({ kind, offered, key }) => ({ kind, offered, key })
};

const marking: AskKind<MarkWays, MarkAnswer> = {
	accepts: ({ options }, answer): answer is MarkAnswer => isPartOf(answer, options),
	outcome: ({ key }, answer) =>
		asTheMap(answer.length === key.length && key.every((option) => answer.includes(option))),
	outcomes: () => comparedWithTheMap,
	leadsTo: () => null,
	samples: ({ options, key }) => [key, options.filter((option) => !key.includes(option))],
	bare: ({ kind, options, key }) => ({ kind, options, key })
};

const restate: AskKind<RestateWays, RestateAnswer> = {
	accepts: ({ passages, least }, answer): answer is RestateAnswer =>
		isRecord(answer) &&
		hasKeys(answer, ['text', 'passages']) &&
		isText(answer.text) &&
		isPartOf(answer.passages, passages) &&
		(answer.text.trim() === '' || answer.passages.length >= least),
	outcome: (_, { text }) => (text.trim() === '' ? 'passed' : 'written'),
	outcomes: () => ['written', 'passed'],
	leadsTo: () => null,
	samples: ({ passages, least }) => [
		{ text: 'My words.', passages: passages.slice(0, least) },
		{ text: '', passages: [] }
	],
	bare: ({ kind, passages, least }) => ({ kind, passages, least })
};

const askKinds: Readonly<Record<AskKindName, AskKind<AskWays, Answer>>> = {
	choice,
	stance,
	'who-said-it': matching,
	'claim-or-step': matching,
	sort: matching,
	predict: marking,
	'pick-evidence': marking,
	restate
};

/** What the kind of this ask says about itself. */
export function kindOf(ask: AskWays): AskKind<AskWays, Answer> {
	return askKinds[ask.kind];
}
