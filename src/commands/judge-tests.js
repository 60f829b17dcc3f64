/** How Vitest ("Tests  3 passed | 1 skipped (4)") and Playwright ("  3 passed (1.2s)") count their tests. */
const counts = /\b(\d+) (passed|skipped|todo|flaky|did not run)\b/g;

/**
 * Reads what a test runner that ended well counted. Nothing passed is a failure; a test left out is one when
 * `strict` (CI=true), and otherwise named in the remark.
 * @param {string} output
 * @param {boolean} strict
 * @returns {import('./step.js').Verdict}
 */
export function judgeTests(output, strict) {
	const lines = output
		.split('\n')
		.filter((line) => /^\s*(Tests\s|\d+ (passed|skipped|flaky|did not run))/.test(line));
	const found = lines.flatMap((line) => [...line.matchAll(counts)]);
	const passed = found.some(([, count, word]) => word === 'passed' && Number(count) > 0);
	const leftOut = found.some(([, count, word]) => word !== 'passed' && Number(count) > 0);
	const remark = found.map(([, count, word]) => `${count} ${word}`).join(', ') || 'no tests were run';
	return { ok: passed && !(strict && leftOut), remark };
}
