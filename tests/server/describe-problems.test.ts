import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeProblems } from '#lib/server/describe-problems.ts';
import { fixturesDir } from '#tests/pack/fixture-packs.ts';

let dir = '';
beforeEach(async () => {
	dir = await mkdtemp(join(tmpdir(), 'parallax-described-'));
	await cp(join(fixturesDir, 'good'), join(dir, 'good'), { recursive: true });
});
afterEach(() => rm(dir, { recursive: true, force: true }));

test('says nothing of debates without errors, and of folders that are not there', async () => {
	expect(await describeProblems([dir, join(dir, 'nowhere')])).toBeNull();
});

test('says of an error what, where, what to do, and shows the lines around it', async () => {
	const file = join(dir, 'good', 'debate.yaml');
	const lines = (await readFile(file, 'utf8')).split('\n');
	const line = lines.findIndex((each) => each.startsWith('title:')) + 1;
	await writeFile(file, lines.map((each, i) => (i === line - 1 ? 'title: [4]' : each)).join('\n'));
	const described = await describeProblems([dir]);
	expect(described).toMatchObject({ file, line, count: 1 });
	expect(described?.message).toMatch(/^[a-z-]+: .+/);
	expect(described?.list).toContain(`${file}:${line}:1`);
	expect(described?.frame).toMatch(new RegExp(`^>\\s*${line} \\| title: \\[4\\]$`, 'm'));
});
