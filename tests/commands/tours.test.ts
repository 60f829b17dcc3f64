import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixturesDir } from '#tests/pack/fixture-packs.ts';
import { runCommand } from './run-command.ts';

let dir = '';
beforeAll(async () => {
	dir = await mkdtemp(join(tmpdir(), 'parallax-tours-'));
	await cp(join(fixturesDir, 'good'), join(dir, 'good'), { recursive: true });
	await cp(join(fixturesDir, 'good'), join(dir, 'bad', 'good'), { recursive: true });
	await cp(join(fixturesDir, 'tour-in-a-circle', 'tours'), join(dir, 'bad', 'good', 'tours'), {
		recursive: true
	});
});
afterAll(() => rm(dir, { recursive: true, force: true }));

/** Runs the command; debates are looked for in the folder `seeds` below the temporary one. */
const tours = (seeds: string, ...args: readonly string[]) =>
	runCommand('tours.ts', args, dir, { SEEDS_DIR: join(dir, seeds) });

describe('npm run tours', { timeout: 60_000 }, () => {
	test('new writes a tour that check finds nothing wrong with, and preview shows its ways', async () => {
		const made = await tours('.', 'new', 'good', 'a-first-look');
		expect([made.code, made.err]).toEqual([0, '']);
		expect(made.out).toContain('good/tours/02-a-first-look.yaml');
		expect(await readFile(join(dir, 'good', 'tours', '02-a-first-look.yaml'), 'utf8')).toMatch(
			/^# A tour of The bridge/
		);

		const checked = await tours('.', 'check', 'good');
		expect([checked.code, checked.err]).toEqual([0, '']);
		expect(checked.out).not.toMatch(/error|warning/);
		expect(checked.out).toMatch(
			/^good\/tours\/02-a-first-look\.yaml: 5 steps, \d+ states tried, .*; 10 minutes$/m
		);

		const shown = await tours('.', 'preview', 'good', 'a-first-look');
		expect(shown.out).toMatch(
			/^before {2}Where do you stand\? {2}\[start, stance\]\n {4}→ case-2 {2}\(“leaning to Close it”\)$/m
		);
		expect(shown.out).toContain('shows it at /debates/good/tours/a-first-look');

		const again = await tours('.', 'new', 'good', 'a-first-look');
		expect(again).toMatchObject({ code: 1, out: '', err: 'The debate has a tour a-first-look already.\n' });
	});

	test('check prints each problem as file:line: code: message, and fails', async () => {
		const { code, out } = await tours('bad', 'check');
		expect(code).toBe(1);
		expect(out).toMatch(/^bad\/good\/tours\/01-two-ways\.yaml:22: tour-no-finish: .+\n {4}Let a way/m);
	});

	test('answers in a sentence when it cannot be done', async () => {
		for (const [args, sentence] of [
			[[], 'Usage: npm run tours'],
			[['new', 'good'], 'Usage: npm run tours'],
			[['show', 'good', 'two-ways'], 'Usage: npm run tours'],
			[['new', 'good', '../out'], '../out cannot be the name of a tour'],
			[['preview', 'good', 'nowhere'], 'The debate has no tour nowhere. It has: two-ways'],
			[['check', 'nowhere'], 'There is no debate nowhere']
		] as const) {
			const { code, out, err } = await tours('.', ...args);
			expect([code, out]).toEqual([1, '']);
			expect(err).toContain(sentence);
			expect(err).not.toMatch(/^\s+at /m);
		}
		const broken = await tours('bad', 'new', 'good', 'more');
		expect(broken).toMatchObject({ code: 1, out: '' });
		expect(broken.err).toContain('tour-no-finish');
	});
});
