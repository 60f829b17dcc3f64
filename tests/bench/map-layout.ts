/**
 * `npm run bench:map`, the part for layout: our maps against Graphviz dot, ELK and dagre on the same graphs, in one
 * run, contestants taking turns. Prints medians of CPU time, ratios, crossings, lines over boxes, shape and the size
 * of first data; exits 1 when a target is missed.
 * RUNS=3 rounds · SIZES=flagship,300,1000,3000,10000 · CAP=60 seconds of CPU a layout may take; one that
 * takes more is stopped and counts as having taken that · COUNT=1000 up to how many
 * nodes rivals' crossings are counted (a tangle of millions takes longer to count than to draw).
 */
import { Worker } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { runCommand } from '#commands/refusal.js';
import { indexDebate } from '#lib/debate/graph.ts';
import { forestOf } from '#lib/layout/forest.ts';
import { columnsMapData } from '#lib/layout/map-data.ts';
import { mapGraphOf } from '#lib/layout/map-graph-of.ts';
import { packedTree } from '#lib/layout/packed-tree.ts';
import { generateDebate } from './generate-debate.ts';
import { contestants, type Contestant, type LayoutResult } from './layout-contest.ts';
import type { LayoutTask } from './layout-worker.ts';
import { median } from './median.ts';
import { installRivals } from './rival-packages.ts';

const folder = new URL('../../seeds/massage-parlor-raids', import.meta.url).pathname;
const rounds = Number(process.env.RUNS ?? 3);
const cap = Number(process.env.CAP ?? 60) * 1000;
const countUpTo = Number(process.env.COUNT ?? 1000);
const sizes = (process.env.SIZES ?? 'flagship,300,1000,3000,10000').split(',');

/** Why a layout gave no result, and how many milliseconds of CPU it had used by then; 0 when it failed. */
interface Ending {
	readonly why: string;
	readonly cpu: number;
}

interface Entry {
	readonly runs: LayoutResult[];
	/** Null while there are more runs. */
	ended: Ending | null;
}

const nodesOf = (size: string) => (size === 'flagship' ? null : Number(size));

/** One layout in a thread of its own. Meanwhile this thread sleeps, so the process's CPU time is that thread's. */
function layOut(task: LayoutTask): Promise<LayoutResult | Ending> {
	return new Promise((resolve) => {
		const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { workerData: task });
		let begun: NodeJS.CpuUsage | null = null;
		const watch = setInterval(() => {
			const used = begun ? process.cpuUsage(begun) : { user: 0, system: 0 };
			const cpu = (used.user + used.system) / 1000;
			if (cpu < cap) return;
			settle({ why: `stopped after ${Math.round(cpu / 1000)} s`, cpu });
			void worker.terminate();
		}, 500);
		const settle = (result: LayoutResult | Ending) => {
			clearInterval(watch);
			resolve(result);
		};
		const fail = (why: string) => settle({ why: `failed: ${why}`, cpu: 0 });
		worker.on('message', (message: 'begin' | LayoutResult) => {
			if (message === 'begin') begun = process.cpuUsage();
			else settle(message);
		});
		worker.on('error', (error) => fail(String(error).split('\n')[0]?.slice(0, 60) ?? ''));
		worker.on('exit', (code) => fail(`its thread ended with ${code}`));
	});
}

/** The median of the runs; without one, what was used before the layout was stopped; NaN when it failed. */
function cpuOf({ runs, ended }: Entry): number {
	return runs.length > 0 ? median(runs.map((run) => run.cpu)) : ended?.cpu || NaN;
}

function below(ours: number, entry: Entry): string {
	const ratio = ours / cpuOf(entry);
	return Number.isNaN(ratio) ? '' : `< ${ratio.toFixed(3)}`;
}

