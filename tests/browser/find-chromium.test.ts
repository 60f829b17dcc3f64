import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findChromium } from '#tests/browser/find-chromium.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'parallax-chromium-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function program(...path: string[]): string {
	const file = join(folder, ...path);
	mkdirSync(join(file, '..'), { recursive: true });
	writeFileSync(file, '');
	chmodSync(file, 0o755);
	return file;
}

test('the one that CHROMIUM_PATH names comes first', () => {
	program('bin', 'chromium');
	const named = program('mine', 'chrome');
	expect(findChromium({ CHROMIUM_PATH: named, PATH: join(folder, 'bin') })).toBe(named);
});

test('a wrong CHROMIUM_PATH finds nothing, rather than another browser than the one asked for', () => {
	program('bin', 'chromium');
	expect(findChromium({ CHROMIUM_PATH: join(folder, 'gone'), PATH: join(folder, 'bin') })).toBeNull();
});

test('without it the PATH is searched in its order, and files that cannot be run are passed over', () => {
	chmodSync(program('first', 'chromium'), 0o644);
	const chrome = program('second', 'google-chrome');
	program('third', 'chromium');
	const PATH = ['first', 'second', 'third'].map((name) => join(folder, name)).join(delimiter);
	expect(findChromium({ PATH })).toBe(chrome);
});
