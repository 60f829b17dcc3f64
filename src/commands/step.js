import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { whenNpmEnds } from './launcher.js';
import { toolEnvironment } from './pinned-node.js';
import { inProject, root } from './project.js';
import { Stopped } from './refusal.js';

/**
 * @typedef {object} StepResult
 * @property {boolean} ok
 * @property {string} output all the step wrote, standard output and errors as they came
 * @property {number} seconds
 */

/** How long what a step started may take to end when it is told to, in milliseconds. */
const patience = 8000;
const stopSignals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Signals a process and all it started, which share its group (Windows has none: the process alone).
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
	try {
		if (child.pid && process.platform !== 'win32') process.kill(-child.pid, signal);
		else child.kill(signal);
	} catch {
		// It ended by itself meanwhile.
	}
}

/**
 * Runs a program of the project and answers all it wrote. When this process is told to stop, or npm that
 * started it ends, the program and all it started are stopped too and {@link Stopped} is thrown.
 * @param {readonly string[]} command program and arguments
 * @param {Readonly<Record<string, string>>} [env] added to the tools' environment
 * @returns {Promise<{ code: number, output: string }>}
 */
function capture(command, env = {}) {
	const [program = '', ...args] = command;
	return new Promise((resolve, reject) => {
		const child = spawn(program, args, {
			cwd: root,
			env: { ...toolEnvironment(), ...env },
			stdio: ['ignore', 'pipe', 'pipe'],
			detached: process.platform !== 'win32'
		});
		let stopped = false;
		const stop = () => {
			stopped = true;
			signalGroup(child, 'SIGINT');
			setTimeout(() => signalGroup(child, 'SIGKILL'), patience).unref();
		};
		for (const signal of stopSignals) process.on(signal, stop);
		const unwatch = whenNpmEnds(stop);
		let output = '';
		const done = (/** @type {number} */ code) => {
			for (const signal of stopSignals) process.off(signal, stop);
			unwatch();
			if (stopped) reject(new Stopped('stopped'));
			else resolve({ code, output: stripVTControlCharacters(output) });
		};
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
