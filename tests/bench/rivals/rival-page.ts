/** What the pages of all rivals share: the graph, a stage as large as ours, and a plain panel for the opened node. */
import type { Drawing, RivalGraph, RivalNode, RivalView } from './rival-graph.ts';

/** The graph that the head of the page has asked for. */
export async function fetchedGraph(): Promise<RivalGraph> {
	const { asked } = window as unknown as { readonly asked: Promise<Response> };
	return (await asked).json() as Promise<RivalGraph>;
}

/** The element to draw in, made as large as the address says. */
export function stageElement(): HTMLElement {
	const stage = document.querySelector<HTMLElement>('#stage')!;
	const asked = new URLSearchParams(location.search);
	stage.style.width = `${asked.get('width')}px`;
	stage.style.height = `${asked.get('height')}px`;
	return stage;
}

/** The view in which the whole graph stands in the middle of the stage. */
export function wholeView({ width, height }: RivalGraph): RivalView {
	const stage = document.querySelector('#stage')!.getBoundingClientRect();
	const margin = 24;
	const k = Math.min(1, stage.width / (width + 2 * margin), stage.height / (height + 2 * margin));
	return { k, x: (stage.width - width * k) / 2, y: (stage.height - height * k) / 2 };
}

/** Opens the panel with a node's words. */
export function openPanel({ title, text }: RivalNode): void {
	const panel = document.querySelector<HTMLElement>('aside')!;
	const [head, words] = [document.createElement('h2'), document.createElement('p')];
	head.textContent = title;
	words.textContent = text;
	panel.replaceChildren(head, words);
	panel.hidden = false;
}

/** Hands the benchmark what it asks of a page. */
export function answerBenchmark(drawing: Omit<Drawing, 'stage'>): void {
	Object.assign(window, { drawing: { ...drawing, stage: () => document.querySelector('#stage') } });
}
