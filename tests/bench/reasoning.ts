/**
 * `npm run bench:reasoning`: the reasoning at 1,000, 10,000 and 100,000 nodes, next to the naive oracle of the tests and to
 * clingo on the same attack graphs; every answer is compared. Prints medians of wall time in milliseconds; exits 1 when
 * answers differ or when a toggle at 10,000 nodes costs more than half of the 50 ms that it may take to the repaint
 * (in CPU time, which others on the machine do not stretch).
 * The last lines are the browser's: from a click on “Reject” on a map of 10,000 nodes to the frame that shows it; it
 * exits 1 when that takes more than 50 ms. BROWSER=no leaves them out.
 * RUNS=15 of ours · RIVAL_RUNS=3 of the others · SIZES=1000,10000,100000 · NAIVE=10000 up to how many nodes the oracle runs.
 */
import { runCommand } from '#commands/refusal.js';
import { indexDebate } from '#lib/debate/graph.ts';
import { argumentColumnsOf } from '#lib/reasoning/argument-columns.ts';
import { changesBetween } from '#lib/reasoning/changes.ts';
import { findCruxes } from '#lib/reasoning/cruxes.ts';
import { gradualPlan } from '#lib/reasoning/gradual-plan.ts';
import { strengthsOf } from '#lib/reasoning/gradual.ts';
import { labelNetwork } from '#lib/reasoning/grounded.ts';
import { labelIn, labelOut, labels, type Pins } from '#lib/reasoning/label.ts';
import { debateNetwork } from '#lib/reasoning/network.ts';
import { standingsOf } from '#lib/reasoning/standing.ts';
import { labelNaively } from '#tests/reasoning/naive-labelling.ts';
import { loadClingo } from './clingo-grounded.ts';
import { generateDebate } from './generate-debate.ts';
import { lensRepaint, repaintBudget } from './lens-repaint.ts';
import { argumentGraphOf, attackNetwork, randomAttacks } from './reasoning-graphs.ts';

const runs = Number(process.env.RUNS ?? 15);
const rivalRuns = Number(process.env.RIVAL_RUNS ?? 3);
const naiveUpTo = Number(process.env.NAIVE ?? 10_000);
const sizes = (process.env.SIZES ?? '1000,10000,100000').split(',').map(Number);
const toggleBudget = 25;

