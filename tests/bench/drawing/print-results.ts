/** The tables of the drawing half. */
import type { Result, Results } from './results.ts';

const columns: readonly (readonly [heading: string, measure: keyof Result, digits: number])[] = [
	['visible ms', 'visible', 0],
	['frame ms', 'frame', 1],
	['p95', 'slowFrame', 1],
	['CPU/frame ms', 'cpu', 2],
	['with screen', 'cpuWithScreen', 2],
	['open ms', 'opened', 0],
	['memory MB', 'memory', 1],
	['after gesture', 'memoryAfter', 1],
	['JS heap', 'heap', 1],
	['× nearer', 'nearer', 1]
];

/** Prints the medians of a size, and ours divided by each rival's. */
export function printResults(results: Results): void {
	const rows = [...results].map(([who, result]) => [
		who,
		Object.fromEntries(columns.map(([heading, measure, digits]) => [heading, shown(result[measure], digits)]))
	]);
	const ours = results.get('ours');
	const ratios = [...results].flatMap(([who, result]) =>
		ours && who !== 'ours'
			? [
					[
						`ours ÷ ${who}`,
						Object.fromEntries(
							columns
								.slice(0, -1)
								.map(([heading, measure]) => [heading, shown(ours[measure] / result[measure], 3)])
						)
					]
				]
			: []
	);
	console.table(Object.fromEntries([...rows, ...ratios]));
}

function shown(value: number, digits: number): string {
	return Number.isNaN(value) ? 'none' : value.toFixed(digits);
}
