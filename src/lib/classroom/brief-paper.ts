/**
 * What of a brief goes onto two sheets of paper. Reckoned in lines of a column, for a page of two columns; what the
 * student picked and marked comes first, then what is nearest to the position.
 */
import type { BriefCard } from './brief-card.ts';
import { cardWords } from './card-words.ts';
import { gapLists, attributionLine } from './brief-words.ts';
import { marksOf, reasonsOf, type BriefWork } from './brief-work.ts';
import type { Brief, BriefClaim, BriefObjection } from './brief.ts';

/** Ids of what is printed; the rest is named in a line, with the address where it stands. */
export interface BriefPaper {
	/** Of reasons and answers. */
	readonly claims: readonly string[];
	/** Claim → its printed passages, at most two. */
	readonly cards: Readonly<Record<string, readonly string[]>>;
	readonly objections: readonly string[];
	readonly facts: readonly string[];
}

/** Lines of two sheets of Letter, the shorter paper, with room to spare for what this reckons too short. */
const linesOnPaper = 242;
/** Characters of a line at the size of `.dense` (styles/tokens.css). */
const lineLength = 62;
/** The head of the brief, headings of sections, absent voices. */
const alwaysThere = 46;
/** The box around an editor’s note, across both columns. */
const boxOfNote = 6;
const cardsOfClaim = 2;
const factsOnPaper = 6;

/** What is printed. */
export function paperOf(brief: Omit<Brief, 'paper'>, work: Pick<BriefWork, 'marks' | 'reasons'>): BriefPaper {
	const picks = reasonsOf(work, brief.position.id);
	const chosen = ({ passageId }: BriefCard) =>
		picks.some(({ passage }) => passage === passageId) ? 2 : marksOf(work, passageId).length > 0 ? 1 : 0;
	const wanted = (claim: BriefClaim) =>
		picks.some((pick) => pick.claim === claim.node.id) ? 3 : Math.max(0, ...claim.cards.map(chosen));
	const first = (claims: readonly BriefClaim[]) => claims.toSorted((a, b) => wanted(b) - wanted(a));
	const cardsFor = ({ cards }: BriefClaim) =>
		cards.toSorted((a, b) => chosen(b) - chosen(a)).slice(0, cardsOfClaim);

	let left = linesOnPaper - alwaysThere - alwaysNamed(brief);
	const take = (lines: number): boolean => {
		if (lines > left) return false;
		left -= lines;
		return true;
	};
	const claims = new Set<string>();
	const cards = new Map<string, readonly string[]>();
	const objections: string[] = [];
	const facts = brief.facts
		.slice(0, factsOnPaper)
		.filter((fact) => take(factLines(fact)))
		.map(({ id }) => id);
	const takeClaim = (claim: BriefClaim): void => {
		const card = cardsFor(claim).slice(0, 1);
		if (!take(claimLines(claim) + card.reduce((sum, each) => sum + cardLines(each), 0))) return;
		claims.add(claim.node.id);
		cards.set(claim.node.id, passagesOf(card));
	};
	const takeObjection = (objection: BriefObjection): void => {
		if (take(objectionLines(objection))) objections.push(objection.id);
	};

	const [reasons, answers] = [first(brief.reasons), first(brief.answers)];
	const rounds = Math.max(Math.ceil(reasons.length / 2), brief.objections.length, answers.length);
	for (let round = 0; round < rounds; round++) {
		for (const reason of reasons.slice(2 * round, 2 * round + 2)) takeClaim(reason);
		for (const objection of brief.objections.slice(round, round + 1)) takeObjection(objection);
		for (const answer of answers.slice(round, round + 1)) takeClaim(answer);
	}
	for (const claim of [...reasons, ...answers].filter(({ node }) => claims.has(node.id))) {
		const second = cardsFor(claim)[1];
		if (second && take(cardLines(second))) cards.set(claim.node.id, passagesOf(cardsFor(claim)));
	}
	return { claims: [...claims], cards: Object.fromEntries(cards), objections, facts };
}

const passagesOf = (cards: readonly BriefCard[]) => cards.map(({ passageId }) => passageId);

function linesOf(text: string): number {
	return Math.ceil(text.length / lineLength);
}

function claimLines({ node }: BriefClaim): number {
	return linesOf(node.title) + linesOf(node.text) + 1;
}

function cardLines(card: BriefCard): number {
	return (
		linesOf(cardWords(card)) +
		linesOf(`— ${attributionLine(card)} · ${card.sourceName}`) +
		linesOf(card.note ?? '') +
		0.5
	);
}

function objectionLines({ from, does, answers }: BriefObjection): number {
	const [card] = from.flatMap(({ cards }) => cards);
	return (
		from.reduce((sum, claim) => sum + claimLines(claim), 0) +
		(card ? cardLines(card) : 1) +
		linesOf(does) +
		linesOf(`Answers ${answers.map(({ node }) => node.title).join('; ')}`)
	);
}

function factLines({ question, answers }: Brief['facts'][number]): number {
	return (
		linesOf(question) +
		linesOf(answers.map(({ says, card }) => `${card.sourceName}: ${says}`).join('; ')) +
		0.5
	);
}

/** Lists that are always printed, if only by title. */
function alwaysNamed(brief: Pick<Brief, 'gaps' | 'reasons' | 'answers' | 'documents' | 'notes'>): number {
	const gaps = gapLists(brief).flatMap(({ heading, nodes }) => [heading, ...nodes.map(({ title }) => title)]);
	const titles = [...brief.reasons, ...brief.answers].map(({ node }) => node.title).join('; ');
	return (
		[...gaps, ...brief.notes, ...brief.documents.map(({ plain }) => plain)].reduce(
			(sum, each) => sum + linesOf(each),
			0
		) +
		linesOf(titles) +
		brief.notes.length * boxOfNote
	);
}
