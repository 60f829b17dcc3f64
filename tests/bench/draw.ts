/**
 * `npm run bench:draw`: 300 seats drawn to 3 positions by each strategy, without and with rules; the opposite draw next to
 * a greedy one and to a published package for the assignment problem, munkres-js, which gets one column per place. Prints
 * medians of wall time in milliseconds, and how far from the own stances each opposite draw is in all: more is better.
 * RUNS=15 · SEATS=300 · POSITIONS=3.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Refusal, runCommand } from '#commands/refusal.js';
import { drawPositions } from '#lib/classroom/draw-positions.ts';
import { drawStrategies, type DrawConstraint, type DrawRequest } from '#lib/classroom/draw-request.ts';
import { median } from './median.ts';
import { seededRandom } from './seeded-random.ts';

const runs = Number(process.env.RUNS ?? 15);
const count = Number(process.env.SEATS ?? 300);
const columns = Number(process.env.POSITIONS ?? 3);
const random = seededRandom(1);

const seats = Array.from({ length: count }, (_, number) => ({ id: `s${number}`, name: `Seat ${number}` }));
const positions = Array.from({ length: columns }, (_, number) => ({
	id: `p${number}`,
	name: `Position ${number}`
}));
const stances = Object.fromEntries(
	seats.map(({ id }) => [
		id,
		Object.fromEntries(
			positions.map((position) => [position.id, random.chance(0.1) ? null : random.between(0, 10)])
		)
	])
);
const history = Object.fromEntries(
	seats.map(({ id }) => [id, Array.from({ length: random.between(0, 4) }, () => random.pick(positions).id)])
);
const pairs = (kind: 'together' | 'apart', many: number, step: number): DrawConstraint[] =>
	Array.from({ length: many }, (_, at) => ({ kind, seats: [`s${step * at}`, `s${step * at + 1}`] }));
const rules: Readonly<Record<string, readonly DrawConstraint[]>> = {
	'no rules': [],
	'20 pairs together, 20 apart': [
		...pairs('together', Math.min(20, Math.floor(count / 4)), 2),
		...(pairs('apart', Math.min(20, Math.floor(count / 4)), 2).map((each) => ({
			...each,
			seats: 'seats' in each ? each.seats.map((id) => `s${count - 1 - Number(id.slice(1))}`) : []
		})) as DrawConstraint[])
	],
	'everybody in pairs': pairs('together', Math.floor(count / 2), 2)
};
const request = (more: Partial<DrawRequest>): DrawRequest => ({
	...{ seats, positions, stances, history, constraints: [], strategy: 'opposite', seed: 'bench' },
	...more
});

function measure<T>(work: (run: number) => T): { readonly ms: number; readonly answer: T } {
	const taken: number[] = [];
	for (let run = 0; ; run++) {
		const begun = performance.now();
		const answer = work(run);
		taken.push(performance.now() - begun);
		if (run + 1 >= runs) return { ms: median(taken), answer };
	}
}

const distance = (seat: string, position: string) => 10 - (stances[seat]?.[position] ?? 5);

/** Each seat in turn takes the farthest position that has a place left. */
function drawGreedily(): readonly number[] {
	const left = positions.map((_, at) => Math.floor((count + at) / columns));
	return seats.map(({ id }) => {
		const open = [...left.keys()].filter((at) => left[at]! > 0);
		const best = open.toSorted((a, b) => distance(id, positions[b]!.id) - distance(id, positions[a]!.id))[0]!;
		left[best]!--;
		return best;
	});
}

/** munkres-js, from a folder of its own with a lock of its own. */
function loadMunkres(): (costs: number[][]) => [number, number][] {
	const folder = new URL('./rivals-draw/', import.meta.url);
	if (!existsSync(new URL('node_modules/munkres-js', folder)))
		try {
			execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: fileURLToPath(folder), stdio: 'ignore' });
		} catch {
			throw new Refusal('munkres-js could not be installed: run `npm ci` in tests/bench/rivals-draw.');
		}
	return createRequire(new URL('package.json', folder))('munkres-js') as ReturnType<typeof loadMunkres>;
}

await runCommand(async () => {
	process.stdout.write(`${count} seats, ${columns} positions: medians of ${runs} runs, milliseconds\n`);
	console.table(
		Object.fromEntries(
			drawStrategies.map((strategy) => [
				strategy,
				Object.fromEntries(
					Object.entries(rules).map(([name, constraints]) => [
						name,
						measure((run) => drawPositions(request({ strategy, constraints, seed: `${run}` }))).ms.toFixed(1)
					])
				)
			])
		)
	);
	const ours = measure((run) => drawPositions(request({ seed: `${run}` })));
	const greedy = measure(drawGreedily);
	const munkres = loadMunkres();
	const places = seats.map((_, place) => place % columns);
	const costs = seats.map(({ id }) => places.map((place) => 10 - distance(id, positions[place]!.id)));
	const published = measure(() => munkres(costs));
	const total = (columnOf: readonly number[]) =>
		seats.reduce((sum, { id }, at) => sum + distance(id, positions[columnOf[at]!]!.id), 0);
	const drawn = ours.answer.ok ? ours.answer.assignments.map(({ positionId }) => positionId) : [];
	console.table({
		ours: {
			ms: ours.ms.toFixed(1),
			distance: total(drawn.map((id) => positions.findIndex((position) => position.id === id)))
		},
		greedy: { ms: greedy.ms.toFixed(1), distance: total(greedy.answer) },
		'munkres-js': {
			ms: published.ms.toFixed(1),
			distance: total(published.answer.map(([, place]) => places[place]!))
		}
	});
});
