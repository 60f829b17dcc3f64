import { describe, expect, test } from 'vitest';
import { join } from 'node:path';
import { problemCodes } from '#lib/pack/problem-codes.ts';
import { readProjectFile } from '#tests/house/project-files.ts';
import { expectedOfFormats } from '#tests/pack/fixture-formats.ts';
import { expectedOf, fixtureNames, fixturesDir, readFixture } from '#tests/pack/fixture-packs.ts';

const names = fixtureNames();

/** Codes that no single pack can show, and the test that shows them. */
const shownElsewhere = new Map([
	['duplicate-pack', 'tests/server/library.test.ts'],
	['unreadable-file', 'tests/server/read-folder.test.ts']
]);

describe('the good pack', () => {
	test('has no problem at all', async () => {
		const { pack, problems } = await readFixture(join(fixturesDir, 'good'));
		expect(problems).toEqual([]);
		expect(pack).not.toBeNull();
	});
});

describe('a broken pack shows exactly its problem', { timeout: 60_000 }, () => {
	test.each(names)('%s', async (name) => {
		const { pack, problems } = await readFixture(join(fixturesDir, name));
		expect(problems.map(({ code, file, line }) => ({ code, file, line }))).toEqual(expectedOf(name));
		expect(pack === null).toBe(problems.some(({ severity }) => severity === 'error'));
		for (const { message, hint } of problems) {
			expect(message).toMatch(/^\S[\s\S]*[.?!”"]$/);
			expect(hint).toBeTruthy();
		}
	});
});

describe('the catalogue of problems', () => {
	const shown = new Set([
		...names.flatMap((name) => expectedOf(name).map(({ code }) => code)),
		...Object.values(expectedOfFormats).flatMap((problems) => problems.map(({ code }) => code))
	]);

	test('has a broken pack or format for every code', () => {
		const unshown = Object.keys(problemCodes).filter((code) => !shown.has(code) && !shownElsewhere.has(code));
		expect(unshown).toEqual([]);
		for (const [code, file] of shownElsewhere) expect(readProjectFile(file)).toContain(`'${code}'`);
	});

	test('knows every code that a broken pack or format shows', () => {
		expect([...shown].filter((code) => !Object.hasOwn(problemCodes, code))).toEqual([]);
	});

	test('says of each what it means and what to do, in sentences', () => {
		for (const { meaning, advice } of Object.values(problemCodes)) {
			expect(meaning).toMatch(/^\S.*[.”]$/);
			expect(advice.length).toBeGreaterThan(8);
		}
	});
});
