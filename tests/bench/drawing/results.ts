/** Medians over the visits, and the targets they are held to. */
import { median, percentile } from '#tests/bench/median.ts';
import type { Contestant } from './contestants.ts';
import type { Visit } from './visit.ts';

/** One contestant at one size, medians of its visits. Milliseconds and megabytes; NaN for what did not happen. */
export interface Result {
	readonly visible: number;
	readonly frame: number;
	readonly slowFrame: number;
	readonly cpu: number;
	readonly cpuWithScreen: number;
	readonly nearer: number;
	readonly opened: number;
	/** More than an empty page has. */
	readonly memory: number;
	readonly memoryAfter: number;
	readonly heap: number;
}

export type Results = ReadonlyMap<Contestant, Result>;

/** The medians; `empty` is the memory of an empty page. */
export function resultOf(visits: readonly Visit[], empty: number): Result {
	const of = (value: (one: Visit) => number) => median(visits.map(value));
	return {
		visible: of(({ visible }) => visible),
		frame: of(({ intervals }) => median(intervals)),
		slowFrame: of(({ intervals }) => percentile(intervals, 0.95)),
		cpu: of(({ cpu }) => cpu),
		cpuWithScreen: of(({ cpuWithScreen }) => cpuWithScreen),
		nearer: of(({ nearer }) => nearer),
		opened: of(({ opened }) => opened),
		memory: of(({ memory }) => memory) - empty,
		memoryAfter: of(({ memoryAfter }) => memoryAfter) - empty,
		heap: of(({ heap }) => heap)
	};
}

type Measure = keyof Result;

const against = (rival: Contestant, measure: Measure, most: number, words: string) => ({
	rival,
	measure,
	most,
	words
});
const always = [
	against('Svelte Flow', 'cpu', 0.3, 'CPU per frame'),
	against('Svelte Flow', 'opened', 0.6, 'opening a node')
];

/** What is promised, by size: our number is at most that share of the rival's. */
const targets: Readonly<Record<string, readonly ReturnType<typeof against>[]>> = {
	flagship: [against('Svelte Flow', 'visible', 0.5, 'seeing the map'), ...always],
	'10000': [
		against('cytoscape', 'visible', 0.15, 'seeing the whole map'),
		...always,
		against('cytoscape', 'frame', 0.2, 'the middle frame'),
		against('cytoscape', 'slowFrame', 0.2, 'the frame slower than 95 of 100'),
		against('cytoscape', 'memoryAfter', 0.4, 'memory')
	]
};

/** Sentences about the targets that are missed at a size. Without a number on either side a target is missed. */
export function missedRatios(size: string, results: Results): readonly string[] {
	return (targets[size] ?? []).flatMap(({ rival, measure, most, words }) => {
		const ours = results.get('ours')?.[measure] ?? NaN;
		const theirs = results.get(rival)?.[measure] ?? NaN;
		if (ours <= most * theirs) return [];
		if (Number.isNaN(ours)) return [`${size}: ${words} is never reached`];
		if (Number.isNaN(theirs)) return [`${size}: ${words} has no number of ${rival} to be held against`];
		return [`${size}: ${words} is ${(ours / theirs).toFixed(3)} of ${rival}'s, not ≤ ${most}`];
	});
}

/** The absolute targets for frames at 10,000 nodes, which hold on a machine with nothing else to do. */
export function missedFrames({ frame, slowFrame }: Result): readonly string[] {
	return [
		// A display of 60 Hz shows a frame every 16.7 ms.
		...(frame <= 17 ? [] : [`10000: the middle frame takes ${frame.toFixed(1)} ms, not ≤ 17`]),
		...(slowFrame <= 34 ? [] : [`10000: 5 of 100 frames take ${slowFrame.toFixed(1)} ms or more, not ≤ 34`])
	];
}
