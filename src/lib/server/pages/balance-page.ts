import { debateFrame, type DebateFrame } from '#lib/debate/frame.ts';
import type { Graph } from '#lib/debate/graph.ts';
import { countInWords } from '#lib/debate/plain-words.ts';
import type { Share } from '#lib/reasoning/balance-evidence.ts';
import { balanceOf, type BalanceGap, type PositionBalance } from '#lib/reasoning/balance.ts';
import type { LoadedPack } from '#lib/server/library.ts';
import { standingLabels } from '#lib/source/labels.ts';
import { standings } from '#lib/source/model.ts';
import { listBehind, listedItems, type ListedBehind } from './balance-lists.ts';

/** One measure of one position: the number in words and what stands behind it. */
export interface BalanceCell {
	readonly value: string;
	readonly lists: readonly ListedBehind[];
}

/** One measure, for every position side by side. */
export interface BalanceRow {
	readonly id: string;
	readonly name: string;
	/** What is counted, for readers. */
	readonly meaning: string;
	/** Whether the lists are parts of a whole, to be drawn as bars. */
	readonly drawn: boolean;
	/** In the order of `debate.positions`. */
	readonly cells: readonly BalanceCell[];
}

/** Everything the balance report shows. */
export interface BalancePage {
	readonly debate: DebateFrame;
	readonly caveat: string;
	readonly rows: readonly BalanceRow[];
	/** The widest differences between two positions, as sentences, the widest first. */
	readonly gaps: readonly string[];
}

const reports = new WeakMap<Graph, ReturnType<typeof balanceOf>>();

/** The balance report of a debate; worked out once for each reading of it. */
export function balancePage({ pack: { debate }, graph }: LoadedPack): BalancePage {
	const report = reports.get(graph) ?? balanceOf(graph);
	reports.set(graph, report);
	return {
		debate: debateFrame(debate),
		caveat: report.caveat,
		rows: rowsOf(graph, report.positions).map(({ cell, ...row }) => ({
			...row,
			cells: report.positions.map(cell)
		})),
		gaps: report.gaps.toSorted((a, b) => b.gap - a.gap).map((gap) => gapInWords(gap, report.positions))
	};
}

const of = ({ x, y }: Share) => (y.length === 0 ? 'nothing to count' : `${x.length} of ${y.length}`);
const rest = ({ x, y }: Share) => y.filter((id) => !x.includes(id));

interface Measure extends Omit<BalanceRow, 'cells'> {
	readonly cell: (column: PositionBalance) => BalanceCell;
}

