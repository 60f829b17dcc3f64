import { cpSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openFormats } from '#lib/server/formats.ts';
import { formatFixturesDir, shippedFormats } from '#tests/pack/fixture-formats.ts';

let dir: string;
let told: string[];
const open = (formatsDir: string | null) =>
	openFormats({ formatsDir, tell: (text) => told.push(text), freshFor: 0 });

beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'formats-'));
	told = [];
});
afterEach(() => rmSync(dir, { recursive: true }));

test('every format that ships is there, the classroom first', async () => {
	const formats = await open(null).allFormats();
	expect(formats.map(({ id }) => id).sort()).toEqual(shippedFormats.map(({ id }) => id));
	expect(formats[0]?.id).toBe('structured-academic-controversy');
	expect(await open(null).findFormat('no-such-format')).toBeNull();
	expect(await open(null).findFormat(null)).toBeNull();
});

test('a file that is added while the server runs is a format, without code', async () => {
	const shelf = open(dir);
	expect(await shelf.findFormat('good')).toBeNull();
	cpSync(join(formatFixturesDir, 'good.yaml'), join(dir, 'good.yaml'));
	expect((await shelf.findFormat('good'))?.name).toBe('Two speeches');
	expect(told).toEqual([]);
});

test('a broken one is left out and told once, and is there when it is mended', async () => {
	const shelf = open(dir);
	const file = join(dir, 'mine.yaml');
	cpSync(join(formatFixturesDir, 'time-in-words.yaml'), file);
	cpSync(join(formatFixturesDir, 'good.yaml'), join(dir, 'good.yaml'));
	expect(await shelf.findFormat('mine')).toBeNull();
	expect(await shelf.findFormat('good')).not.toBeNull();
	expect(told).toHaveLength(1);
	expect(told[0]).toContain(`${file}:11: wrong-value: "time" must be minutes and seconds`);
	cpSync(join(formatFixturesDir, 'good.yaml'), file);
	utimesSync(file, 1, 1);
	expect(await shelf.findFormat('mine')).not.toBeNull();
});

test('a shipped format is not replaced', async () => {
	writeFileSync(join(dir, 'public-forum.yaml'), 'name: Mine\n');
	const shelf = open(dir);
	expect((await shelf.findFormat('public-forum'))?.name).toBe('Public Forum');
	expect(told.join('')).toContain('duplicate-id');
});

test('a folder that is not there is told; the shipped formats stay', async () => {
	const shelf = open(join(dir, 'nowhere'));
	expect(await shelf.allFormats()).toHaveLength(shippedFormats.length);
	expect(told.join('')).toContain('FORMATS_DIR names no folder that can be read.');
});
