/**
 * The libraries the map is measured against. They are no part of the product: they lie in `rivals/`, with a lock of
 * their own, and are installed when a benchmark first needs them.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Refusal } from '#commands/refusal.js';

const folder = new URL('./rivals/', import.meta.url);
const rivals = ['elkjs', '@dagrejs/dagre', '@xyflow/svelte', 'cytoscape'];
const require = createRequire(new URL('package.json', folder));

/** Installs the rivals as their lock says, unless they are there. */
export function installRivals(): void {
	if (rivals.every((name) => existsSync(new URL(`node_modules/${name}`, folder)))) return;
	try {
		execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: fileURLToPath(folder), stdio: 'ignore' });
	} catch {
		throw new Refusal('The rivals could not be installed: run `npm ci` in tests/bench/rivals and look why.');
	}
}

interface Place {
	readonly x: number;
	readonly y: number;
}

/** The part of ELK's interface that is used. */
export interface Elk {
	layout(graph: object): Promise<{
		readonly width?: number;
		readonly height?: number;
		readonly children?: readonly Partial<Place>[];
		readonly edges?: readonly {
			readonly sections?: readonly {
				readonly startPoint: Place;
				readonly endPoint: Place;
				readonly bendPoints?: readonly Place[];
			}[];
		}[];
	}>;
}

/** The part of dagre's interface that is used. */
export interface Dagre {
	readonly Graph: new (options: object) => DagreGraph;
	layout(graph: DagreGraph): void;
}

interface DagreGraph {
	setGraph(attributes: object): void;
	setNode(id: string, attributes: object): void;
	setEdge(from: string, to: string, attributes: object, name: string): void;
	graph(): { readonly width?: number; readonly height?: number };
	node(id: string): Place;
	edge(from: string, to: string, name: string): { readonly points?: readonly Place[] };
}

/** ELK, running in the calling thread. */
export async function loadElk(): Promise<Elk> {
	const Constructor = require('elkjs/lib/elk.bundled.js') as new () => Elk;
	return new Constructor();
}

/** dagre. */
export async function loadDagre(): Promise<Dagre> {
	const dagre = require('@dagrejs/dagre') as Dagre & { readonly graphlib?: Pick<Dagre, 'Graph'> };
	return { Graph: dagre.graphlib?.Graph ?? dagre.Graph, layout: dagre.layout };
}
