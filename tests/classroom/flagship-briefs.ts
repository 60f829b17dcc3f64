/** The briefs of the debate that is shipped, made as the server makes them. */
import type { Brief } from '#lib/classroom/brief.ts';
import type { BriefCard } from '#lib/classroom/brief-card.ts';
import { cardWords } from '#lib/classroom/card-words.ts';
import { indexDebate } from '#lib/debate/graph.ts';
import { readPackAt } from '#lib/server/read-folder.ts';
import { briefPage } from '#lib/server/pages/brief-page.ts';
import { inProject } from '#commands/project.js';

const { pack } = await readPackAt(inProject('seeds', 'massage-parlor-raids'));
if (!pack) throw new Error('The flagship debate cannot be read.');
export const graph = indexDebate(pack.debate);

/** One for each position. */
export const briefs: readonly Brief[] = pack.debate.positions.map(({ id }) => {
	const page = briefPage({ pack, graph }, id);
	if (!page) throw new Error(`There is no brief of ${id}.`);
	return page.brief;
});

/** Every card of a brief, as often as it stands there. */
export function cardsIn({ reasons, answers, objections, facts, voices }: Brief): readonly BriefCard[] {
	const claims = [
		...reasons,
		...answers,
		...objections.flatMap((objection) => [...objection.from, ...objection.answers])
	];
	return [
		...claims.flatMap(({ cards }) => cards),
		...facts.flatMap((fact) => fact.answers.map(({ card }) => card)),
		...Object.values(voices).flatMap(({ cards }) => cards)
	];
}

/** A mark over the whole card. */
export function wholeMark(card: BriefCard, strong = false) {
	const words = cardWords(card);
	return { start: 0, end: words.length, words, strong };
}
