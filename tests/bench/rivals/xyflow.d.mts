/** The part of Svelte Flow that is used, so that types can be checked where the rivals are not installed. */
import type { Component } from 'svelte';
import type { RivalNode } from './rival-graph.ts';

export declare const Position: { readonly Left: 'left'; readonly Right: 'right' };

export interface FlowNode {
	readonly id: string;
	readonly type: string;
	readonly position: { readonly x: number; readonly y: number };
	readonly width: number;
	readonly height: number;
	readonly data: RivalNode;
}

export interface FlowEdge {
	readonly id: string;
	readonly source: string;
	readonly target: string;
}

interface Viewport {
	readonly x: number;
	readonly y: number;
	readonly zoom: number;
}

export declare const Handle: Component<{
	type: 'source' | 'target';
	position: 'left' | 'right';
	isConnectable?: boolean;
}>;

export declare const SvelteFlow: Component<
	{
		nodes: FlowNode[];
		edges: FlowEdge[];
		nodeTypes: Record<string, Component<{ data: RivalNode }>>;
		defaultEdgeOptions: { type: string };
		initialViewport: Viewport;
		minZoom: number;
		maxZoom: number;
		onlyRenderVisibleElements: boolean;
		nodesDraggable: boolean;
		nodesConnectable: boolean;
		nodesFocusable: boolean;
		edgesFocusable: boolean;
		onmove: (event: MouseEvent | TouchEvent | null, viewport: Viewport) => void;
		onnodeclick: (event: { readonly node: FlowNode }) => void;
	},
	Record<string, never>,
	'nodes' | 'edges'
>;