function row(entry: Entry, ours: number) {
	const [first] = entry.runs;
	if (!first) return { 'cpu ms': entry.ended?.why ?? '', 'ours ÷ it': below(ours, entry) };
	const cpu = cpuOf(entry);
	const { tangle } = first;
	return {
		'cpu ms': Math.round(cpu),
		'ours ÷ it': (ours / cpu).toFixed(3),
		width: Math.round(first.width),
		height: Math.round(first.height),
		aspect: (first.width / first.height).toFixed(2),
		crossings: tangle?.crossings ?? 'not counted',
		'over boxes': tangle?.overBoxes ?? '',
		'of the trees':
			tangle && tangle.loudCrossings !== tangle.crossings
				? `${tangle.loudCrossings} / ${tangle.loudOverBoxes}`
				: '',
		note: entry.ended?.why ?? ''
	};
}

function firstData(nodes: number) {
	const debate = generateDebate({ nodes });
	const graph = mapGraphOf(indexDebate(debate));
	const forest = forestOf(graph);
	const map = JSON.stringify(columnsMapData(graph, forest, packedTree(graph, forest)));
	const objects = JSON.stringify({ nodes: debate.nodes, relations: debate.relations });
	const zipped = [map, objects].map((text) => gzipSync(text, { level: 9 }).length);
	return {
		'map kB': (map.length / 1000).toFixed(1),
		'objects kB': (objects.length / 1000).toFixed(1),
		ratio: (map.length / objects.length).toFixed(3),
		'map kB zipped': (zipped[0]! / 1000).toFixed(1),
		'objects kB zipped': (zipped[1]! / 1000).toFixed(1),
		'ratio zipped': (zipped[0]! / zipped[1]!).toFixed(3)
	};
}

await runCommand(async () => {
	installRivals();
	const entries = new Map<string, Map<Contestant, Entry>>(
		sizes.map((size) => [size, new Map(contestants.map((who) => [who, { runs: [], ended: null }]))])
	);
	for (let round = 1; round <= rounds; round++)
		for (const [size, row] of entries)
			for (const [who, entry] of row) {
				const nodes = nodesOf(size);
				if (entry.ended) continue;
				const countTangle = round === 1 && (who === 'ours' || (nodes ?? 0) <= countUpTo);
				process.stdout.write(`round ${round}: ${who}, ${size}\n`);
				const result = await layOut({ who, nodes, folder, countTangle });
				if ('why' in result) entry.ended = result;
				else entry.runs.push(result);
			}
	const missed: string[] = [];
	for (const [size, contest] of entries) {
		const cpu = (who: Contestant) => cpuOf(contest.get(who)!);
		process.stdout.write(`\n${size === 'flagship' ? 'The flagship' : `${size} nodes`}\n`);
		console.table(Object.fromEntries([...contest].map(([who, entry]) => [who, row(entry, cpu('ours'))])));
		if (size === '10000' && !(cpu('ours') <= 0.03 * cpu('dot')))
			missed.push(
				`layout at 10,000 nodes takes ${(cpu('ours') / cpu('dot')).toFixed(3)} of dot's CPU, not ≤ 0.03`
			);
		if (size === 'flagship') {
			const [ours, dot] = [contest.get('ours')!.runs[0]?.tangle, contest.get('dot')!.runs[0]?.tangle];
			if (ours?.overBoxes !== 0) missed.push('lines run over boxes of the flagship');
			if (!(ours && dot && ours.crossings <= dot.crossings))
				missed.push('the flagship has more crossings than dot draws');
		}
	}
	process.stdout.write('\nFirst data against nodes and relations as objects with their text\n');
	const counts = sizes.flatMap((size) => nodesOf(size) ?? []);
	const data = Object.fromEntries(counts.map((nodes) => [nodes, firstData(nodes)]));
	console.table(data);
	for (const [nodes, { 'ratio zipped': zipped, ratio }] of Object.entries(data))
		if (!(Number(zipped) <= 0.15 && Number(ratio) <= 0.15))
			missed.push(`first data at ${nodes} nodes is more than 0.15`);
	for (const text of missed) process.stdout.write(`MISSED: ${text}\n`);
	if (missed.length > 0) process.exitCode = 1;
});
