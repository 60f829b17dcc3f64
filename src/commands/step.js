import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { toolEnvironment } from './pinned-node.js';
import { inProject, root } from './project.js';

/**
 * @typedef {object} StepResult
 * @property {boolean} ok
 * @property {string} output all the step wrote, standard output and errors as they came
 * @property {number} seconds
 */

/**
 * Runs a program of the project, keeping what it writes; several lines at a time are never shown.
 * @param {readonly string[]} command program and arguments
 * @param {Readonly<Record<string, string>>} [env] added to the tools' environment
 * @returns {Promise<{ code: number, output: string }>}
 */
export function capture(command, env = {}) {
	const [program = '', ...args] = command;
	return new Promise((resolve) => {
		const child = spawn(program, args, {
			cwd: root,
			env: { ...toolEnvironment(), ...env },
			stdio: ['ignore', 'pipe', 'pipe']
		});
		const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
		process.on('SIGINT', forward).on('SIGTERM', forward);
		const done = (/** @type {number} */ code) => {
			process.off('SIGINT', forward).off('SIGTERM', forward);
			resolve({ code, output: stripVTControlCharacters(output) });
		};
		let output = '';
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding('utf8').on('data', (/** @type {string} */ piece) => (output += piece));
		}
		child.on('error', (error) => {
			output += `${error.message}\n`;
			done(1);
		});
		child.on('close', (code) => done(code ?? 1));
	});
}

/**
 * An npm command line that runs the npm that runs us, whatever the system calls it.
 * @param {...string} args
 * @returns {readonly string[]}
 */
export function npm(...args) {
	const script = process.env.npm_execpath;
	return script ? [process.execPath, script, ...args] : ['npm', ...args];
}

/**
 * Runs one step: a line with its name and seconds; when it fails its whole output and the log file's name.
 * @param {string} name
 * @param {readonly string[]} command
 * @param {{ readonly env?: Readonly<Record<string, string>>, readonly judge?: (output: string) => Verdict, readonly explain?: (output: string) => string | null }} [options]
 *   `judge` looks at the output of a step that succeeded; `explain` puts a known failure in one sentence
 * @returns {Promise<StepResult>}
 *
 * @typedef {{ readonly ok: boolean, readonly remark: string }} Verdict remark: a few words for the step's line, or none
 */
export async function runStep(name, command, { env, judge, explain } = {}) {
	process.stdout.write(`  ${name} … `);
	const start = performance.now();
	const { code, output } = await capture(command, env);
	const seconds = (performance.now() - start) / 1000;
	const verdict = code === 0 && judge ? judge(output) : { ok: code === 0, remark: '' };
	const log = inProject('logs', `${name}.log`);
	mkdirSync(inProject('logs'), { recursive: true });
	writeFileSync(log, output);

	const remark = verdict.remark && `: ${verdict.remark}`;
	process.stdout.write(`${verdict.ok ? 'ok' : 'FAILED'}, ${seconds.toFixed(1)} s${remark}\n`);
	if (!verdict.ok) {
		process.stdout.write(`\n${output.trimEnd()}\n\n`);
		const sentence = explain?.(output);
		if (sentence) process.stdout.write(`${sentence}\n`);
		process.stdout.write(`"${name}" failed; this output is also in ${relative(root, log)}\n\n`);
	}
	return { ok: verdict.ok, output, seconds };
}