function median(numbers: readonly number[]): number {
	return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

/** The median wall and CPU time of some runs in milliseconds, and what the last one answered. */
function measure<T>(
	times: number,
	work: () => T
): { readonly ms: number; readonly cpu: number; readonly answer: T } {
	const taken: number[] = [];
	const used: number[] = [];
	for (let run = 0; ; run++) {
		const cpu = process.cpuUsage();
		const begun = performance.now();
		const answer = work();
		taken.push(performance.now() - begun);
		const { user, system } = process.cpuUsage(cpu);
		used.push((user + system) / 1000);
		if (run + 1 >= times) return { ms: median(taken), cpu: median(used), answer };
	}
}

const shown = (ms: number) => (ms < 10 ? ms.toFixed(2) : ms.toFixed(0));

/** A generated debate: every part of the lens, and the oracle on the same labels. */
function debateRow(nodes: number, missed: string[]) {
	const graph = indexDebate(generateDebate({ nodes }));
	const columns = argumentColumnsOf(graph);
	const built = measure(runs, () => debateNetwork(columns));
	const network = built.answer;
	const none: Pins = new Map();
	const crisp = measure(runs, () => labelNetwork(network, none));
	const before = crisp.answer;
	let toggled = 0;
	const toggle = measure(runs, () => {
		toggled = (toggled + 7_919) % nodes;
		const pins: Pins = new Map([[toggled, before.label[toggled] === labelIn ? labelOut : labelIn]]);
		const after = labelNetwork(network, pins);
		return {
			changes: changesBetween(network, before, after, [toggled]),
			words: standingsOf(network, after, pins)
		};
	});
	if (nodes === 10_000 && toggle.cpu > toggleBudget)
		missed.push(`a toggle at 10,000 nodes takes ${shown(toggle.cpu)} ms of CPU, not ≤ ${toggleBudget}`);
	const cruxes = measure(3, () => findCruxes(network, before, none));
	const plan = measure(runs, () => gradualPlan(network));
	const credence = new Float64Array(nodes).fill(0.5);
	const gradual = measure(runs, () => strengthsOf(network, credence, { plan: plan.answer }));
	const naive = nodes > naiveUpTo ? null : measure(1, () => labelNaively(argumentGraphOf(graph)));
	if (naive) {
		const { relations, nodes: all } = graph.debate;
		const differing = [...all, ...relations].filter(
			({ id }, element) =>
				network.silent[element] === 0 && naive.answer.get(id) !== labels[before.label[element]!]
		);
		if (differing.length > 0)
			missed.push(`${differing.length} labels of ${nodes} nodes differ from the oracle`);
	}
	return {
		build: shown(built.ms),
		crisp: shown(crisp.ms),
		'toggle: labels, diff, words': shown(toggle.ms),
		'its CPU': shown(toggle.cpu),
		'naive oracle': naive ? shown(naive.ms) : 'not run',
		cruxes: `${shown(cruxes.ms)} (${cruxes.answer.examined} of ${cruxes.answer.of})`,
		plan: shown(plan.ms),
		gradual: shown(gradual.ms),
		'does not settle': gradual.answer.unsettled.length
	};
}

/** The same attack graph for ours, for clingo and for the oracle. */
async function attackRow(nodes: number, solve: Awaited<ReturnType<typeof loadClingo>>, missed: string[]) {
	const attacks = randomAttacks(nodes, 1);
	const fromNothing = measure(runs, () => labelNetwork(attackNetwork(nodes, attacks), new Map()));
	const network = attackNetwork(nodes, attacks);
	const crisp = measure(runs, () => labelNetwork(network, new Map()));
	const gradual = measure(runs, () => strengthsOf(network, new Float64Array(nodes).fill(1)));
	const { label } = fromNothing.answer;
	const ours = (code: number) =>
		Array.from({ length: nodes }, (_, node) => node).filter((node) => label[node] === code);
	const wall: number[] = [];
	const own: number[] = [];
	let failed = '';
	for (let run = 0; run < rivalRuns && failed === ''; run++) {
		const answer = await solve(nodes, attacks);
		if ('failed' in answer) {
			failed = answer.failed;
			break;
		}
		wall.push(answer.wall);
		own.push(answer.own);
		if (String(answer.in) !== String(ours(labelIn)) || String(answer.out) !== String(ours(labelOut)))
			missed.push(`clingo answers otherwise at ${nodes} nodes`);
	}
	return {
		'in / out / undecided': `${ours(labelIn).length} / ${ours(labelOut).length} / ${ours(1).length}`,
		'ours, crisp': shown(crisp.ms),
		'ours, network and crisp': shown(fromNothing.ms),
		'clingo, wall': failed || shown(median(wall)),
		'clingo, its own count': failed ? '' : shown(median(own)),
		'clingo ÷ ours': failed ? '' : (median(own) / fromNothing.ms).toFixed(0),
		'ours, gradual with plan': shown(gradual.ms),
		'does not settle': gradual.answer.unsettled.length
	};
}

await runCommand(async () => {
	const missed: string[] = [];
	process.stdout.write(`Generated debates: medians of ${runs} runs, milliseconds\n`);
	console.table(Object.fromEntries(sizes.map((nodes) => [nodes, debateRow(nodes, missed)])));
	const solve = await loadClingo();
	const rows: Record<number, Awaited<ReturnType<typeof attackRow>>> = {};
	for (const nodes of sizes) rows[nodes] = await attackRow(nodes, solve, missed);
	process.stdout.write('\nThe same attack graphs for ours and for clingo (WebAssembly)\n');
	console.table(rows);
	if (process.env.BROWSER !== 'no') {
		const repaints = await lensRepaint(10_000, runs);
		process.stdout.write(
			`\nFrom the click on “Reject” to the frame, 10,000 nodes, medians of ${runs} toggles, ms\n`
		);
		console.table(repaints.map((row) => ({ ...row, script: shown(row.script), frame: shown(row.frame) })));
		for (const { seen, frame } of repaints)
			if (frame > repaintBudget)
				missed.push(`${seen}: ${shown(frame)} ms to the frame, not ≤ ${repaintBudget}`);
	}
	for (const text of missed) process.stdout.write(`MISSED: ${text}\n`);
	// clingo's worker would keep the process alive.
	process.exit(missed.length > 0 ? 1 : 0);
});
