/**
 * The published solver that the labelling is measured against: clingo, the answer-set solver, compiled to WebAssembly.
 * It is no part of the product: it lies in `rivals-reasoning/`, with a lock of its own, and is installed when the
 * benchmark first needs it.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Refusal } from '#commands/refusal.js';

const folder = new URL('./rivals-reasoning/', import.meta.url);

/** Attacks between numbered nodes, as pairs end to end: from, to, from, to … */
export type Attacks = readonly number[];

/** What clingo answers, or why it did not. */
export type ClingoAnswer =
	| {
			/** Nodes that are in and out, ascending. */
			readonly in: readonly number[];
			readonly out: readonly number[];
			/** Milliseconds from handing over the text to having the answer. */
			readonly wall: number;
			/** Milliseconds that clingo itself says it took. */
			readonly own: number;
	  }
	| { readonly failed: string };

interface Clingo {
	run(program: string): Promise<{
		readonly Result: string;
		readonly Error?: string;
		readonly Time?: { readonly Total: number };
		readonly Call?: readonly { readonly Witnesses: readonly { readonly Value: readonly string[] }[] }[];
	}>;
}

/**
 * The grounded extension as a positive program, whose one answer set is its least model: in what only those attack that
 * are out, out what somebody attacks who is in.
 */
const definition =
	'in(X) :- arg(X), out(Y) : att(Y,X).\nout(X) :- att(Y,X), in(Y).\n#show in/1.\n#show out/1.\n';

/** Installs clingo unless it is there, loads it and lets it start its worker. */
export async function loadClingo(): Promise<(nodeCount: number, attacks: Attacks) => Promise<ClingoAnswer>> {
	if (!existsSync(new URL('node_modules/clingo-wasm', folder))) {
		try {
			execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: fileURLToPath(folder), stdio: 'ignore' });
		} catch {
			throw new Refusal(
				'clingo could not be installed: run `npm ci` in tests/bench/rivals-reasoning and look why.'
			);
		}
	}
	const entry = createRequire(new URL('package.json', folder)).resolve('clingo-wasm');
	const { default: clingo } = (await import(pathToFileURL(entry).href)) as { readonly default: Clingo };
	await clingo.run('a.');
	return async (nodeCount, attacks) => {
		const program = programOf(nodeCount, attacks);
		const begun = performance.now();
		const result = await clingo.run(program);
		const wall = performance.now() - begun;
		const atoms = result.Call?.[0]?.Witnesses[0]?.Value;
		if (!atoms) return { failed: (result.Error ?? result.Result).trim().split('\n')[0]!.slice(0, 80) };
		const numbers = (name: string) =>
			atoms
				.filter((atom) => atom.startsWith(`${name}(`))
				.map((atom) => Number(atom.slice(name.length + 1, -1)))
				.sort((a, b) => a - b);
		return { in: numbers('in'), out: numbers('out'), wall, own: (result.Time?.Total ?? NaN) * 1000 };
	};
}

function programOf(nodeCount: number, attacks: Attacks): string {
	const facts = Array.from({ length: nodeCount }, (_, node) => `arg(${node}).`);
	for (let at = 0; at < attacks.length; at += 2) facts.push(`att(${attacks[at]},${attacks[at + 1]}).`);
	return definition + facts.join('\n');
}
