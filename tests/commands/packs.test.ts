import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixturesDir } from '#tests/pack/fixture-packs.ts';
import { runCommand } from './run-command.ts';

let dir = '';
beforeAll(async () => {
	dir = await mkdtemp(join(tmpdir(), 'parallax-packs-'));
	await mkdir(join(dir, 'empty'));
	for (const id of ['good', 'broken'])
		await cp(join(fixturesDir, 'good'), join(dir, 'both', id), { recursive: true });
	await cp(join(fixturesDir, 'step-leads-nowhere', 'tours'), join(dir, 'both', 'broken', 'tours'), {
		recursive: true
	});
});
afterAll(() => rm(dir, { recursive: true, force: true }));

/** Runs the command in the temporary folder. */
const packs = (...args: readonly string[]) => runCommand('packs.ts', args, dir);

describe('npm run packs', { timeout: 60_000 }, () => {
	test('prints the numbers of a good pack', async () => {
		const { code, out, err } = await packs(join('both', 'good'));
		expect([code, err]).toEqual([0, '']);
		expect(out).toMatch(/^both\/good: 0 errors, 0 warnings$/m);
		for (const row of [
			/claims +7$/m,
			/arguments +3$/m,
			/relations +9, of them 1 undercuts$/m,
			/tours +1$/m
		]) {
			expect(out).toMatch(row);
		}
		expect(out).toMatch(/letter +5 passages, \d+ % of the document$/m);
	});

	test('prints each problem of each pack as file:line: code: message, with what to do, and fails', async () => {
		const { code, out } = await packs('both');
		expect(code).toBe(1);
		expect(out).toMatch(/^both\/broken\/tours\/01-two-ways\.yaml:21: tour-unknown-step: .+\n {4}Use the id/m);
		expect(out).toMatch(/^both\/broken\/debate\.yaml:1: id-mismatch: /m);
		expect(out).toMatch(/^both\/broken: 2 errors, 0 warnings$/m);
		expect(out).toMatch(/^both\/good: 0 errors, 0 warnings$/m);
	});

	test('reads the shipped debates when no folder is named, from wherever it is started', async () => {
		const { code, out } = await packs();
		expect(code).toBe(0);
		expect(out).toContain('massage-parlor-raids: 0 errors');
	});

	test('answers in a sentence when there is nothing to read', async () => {
		await writeFile(join(dir, 'file.txt'), '');
		for (const [args, sentence] of [
			[['nowhere'], 'There is no folder '],
			[['file.txt'], 'file.txt is a file; name the folder of a debate.'],
			[['empty'], 'empty holds no debate'],
			[['both', 'empty'], 'Usage: npm run packs [-- DIR]'],
			[['--help'], 'Usage: npm run packs [-- DIR]']
		] as const) {
			const { code, out, err } = await packs(...args);
			expect([code, out]).toEqual([1, '']);
			expect(err).toContain(sentence);
			expect(err).not.toMatch(/^\s+at /m);
		}
	});
});
