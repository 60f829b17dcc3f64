import { indexDebate } from '#lib/debate/graph.ts';
import type { Debate } from '#lib/debate/model.ts';
import { relationInWords } from '#lib/debate/relation-words.ts';
import type { Pack } from '#lib/pack/pack.ts';
import { attitudeLabels, dateLabel, regionLabels } from '#lib/source/labels.ts';
import type { Source } from '#lib/source/model.ts';
import { passageText } from '#lib/source/slice.ts';
import { attributionSentence } from '#lib/source/voices.ts';

/** What a part of a debate is, in the order in which parts are listed. */
export const partKinds = [
	'debate',
	'position',
	'source',
	'passage',
	'claim',
	'argument',
	'relation',
	'fact',
	'issue',
	'term',
	'absent voice',
	'note',
	'tour',
	'step'
] as const;
export type PartKind = (typeof partKinds)[number];

/** A part of a debate that a reader would name, with all that is said of it. */
export interface Part {
	readonly kind: PartKind;
	/** What stays the same when the words change; unique within its kind. */
	readonly id: string;
	/** How a reader knows it. */
	readonly name: string;
	/** What can change about it, in words: `text` → the sentence. */
	readonly facets: Readonly<Record<string, string>>;
}

/** Every part of a pack once. Where something stands in its file is no part of it, nor is the order of lists. */
export function partsOf({ debate, tours }: Pick<Pack, 'debate' | 'tours'>): readonly Part[] {
	return [
		{
			kind: 'debate',
			id: debate.id,
			name: debate.title,
			facets: {
				title: debate.title,
				question: debate.question,
				summary: debate.summary,
				language: debate.language,
				'content note': debate.contentNote ?? ''
			}
		},
		...debate.positions.map(({ id, name, oneLine }): Part => {
			return { kind: 'position', id, name, facets: { name, 'one line': oneLine } };
		}),
		...debate.sources.flatMap(sourceParts),
		...graphParts(debate),
		...debate.facts.map(({ id, question, note, answers }): Part => {
			const said = answers.map(({ passage, says }) => `${passage}: ${says}`);
			return {
				kind: 'fact',
				id,
				name: question,
				facets: { question, note: note ?? '', answers: said.join('\n') }
			};
		}),
		...debate.issues.map(({ id, question, nodes }): Part => {
			return { kind: 'issue', id, name: question, facets: { question, answers: nodes.join(', ') } };
		}),
		...debate.glossary.map(({ term, text, passages }): Part => {
			return { kind: 'term', id: term, name: term, facets: { text, quotations: passages.join(', ') } };
		}),
		...debate.absentVoices.map(({ who, text }): Part => {
			return { kind: 'absent voice', id: who, name: who, facets: { text } };
		}),
		...debate.editorNotes.map(({ about, text, date }): Part => {
			const concerned = about.join(', ') || 'the whole debate';
			return { kind: 'note', id: `${date} ${text}`, name: `${date}, on ${concerned}`, facets: { text } };
		}),
		...tours.flatMap((tour): Part[] => [
			{
				kind: 'tour',
				id: tour.id,
				name: tour.title,
				facets: {
					title: tour.title,
					summary: tour.summary,
					minutes: String(tour.minutes),
					starts: tour.start
				}
			},
			...tour.steps.map(({ line: _line, was: _was, ...step }): Part => {
				const { id, title, text, nodes, passages, facts, ask, next } = step;
				return {
					kind: 'step',
					id: `${tour.id}/${id}`,
					name: `${tour.title}: ${title}`,
					facets: {
						title,
						text,
						shows: [...nodes, ...passages, ...facts].join(', '),
						question: ask ? JSON.stringify(ask) : '',
						ways: next.map(({ to, when }) => wayInWords(to, when)).join('\n')
					}
				};
			})
		])
	];
}

function sourceParts(source: Source): Part[] {
	const name = source.title ?? source.shortName;
	return [
		{
			kind: 'source',
			id: source.id,
			name,
			facets: {
				title: source.title ?? 'untitled',
				author: source.author.name ?? 'unknown',
				publisher: source.publisher ?? 'unknown',
				date: dateLabel(source.date),
				address: source.url ?? '',
				note: source.note ?? '',
				'sha256 of its text': source.sha256
			}
		},
		...source.passages.map((passage): Part => {
			const words = passageText(source, passage);
			return {
				kind: 'passage',
				id: passage.id,
				name: passage.id,
				facets: {
					words,
					voices: attributionSentence(source, passage),
					attitude: attitudeLabels[passage.attitude],
					region: regionLabels[passage.region],
					note: passage.note ?? ''
				}
			};
		})
	];
}

/** Nodes and relations; a relation is known by its ends, so it comes or goes but does not change. */
function graphParts(debate: Debate): Part[] {
	const graph = indexDebate(debate);
	return [
		...debate.nodes
			.filter(({ type }) => type !== 'position')
			.map(({ id, type, title, text, kind, positions, passages, implicit }): Part => {
				return {
					kind: type === 'argument' ? 'argument' : 'claim',
					id,
					name: title,
					facets: {
						title,
						text,
						kind: kind ?? '',
						'stated by': implicit ? 'no document; an argument needs it' : 'the documents',
						positions: positions.join(', '),
						quotations: passages.join(', ')
					}
				};
			}),
		...debate.relations.map((relation): Part => {
			return { kind: 'relation', id: relation.id, name: relationInWords(graph, relation), facets: {} };
		})
	];
}

function wayInWords(to: string, when: Readonly<Record<string, string>>): string {
	const conditions = Object.entries(when).map(([step, outcome]) => `${step} is ${outcome}`);
	return conditions.length === 0 ? `to ${to}` : `to ${to} when ${conditions.join(' and ')}`;
}
