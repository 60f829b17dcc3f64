/** How Vitest ("Tests  3 passed | 1 skipped (4)") and Playwright ("  3 passed (1.2s)") count their tests. */
const counts = /\b(\d+) (passed|skipped|todo|flaky|did not run)\b/g;
/** Tests that may pass at their second try only: a busy machine does that to one or two of hundreds, a defect to more. */
const mostFlaky = 2;

/**
 * Reads what a test runner that ended well counted. Nothing passed is a failure; a test left out, or more than
 * {@link mostFlaky} flaky ones, are one when `strict` (CI=true). Whatever did not simply pass is named in the remark.
 * @param {string} output
 * @param {boolean} strict
 * @returns {import('./step.js').Verdict}
 */
export function judgeTests(output, strict) {
	const lines = output
		.split('\n')
		.filter((line) => /^\s*(Tests\s|\d+ (passed|skipped|flaky|did not run))/.test(line));
	const found = lines.flatMap((line) =>
		[...line.matchAll(counts)].map(([, count, word]) => ({ count: Number(count), word }))
	);
	const passed = found.some(({ count, word }) => word === 'passed' && count > 0);
	const unsound = found.some(({ count, word }) => {
		return word === 'flaky' ? count > mostFlaky : word !== 'passed' && count > 0;
	});
	const remark = found.map(({ count, word }) => `${count} ${word}`).join(', ') || 'no tests were run';
	return { ok: passed && !(strict && unsound), remark };
}
