/**
 * cytoscape's page, tuned as its documentation advises under “Performance”: haystack edges, solid and opaque, no
 * arrows, no labels on edges, labels of nodes only where they can be read, few selectors, pixel ratio 1, edges that
 * cannot be selected. With `?hints` also what it keeps for “very, very large graphs”: no edges and a still picture
 * of the rest while the view moves.
 */
import { cytoscape } from './cytoscape.mjs';
import { answerBenchmark, fetchedGraph, openPanel, stageElement, wholeView } from './rival-page.ts';

const container = stageElement();
const graph = await fetchedGraph();
const hints = new URLSearchParams(location.search).has('hints');
const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
const { x, y, k } = wholeView(graph);

const core = cytoscape({
	container,
	elements: {
		nodes: graph.nodes.map(({ id, title, width, height, x, y }) => ({
			data: { id, title, width, height, inner: width - 16 },
			// Its places are middles.
			position: { x: x + width / 2, y: y + height / 2 }
		})),
		edges: graph.edges.map((data) => ({ data, selectable: false }))
	},
	style: [
		{
			selector: 'node',
			style: {
				shape: 'rectangle',
				width: 'data(width)',
				height: 'data(height)',
				label: 'data(title)',
				'background-color': '#fff',
				'border-width': 1,
				'border-color': '#888',
				'font-size': 14,
				'text-valign': 'center',
				'text-wrap': 'wrap',
				'text-max-width': 'data(inner)',
				'min-zoomed-font-size': 6
			}
		},
		{ selector: 'edge', style: { 'curve-style': 'haystack', width: 1, 'line-color': '#b1b1b7' } },
		{ selector: ':selected', style: { 'border-color': '#06c', 'border-width': 3 } }
	],
	layout: { name: 'preset', fit: false },
	zoom: k,
	pan: { x, y },
	minZoom: 0.01,
	maxZoom: 4,
	pixelRatio: 1,
	hideEdgesOnViewport: hints,
	textureOnViewport: hints,
	autoungrabify: true,
	boxSelectionEnabled: false
});

let pictures = 0;
core.on('render', () => pictures++);
core.on('tap', 'node', ({ target }) => openPanel(nodes.get(target.id())!));
answerBenchmark({
	drawn: () => pictures > 0,
	view: () => ({ ...core.pan(), k: core.zoom() }),
	// It lets frames pass when drawing takes long.
	pictures: () => pictures
});
