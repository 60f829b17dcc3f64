import { describe, expect, test } from 'vitest';
import { fixturesDir } from '#tests/pack/fixture-packs.ts';
import { runCommand } from './run-command.ts';

/** Runs the command in the folder of the fixtures. */
const balance = (...args: readonly string[]) => runCommand('balance.ts', args, fixturesDir);

describe('npm run balance', { timeout: 60_000 }, () => {
	test('prints a table with the positions side by side, what is behind it, and the caveat', async () => {
		const { code, out } = await balance('massage-parlor-raids');
		expect(code).toBe(0);
		expect(out).toMatch(/^ +Rescue +Harm +Buyers$/m);
		expect(out).toMatch(/^ {2}passages said by those who hold it( +\d+ of \d+){3}$/m);
		expect(out).toMatch(/^ {2}unanswered objections( +\d+){3}$/m);
		expect(out).toMatch(/^ {2}absent: The women who were arrested/m);
		expect(out.trimEnd()).toMatch(
			/Equal counts are not fairness; more objections can mean more attention\.$/
		);
	});

	test('reports on all shipped debates when none is named', async () => {
		const { code, out } = await balance();
		expect([code, out.includes('Rescue')]).toEqual([0, true]);
	});

	test('answers in a sentence when there is nothing to report on', async () => {
		for (const [args, sentence] of [
			[['nowhere'], 'There is no debate nowhere'],
			[['a', 'b'], 'Usage: npm run balance [-- DEBATE]'],
			[['--help'], 'Usage: npm run balance [-- DEBATE]']
		] as const) {
			const { code, out, err } = await balance(...args);
			expect([code, out]).toEqual([1, '']);
			expect(err).toContain(sentence);
			expect(err).not.toMatch(/^\s+at /m);
		}
	});
});