/** All measures, in reading order: who is quoted, what is objected, what is in dispute. */
function rowsOf(graph: Graph, columns: readonly PositionBalance[]): readonly Measure[] {
	// The same lines in every column, so that what is missing beside the others is seen; and who is spoken about.
	const kinds = standings.filter(
		(name) =>
			name === 'affected' || columns.some(({ speakers }) => speakers.some((speaker) => speaker.name === name))
	);
	const documents = graph.debate.sources
		.map(({ id }) => id)
		.filter((id) => columns.some(({ sources }) => sources.some(({ name }) => name === id)));
	const { node, passage, fact, relation, reason } = listedItems(graph);
	const split = (
		share: Share,
		[yes, no]: readonly [string, string],
		itemOf: (id: string) => ReturnType<typeof node>
	): BalanceCell => ({
		value: of(share),
		lists: [
			listBehind(yes, share.x, share.y.length, itemOf),
			listBehind(no, rest(share), share.y.length, itemOf)
		]
	});
	return [
		{
			id: 'own-voice',
			name: 'Said in its own voice',
			meaning:
				'Of all passages behind its claims and arguments, how many are spoken by someone who holds them.',
			drawn: true,
			cell: ({ ownVoice, byCritics, retold }) => ({
				value: of(ownVoice),
				lists: [
					listBehind('In its own voice', ownVoice.x, ownVoice.y.length, passage),
					listBehind('Printed by critics, to argue against it', byCritics.x, ownVoice.y.length, passage),
					listBehind('Retold or granted by others', retold.x, ownVoice.y.length, passage)
				]
			})
		},
		{
			id: 'speakers',
			name: 'Who speaks',
			meaning:
				'The passages by who says the words first: a person affected is not an official or a columnist.',
			drawn: true,
			cell: ({ speakers, ownVoice }) => ({
				value: countInWords(speakers.length, 'kind of speaker', 'kinds of speakers'),
				lists: kinds.map((name) =>
					listBehind(
						speakerLabel(name),
						speakers.find((speaker) => speaker.name === name)?.ids ?? [],
						ownVoice.y.length,
						passage
					)
				)
			})
		},
		{
			id: 'documents',
			name: 'Documents',
			meaning:
				'Which documents are quoted for it. Where one gives most of the words, several are worth fewer than their number.',
			drawn: true,
			cell: ({ sources, effectiveSources, ownVoice }) => ({
				value:
					sources.length === 0
						? 'none'
						: `${countInWords(sources.length, 'document')}, worth ${effectiveSources.toFixed(1)} used alike`,
				lists: documents.map((id) =>
					listBehind(
						graph.source(id)?.shortName ?? id,
						sources.find(({ name }) => name === id)?.ids ?? [],
						ownVoice.y.length,
						passage
					)
				)
			})
		},
		{
			id: 'quoted-facts',
			name: 'Facts with a passage',
			meaning: 'Of its claims of fact that nothing else on the map supports, how many quote a document.',
			drawn: false,
			cell: ({ quotedFacts }) => split(quotedFacts, ['With a passage', 'Without a passage'], (id) => node(id))
		},
		{
			id: 'reasons',
			name: 'Reasons that stand',
			meaning:
				'Of the reasons given for the position itself, how many stand before anybody accepts or rejects anything. A reason that needs an unstated premise is open.',
			drawn: false,
			cell: ({ standingReasons }) => split(standingReasons, ['Stand', 'Fall or are open'], reason)
		},
		{
			id: 'objected',
			name: 'Objected to',
			meaning: 'Of the claims and arguments of its case, how many something speaks against.',
			drawn: false,
			cell: ({ objectedReasons }) =>
				split(objectedReasons, ['Objected to', 'Not objected to'], (id) => node(id))
		},
		{
			id: 'answered',
			name: 'Objections answered',
			meaning: 'Of the objections to it, to its case and to the steps of its case, how many the map answers.',
			drawn: false,
			cell: ({ answeredObjections, unanswered }) => ({
				value: of(answeredObjections),
				lists: [
					listBehind('Answered', answeredObjections.x, answeredObjections.y.length, relation),
					listBehind('Unanswered', unanswered, answeredObjections.y.length, relation)
				]
			})
		},
		{
			id: 'facts',
			name: 'Facts in dispute',
			meaning: 'Of the questions of fact it rests on, on how many the documents differ.',
			drawn: false,
			cell: ({ disputedFacts }) => split(disputedFacts, ['The documents differ', 'They do not differ'], fact)
		},
		{
			id: 'cruxes',
			name: 'Cruxes',
			meaning:
				'Claims on which most of its case hangs: change your mind about one and so many others change.',
			drawn: false,
			cell: ({ cruxes }) => ({
				value: countInWords(cruxes.length, 'claim'),
				lists: [
					listBehind('Most hangs on', cruxes, null, ({ node: id, changes }) =>
						node(id, `changes ${countInWords(changes.length, 'other')}`)
					)
				]
			})
		},
		{
			id: 'absent',
			name: 'Absent voices',
			meaning: 'People the documents speak about and do not let speak.',
			drawn: false,
			cell: ({ absent }) => ({
				value: String(absent.length),
				lists: [listBehind('Not heard', absent, null, ({ who }) => [{ text: who, detail: '', place: null }])]
			})
		}
	];
}

/** The label of a speaker's standing at the beginning of a line. */
function speakerLabel(name: PositionBalance['speakers'][number]['name']): string {
	const label = name === 'unknown' ? 'not said who' : standingLabels[name];
	return label.replace(/^./, (first) => first.toUpperCase());
}

const gapNames: Readonly<Record<BalanceGap['measure'], string>> = {
	objectedReasons: 'Claims and arguments objected to',
	answeredObjections: 'Objections with an answer',
	ownVoice: 'Passages said in its own voice',
	quotedFacts: 'Claims of fact with a passage'
};

function gapInWords({ measure, most, least }: BalanceGap, columns: readonly PositionBalance[]): string {
	const side = (id: string) => {
		const column = columns.find(({ position }) => position.id === id);
		return column ? `${column.position.shortName} (${of(column[measure])})` : id;
	};
	return `${gapNames[measure]}: the largest share for ${side(most)}, the smallest for ${side(least)}.`;
}
