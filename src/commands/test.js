import { ensureBuilt, isBuilt } from './build.js';
import { ensureInstalled } from './install.js';
import { workingNode } from './pinned-node.js';
import { inProject } from './project.js';
import { Refusal, runCommand } from './refusal.js';
import { npm, runStep } from './step.js';
import { judgeTests } from './judge-tests.js';

const strict = Boolean(process.env.CI) && process.env.CI !== 'false';

/** @type {Readonly<Record<string, () => Promise<boolean>>>} */
const steps = {
	lint: () => script('lint'),
	types: () => script('check', 'types'),
	packs: () => script('packs'),
	unit: () => script('unit', 'unit', (output) => judgeTests(output, strict)),
	browser,
	static: staticSite
};

/**
 * @param {string} name of the npm script
 * @param {string} [title]
 * @param {(output: string) => import('./step.js').Verdict} [judge]
 */
async function script(name, title = name, judge) {
	const step = await runStep(title, npm('run', '--silent', name), judge && { judge });
	return step.ok;
}

/** Builds when needed, then runs the browser and accessibility tests. */
async function browser() {
	if (!isBuilt()) await ensureBuilt();
	return withChromium('browser', 'e2e', (output) => judgeTests(output, strict));
}

/** Builds the site as files and reads it whole. */
function staticSite() {
	return withChromium('static', 'static');
}

/**
 * Runs an npm script with the Chromium that is there, or was installed for it.
 * @param {string} title
 * @param {string} name of the npm script
 * @param {(output: string) => import('./step.js').Verdict} [judge]
 */
async function withChromium(title, name, judge) {
	const provide = inProject('tests', 'browser', 'provide-chromium.ts');
	const found = await runStep('chromium', [workingNode(), provide], {
		judge: (output) => ({ ok: true, remark: lastLine(output) })
	});
	if (!found.ok) return false;
	const step = await runStep(title, npm('run', '--silent', name), {
		env: { CHROMIUM_PATH: lastLine(found.output) },
		...(judge && { judge })
	});
	return step.ok;
}

/** @param {string} text */
function lastLine(text) {
	return text.trim().split('\n').at(-1) ?? '';
}

/**
 * The steps asked for, in their order; all when none is named. Throws a Refusal for a name that is none.
 * @param {readonly string[]} asked
 */
function choose(asked) {
	const names = Object.keys(steps);
	const unknown = asked.find((name) => !names.includes(name));
	if (unknown) throw new Refusal(`There is no step "${unknown}". The steps are: ${names.join(', ')}.`);
	return asked.length === 0 ? names : names.filter((name) => asked.includes(name));
}

await runCommand(async () => {
	const chosen = choose(process.argv.slice(2));
	const start = performance.now();
	await ensureInstalled();
	workingNode();
	const failed = [];
	for (const name of chosen) {
		if (!(await steps[name]?.().catch(refused))) failed.push(name);
	}
	const seconds = ((performance.now() - start) / 1000).toFixed(1);
	if (failed.length > 0) throw new Refusal(`Failed after ${seconds} s: ${failed.join(', ')}.`);
	process.stdout.write(`All passed in ${seconds} s: ${chosen.join(', ')}.\n`);
});

/**
 * A step that could not be made ready counts as failed, so that the steps after it still run.
 * @param {unknown} error
 */
function refused(error) {
	if (!(error instanceof Refusal)) throw error;
	process.stdout.write(`${error.message}\n`);
	return false;
}
