import { expect, test } from 'vitest';
import { judgeTests } from '#commands/judge-tests.js';

const vitest = (line: string) => ` Test Files  2 passed (2)\n      Tests  ${line}\n   Start at  10:00:00\n`;
const playwright = (...lines: string[]) => `Running 12 tests using 2 workers\n\n${lines.join('\n')}\n`;

test.each([
	['vitest, all passed', vitest('12 passed (12)'), true, true, '12 passed'],
	['vitest, some skipped', vitest('10 passed | 2 skipped (12)'), true, false, '10 passed, 2 skipped'],
	['vitest, some to do', vitest('10 passed | 1 todo (11)'), true, false, '10 passed, 1 todo'],
	['vitest, only skipped', vitest('2 skipped (2)'), false, false, '2 skipped'],
	['playwright, all passed', playwright('  12 passed (3.4s)'), true, true, '12 passed'],
	[
		'playwright, some skipped',
		playwright('  2 skipped', '  10 passed (3s)'),
		true,
		false,
		'2 skipped, 10 passed'
	],
	['playwright, one flaky', playwright('  1 flaky', '  11 passed (3s)'), true, true, '1 flaky, 11 passed'],
	['playwright, three flaky', playwright('  3 flaky', '  9 passed (3s)'), true, false, '3 flaky, 9 passed'],
	['nothing at all', '', false, false, 'no tests were run'],
	['a test that speaks of passing', '✓ 3 passed the door\n', false, false, 'no tests were run']
])('%s', (_, output, ok, okWhenStrict, remark) => {
	expect(judgeTests(output, false)).toEqual({ ok, remark });
	expect(judgeTests(output, true)).toEqual({ ok: okWhenStrict, remark });
});
