import type { Problem } from '#lib/debate/problem.ts';
import type { Shaped } from './check-shape.ts';
import { unknownPassage, type KnownIds } from './known-ids.ts';
import { problem, type Place } from './report-problem.ts';
import type { AskEntry, TourFile } from './schemas/tour-file.ts';

type Path = Parameters<Shaped<TourFile>['at']>[0];

/** Where an ask stands, and what it may name. */
export interface AskPlace {
	readonly step: string;
	/** The place of a part of the ask. */
	readonly at: (path: Path) => Place;
	readonly known: KnownIds;
}

/** What the ask names that is not there, or names twice; notes about nothing it asks. */
export function checkAskNames(entry: AskEntry, { at, known }: AskPlace): readonly Problem[] {
	const passages = (list: readonly string[], key: string) => [
		...twice(list, (n) => at([key, n])),
		...list.flatMap((id, n) => unknownPassage(id, known, at([key, n])) ?? [])
	];
	const node = (id: string, place: Place) =>
		known.nodes.has(id) ? [] : [problem('unknown-node', place, `There is no claim or argument ${id}.`)];
	const nodes = (list: readonly string[], key: string) => [
		...twice(list, (n) => at([key, n])),
		...list.flatMap((id, n) => node(id, at([key, n])))
	];
	const noteProblems = 'notes' in entry ? checkNotes(entry.notes, itemsOf(entry), at) : [];
	switch (entry.kind) {
		case 'choice':
			return entry.choices.flatMap(({ cites }, n) =>
				cites.flatMap((id, i) => unknownPassage(id, known, at(['choices', n, 'cites', i])) ?? [])
			);
		case 'stance':
			return [];
		case 'who-said-it':
			return [...passages(entry.passages, 'passages'), ...passages(entry.decoys, 'decoys'), ...noteProblems];
		case 'claim-or-step':
			return [
				...twice(itemsOf(entry), (n) => at(['objections', n])),
				...entry.objections.flatMap(({ objection, to }, n) => [
					...node(objection, at(['objections', n, 'objection'])),
					...node(to, at(['objections', n, 'to']))
				]),
				...noteProblems
			];
		case 'sort':
			return [...nodes(entry.nodes, 'nodes'), ...noteProblems];
		case 'predict':
			return [
				...nodes(entry.accept, 'accept'),
				...nodes(entry.reject, 'reject'),
				...entry.reject
					.filter((id) => entry.accept.includes(id))
					.map((id) => problem('duplicate-answer', at(['reject']), `${id} is accepted and rejected.`)),
				...nodes(entry.options, 'options'),
				...noteProblems
			];
		case 'pick-evidence':
			return [...node(entry.claim, at(['claim'])), ...passages(entry.passages, 'passages'), ...noteProblems];
		case 'restate': {
			const { position, least } = entry;
			return [
				...(known.positions.has(position)
					? []
					: [problem('unknown-position', at(['position']), `${position} is no position.`)]),
				...(least > entry.passages.length
					? [
							problem(
								'wrong-value',
								at(['least']),
								'More passages are asked for than there are to pick from.'
							)
						]
					: []),
				...passages(entry.passages, 'passages'),
				...noteProblems
			];
		}
	}
}

/** The ids that notes can be about. */
function itemsOf(entry: AskEntry): readonly string[] {
	switch (entry.kind) {
		case 'choice':
		case 'stance':
			return [];
		case 'claim-or-step':
			return entry.objections.map(({ objection }) => objection);
		case 'sort':
			return entry.nodes;
		case 'predict':
			return entry.options;
		default:
			return entry.passages;
	}
}

function checkNotes(
	notes: Readonly<Record<string, string>>,
	items: readonly string[],
	at: AskPlace['at']
): readonly Problem[] {
	return Object.keys(notes)
		.filter((id) => !items.includes(id))
		.map((id) => {
			const hint = `A note belongs to one of: ${items.join(', ')}.`;
			return problem('unknown-about', at(['notes', id]), `The question is not about ${id}.`, hint);
		});
}

function twice(list: readonly string[], place: (n: number) => Place): readonly Problem[] {
	return list.flatMap((id, n) =>
		list.indexOf(id) < n ? [problem('duplicate-answer', place(n), `${id} stands here twice.`)] : []
	);
}
