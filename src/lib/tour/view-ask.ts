import type { Graph } from '#lib/debate/graph.ts';
import { nodeKinds } from '#lib/debate/model.ts';
import { nodeLineOf, type NodeLine } from '#lib/debate/node-line.ts';
import { quotationOf, type Quotation } from '#lib/source/quotation.ts';
import { falls } from './ask-keys.ts';
import type { AskView, SpeakerView } from './ask-view.ts';
import type { Ask, ChoiceAsk, ClaimOrStepAsk, WhoSaidItAsk } from './ask.ts';
import { speakerKeyOf, speakerName } from './speaker-key.ts';
import { strongestQuotation } from './strongest-quotation.ts';

/** What making a question ready needs: the debate, and the page's ways of making words. */
export interface AskWords {
	readonly graph: Graph;
	/** Markdown to safe HTML. */
	readonly render: (markdown: string) => string;
	/** The title of a step of the same tour; null when it has none of that id. */
	readonly titleOf: (step: string) => string | null;
}

/** The question as a page shows it. What it names that the debate does not have is left out. */
export function askViewOf(ask: Ask, words: AskWords): AskView {
	const { graph } = words;
	const { kind, prompt } = ask;
	switch (ask.kind) {
		case 'choice':
			return { kind: 'choice', prompt, choices: choiceViews(ask, words) };
		case 'stance':
			return {
				kind: 'stance',
				prompt,
				moment: ask.moment,
				positions: graph.debate.positions.map(({ id, name, oneLine }) => ({ id, name, oneLine }))
			};
		case 'who-said-it':
			return { kind: 'who-said-it', prompt, ...whoSaidIt(ask, words) };
		case 'claim-or-step':
			return { kind: 'claim-or-step', prompt, items: objections(ask, words) };
		case 'sort': {
			const items = nodesOf(graph, Object.keys(ask.key)).flatMap((node) =>
				node.kind === null ? [] : [{ ...itemOf(ask, node.id, words), node, nodeKind: node.kind }]
			);
			return { kind: 'sort', prompt, kinds: nodeKinds, items };
		}
		case 'predict': {
			const items = nodesOf(graph, ask.options).flatMap((node) => {
				const effect = ask.effects[node.id];
				return effect ? [{ ...itemOf(ask, node.id, words), node, ...effect, falls: falls(effect) }] : [];
			});
			return {
				kind: 'predict',
				prompt,
				accept: nodesOf(graph, ask.accept),
				reject: nodesOf(graph, ask.reject),
				items
			};
		}
		case 'pick-evidence': {
			const [claim] = nodesOf(graph, [ask.claim]);
			if (!claim) throw new Error(`${kind} asks about ${ask.claim}, which the debate does not have.`);
			const items = quotationsOf(graph, ask.options).map((quotation) => ({
				...itemOf(ask, quotation.passageId, words),
				quotation,
				stands: ask.key.includes(quotation.passageId),
				standsBehind: graph.nodesQuoting(quotation.passageId).map(nodeLineOf)
			}));
			return { kind: 'pick-evidence', prompt, claim, items };
		}
		case 'restate': {
			const position = graph.debate.positions.find(({ id }) => id === ask.position);
			if (!position) throw new Error(`${kind} asks about ${ask.position}, which the debate does not have.`);
			const { id, name, oneLine } = position;
			const items = quotationsOf(graph, ask.passages).map((quotation) => ({
				...itemOf(ask, quotation.passageId, words),
				quotation
			}));
			return {
				...{ kind: 'restate', prompt, least: ask.least, items },
				position: { id, name, oneLine },
				strongest: strongestQuotation(graph, id)
			};
		}
	}
}

function choiceViews(ask: ChoiceAsk, { graph, render, titleOf }: AskWords) {
	return ask.choices.map(({ id, label, to, feedback, cites }) => ({
		...{ id, label, to },
		title: to === null ? null : (titleOf(to) ?? to),
		feedbackHtml: feedback === null ? null : render(feedback),
		cites: quotationsOf(graph, cites)
	}));
}

function whoSaidIt(ask: WhoSaidItAsk, words: AskWords) {
	const { graph } = words;
	const passages = Object.keys(ask.key);
	const names = new Map(
		[...passages, ...ask.decoys].flatMap((id) => {
			const found = graph.passage(id);
			const key = found && speakerKeyOf(found.source, found.passage);
			return found && key !== null ? [[key, speakerName(found.source, found.passage)] as const] : [];
		})
	);
	const speakerOf = (key: string): SpeakerView => ({ key, name: names.get(key) ?? key });
	return {
		speakers: ask.offered.map(speakerOf),
		items: quotationsOf(graph, passages).map((quotation) => ({
			...itemOf(ask, quotation.passageId, words),
			quotation,
			speaker: speakerOf(ask.key[quotation.passageId] ?? '')
		}))
	};
}

function objections(ask: ClaimOrStepAsk, words: AskWords) {
	const { graph } = words;
	return ask.objections.flatMap((pair) => {
		const [objection, to] = nodesOf(graph, [pair.objection, pair.to]);
		if (!objection || !to) return [];
		const hits = ask.key[objection.id] === 'step' ? ('step' as const) : ('claim' as const);
		return [
			{ ...itemOf(ask, objection.id, words), objection, to, step: stepFrom(graph, to.id, objection.id), hits }
		];
	});
}

/** The step from a node that the objection cuts, else the first: told in either case, it gives nothing away. */
function stepFrom(graph: Graph, from: string, objection: string) {
	const steps = graph
		.relationsFrom(from)
		.flatMap(({ id, kind, to }) => (kind !== 'undercuts' && 'node' in to ? [{ id, kind, to: to.node }] : []));
	const cut = steps.find(({ id }) => graph.undercuttersOf(id).some((each) => each.from.includes(objection)));
	const step = cut ?? steps[0];
	const [to] = step ? nodesOf(graph, [step.to]) : [];
	return step && to ? { kind: step.kind, to } : null;
}

function itemOf(ask: Extract<Ask, { readonly notes: unknown }>, id: string, { render }: AskWords) {
	const note = Object.hasOwn(ask.notes, id) ? ask.notes[id] : undefined;
	return { id, noteHtml: note === undefined ? null : render(note) };
}

function nodesIn(graph: Graph, ids: readonly string[]) {
	return ids.flatMap((id) => graph.node(id) ?? []);
}

function nodesOf(graph: Graph, ids: readonly string[]): readonly NodeLine[] {
	return nodesIn(graph, ids).map(nodeLineOf);
}

function quotationsOf(graph: Graph, ids: readonly string[]): readonly Quotation[] {
	return ids.flatMap((id) => {
		const found = graph.passage(id);
		return found ? [quotationOf(found.source, found.passage)] : [];
	});
}
