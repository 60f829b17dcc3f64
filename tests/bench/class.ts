/**
 * `npm run bench:class`: classes of 30 that walk tours and answer a poll at once, over real HTTP, with every student's
 * page and every coach's board following by server-sent events; on SQLite and on a PostgreSQL of its own. Beside it, in
 * turns, the same requests to a bare node:http handler that does one INSERT for each: the limit. Prints medians over the
 * runs; exits 1 when a request failed, or when what was acknowledged is not there exactly once. Times depend on the
 * machine and are only reported. RUNS=5 sets the number of runs (3), SECONDS=10 how long one counts (6).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '#commands/build.js';
import { Refusal, runCommand } from '#commands/refusal.js';
import type { StorageSettings } from '#lib/server/storage/storage.ts';
import { postgresPrograms, startPostgres } from '#tests/server/storage/postgres-cluster.ts';
import { measure, type Load, type Measured } from './class-load/measure.ts';
import { median } from './median.ts';

const students = 30;
const columns = [
	['requests/s', 'perSecond', 0],
	['p50 ms', 'p50', 1],
	['p95 ms', 'p95', 1],
	['p99 ms', 'p99', 1],
	['hint p50', 'delay50', 0],
	['p95', 'delay95', 0],
	['p99', 'delay99', 0],
	['boards/s', 'boards', 0],
	['board p50', 'board50', 1],
	['MB', 'memory', 0],
	['peak MB', 'memoryPeak', 0],
	['server CPU', 'serverCpu', 2],
	['load CPU', 'loadCpu', 2]
] as const satisfies readonly (readonly [string, Exclude<keyof Measured, 'errors'>, number])[];

function line(name: string, cells: readonly string[]): string {
	return `${name.padEnd(24)}${cells.map((cell, index) => cell.padStart(Math.max(9, (columns[index]?.[0].length ?? 0) + 2))).join('')}\n`;
}

function shown(value: number, digits: number): string {
	return Number.isFinite(value) ? value.toFixed(digits) : '–';
}

/** The app, the bare handler, and how many times the one is the other. */
function print(title: string, runs: Readonly<Record<'app' | 'bare', readonly Measured[]>>): void {
	const of = (program: 'app' | 'bare', name: Exclude<keyof Measured, 'errors'>) =>
		median(runs[program].map((run) => run[name]));
	const row = (program: 'app' | 'bare') =>
		columns.map(([, name, digits]) => shown(of(program, name), digits));
	const ratios = columns.map(([, name]) => shown(of('app', name) / of('bare', name), 2));
	process.stdout.write(
		`\n${line(
			title,
			columns.map(([heading]) => heading)
		)}`
	);
	process.stdout.write(line('  Parallax', row('app')) + line('  bare handler', row('bare')));
	process.stdout.write(line('  Parallax ÷ bare', ratios));
	process.stdout.write(counts('Parallax', runs.app) + counts('bare handler', runs.bare));
}

function counts(name: string, runs: readonly Measured[]): string {
	const sum = (of: 'acknowledged' | 'lost' | 'doubled') => runs.reduce((total, run) => total + run[of], 0);
	const errors = runs.flatMap((run) => run.errors);
	const kinds = [...new Set(errors)].map((kind) => ` (${kind})`).join('');
	return `  ${name}: acknowledged ${sum('acknowledged')} · errors ${errors.length}${kinds} · lost ${sum('lost')} · doubled ${sum('doubled')}\n`;
}

function wrong(runs: readonly Measured[]): boolean {
	return runs.some(
		({ acknowledged, errors, lost, doubled }) => acknowledged === 0 || errors.length + lost + doubled > 0
	);
}

function count(name: string, usual: number): number {
	const asked = Number(process.env[name] ?? usual);
	if (!Number.isInteger(asked) || asked < 1) throw new Refusal(`${name} must be a whole number from 1.`);
	return asked;
}

await runCommand(async () => {
	const [runs, seconds] = [count('RUNS', 3), count('SECONDS', 6)];
	const programs = postgresPrograms();
	if (!programs) throw new Refusal('There is no PostgreSQL on this machine: apt-get install postgresql');
	await ensureBuilt();
	const cluster = await startPostgres(programs);
	const folders: string[] = [];
	const emptyPlace = async (engine: StorageSettings['engine']): Promise<StorageSettings> => {
		if (engine === 'postgres') return { engine, url: await cluster.newDatabase() };
		const folder = mkdtempSync(join(tmpdir(), 'parallax-class-'));
		folders.push(folder);
		return { engine, folder };
	};
	process.stdout.write(
		`Medians of ${runs} runs of ${seconds} s, in turns, each on an empty place. Students send one entry or poll answer\n` +
			'every 2 s ("paced": times from when it was due) or as soon as the last one is acknowledged ("flat out").\n' +
			'Hint: from the acknowledgement at the student to the hint at the coach, ms; hints are collected for 100 ms.\n' +
			'Boards: the coaches’ re-readings after hints; the bare handler has neither feed nor board, nor who-may-what.\n' +
			`Server, load generator${' and PostgreSQL'} share ${cpus().length} processors (${cpus()[0]?.model ?? 'unknown'}); CPU is of one\n` +
			'processor, without PostgreSQL’s own. Where "load CPU" nears 1 the generator is the limit, of the bare handler first.\n' +
			`Load of the machine before: ${loadavg()
				.map((load) => load.toFixed(1))
				.join(' ')}\n`
	);
	let failed = false;
	try {
		for (const engine of ['sqlite', 'postgres'] as const) {
			for (const classes of [1, 20]) {
				for (const pace of ['paced', 'flat-out'] as const) {
					const load: Load = { classes, students, pace, warmUp: 5, seconds };
					const measured: Record<'app' | 'bare', Measured[]> = { app: [], bare: [] };
					for (let run = 0; run < runs; run++) {
						for (const program of ['app', 'bare'] as const) {
							measured[program].push(await measure(program, await emptyPlace(engine), load));
						}
					}
					print(`${engine}, ${classes} × ${students}, ${pace}`, measured);
					failed ||= wrong([...measured.app, ...measured.bare]);
				}
			}
		}
	} finally {
		await cluster.remove();
		for (const folder of folders) rmSync(folder, { recursive: true, force: true });
	}
	if (failed) throw new Refusal('Requests failed, or something was lost or doubled.');
});
