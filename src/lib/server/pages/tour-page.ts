import type { Graph } from '#lib/debate/graph.ts';
import { debateFrame, type DebateFrame } from '#lib/debate/frame.ts';
import { nodeLineOf, type NodeLine } from '#lib/debate/node-line.ts';
import { layoutLocalMap, type LocalMap } from '#lib/layout/local-map.ts';
import { scenarioAddress } from '#lib/reasoning/scenario-address.ts';
import type { LoadedPack } from '#lib/server/library.ts';
import { plainTextOf, renderMarkdown } from '#lib/server/render-markdown.ts';
import { quotationOf, type Quotation } from '#lib/source/quotation.ts';
import type { PredictAsk } from '#lib/tour/ask.ts';
import type { TourStep } from '#lib/tour/script.ts';
import { stepViewOf, tourCardOf, type StepView, type TourCard } from '#lib/tour/tour-view.ts';
import { routeOf, type TourRoute } from '#lib/tour/ways.ts';
import { lensPictures, type LensPicture } from './lens-pictures.ts';
import { factViewOf, type FactRow, type FactView } from './fact-view.ts';
import { notesAbout, type NoteView } from './notes-about.ts';

/** A question of fact as a step shows it. */
export type StepFact = Pick<FactView, 'id' | 'question' | 'status'> & { readonly rows: readonly FactRow[] };

/** What stands on a step beside its narration. */
export interface StepContent extends StepView {
	readonly quotations: readonly Quotation[];
	/** The first is the one in focus. */
	readonly nodes: readonly NodeLine[];
	/** The neighbourhood of the node in focus; null when the step shows no node. */
	readonly map: LocalMap | null;
	readonly facts: readonly StepFact[];
	/** Editor's notes about the nodes and facts shown. */
	readonly notes: readonly NoteView[];
	/** Of a prediction: what the lens says around each node that falls. */
	readonly lens: readonly LensPicture[];
	/** What a prediction supposes, as the lens has it in an address; null on other steps. */
	readonly supposed: string | null;
}

/** Everything the page of a tour shows and the player needs. */
export interface TourPage {
	readonly debate: DebateFrame;
	/** Plain text, for link previews. */
	readonly description: string;
	/** Null when the debate needs none. */
	readonly contentNote: string | null;
	readonly packVersion: string;
	readonly tour: TourCard;
	readonly route: TourRoute;
	readonly steps: readonly StepContent[];
}

/** Relations drawn on each side of each half: a step shows a place in the graph, its page shows all of it. */
const mapLimit = 2;

/** Null when the debate has no tour of that id. */
export function tourPage({ pack, graph }: LoadedPack, id: string): TourPage | null {
	const script = pack.tours.find((tour) => tour.id === id);
	if (!script) return null;
	return {
		debate: debateFrame(pack.debate),
		description: plainTextOf(script.summary),
		contentNote: pack.debate.contentNote,
		packVersion: pack.version,
		tour: tourCardOf(script, renderMarkdown),
		route: routeOf(script),
		steps: script.steps.map((step) => ({
			...stepViewOf(script, step, { graph, render: renderMarkdown }),
			...shownOn(step, graph)
		}))
	};
}

function shownOn(step: TourStep, graph: Graph): Omit<StepContent, keyof StepView> {
	const { debate } = graph;
	return {
		quotations: step.passages.flatMap((id) => {
			const held = graph.passage(id);
			return held ? [quotationOf(held.source, held.passage)] : [];
		}),
		nodes: step.nodes.flatMap((id) => {
			const node = graph.node(id);
			return node ? [nodeLineOf(node)] : [];
		}),
		map: layoutLocalMap(graph, step.nodes[0] ?? '', { limit: mapLimit }),
		facts: debate.facts
			.filter(({ id }) => step.facts.includes(id))
			.map((fact) => {
				const { id, question, status, rows } = factViewOf(graph, fact);
				return { id, question, status, rows };
			}),
		lens: step.ask?.kind === 'predict' ? lensPictures(step.ask, graph) : [],
		supposed: step.ask?.kind === 'predict' ? supposedIn(step.ask) : null,
		notes: distinct([...step.nodes, ...step.facts].flatMap((about) => notesAbout(debate, about)))
	};
}

function supposedIn({ accept, reject }: PredictAsk): string {
	const choices = [
		...accept.map((id) => [id, 'accept'] as const),
		...reject.map((id) => [id, 'reject'] as const)
	];
	return scenarioAddress({ choices: Object.fromEntries(choices), credences: {} });
}

function distinct(notes: readonly NoteView[]): readonly NoteView[] {
	return notes.filter((note, i) => i === notes.findIndex(({ html }) => html === note.html));
}
