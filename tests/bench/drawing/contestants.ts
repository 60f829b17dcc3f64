/** Who draws, where their pages are, and how far one turn of the wheel takes them. */
import type { Measured } from './measured-debates.ts';

/**
 * `cytoscape` draws the graph in every frame; `cytoscape still` hides the edges and moves a still picture of the nodes
 * instead, which its documentation keeps for very, very large graphs.
 */
export const contestants = ['ours', 'Svelte Flow', 'cytoscape', 'cytoscape still'] as const;
export type Contestant = (typeof contestants)[number];

/** Where the pages are served. */
export interface Hosts {
	readonly ours: string;
	readonly rivals: string;
}

/** The pixels of the stage, the same for all. */
export interface StageSize {
	readonly width: number;
	readonly height: number;
}

/** The address of a contestant's map; rivals are told how large a stage to make. */
export function addressOf(
	who: Contestant,
	{ size, debate }: Measured,
	hosts: Hosts,
	stage: StageSize = { width: 0, height: 0 }
): string {
	if (who === 'ours') return `${hosts.ours}/debates/${debate.id}/map`;
	const page = who === 'Svelte Flow' ? 'flow' : 'cytoscape';
	const hints = who === 'cytoscape still' ? '&hints' : '';
	return `${hosts.rivals}/${page}.html?size=${size}&width=${stage.width}&height=${stage.height}${hints}`;
}

/**
 * The deltaY of wheel events that magnify by `factor` when there are `events` of them. d3-zoom, which ours and Svelte
 * Flow's wheels turn, takes 2 to the power of -deltaY / 500; cytoscape 10 to the power of -deltaY / 250.
 */
export function wheelDelta(who: Contestant, factor: number, events: number): number {
	const whole = who.startsWith('cytoscape') ? 250 * Math.log10(factor) : 500 * Math.log2(factor);
	return -whole / events;
}
