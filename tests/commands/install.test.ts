import { describe, expect, test } from 'vitest';
import { explainInstallFailure, firstDifference } from '#commands/install.js';

const locked = {
	'': { version: '1.0.0' },
	'node_modules/a': { version: '1.2.3', integrity: 'sha512-a' },
	'node_modules/b': { version: '2.0.0', integrity: 'sha512-b' },
	'node_modules/for-windows': { version: '1.0.0', integrity: 'sha512-w', optional: true }
};
const { '': _project, 'node_modules/for-windows': _other, ...installed } = locked;

describe('what is installed, against the lockfile', () => {
	test('agrees when only optional packages are absent or more is there', () => {
		expect(firstDifference(locked, installed)).toBeNull();
		expect(firstDifference(locked, { ...installed, 'node_modules/extra': { version: '1.0.0' } })).toBeNull();
	});

	test.each([
		['a package is absent', { 'node_modules/a': locked['node_modules/a'] }, 'node_modules/b'],
		['a version differs', { ...installed, 'node_modules/a': { version: '1.2.4' } }, 'node_modules/a'],
		[
			'the content of a version differs',
			{ ...installed, 'node_modules/b': { version: '2.0.0', integrity: 'sha512-c' } },
			'node_modules/b'
		],
		[
			'an optional package has another version',
			{ ...installed, 'node_modules/for-windows': { version: '0.9.0' } },
			'node_modules/for-windows'
		]
	])('differs when %s', (_, there, folder) => {
		expect(firstDifference(locked, there)).toBe(folder);
	});
});

test.each([
	['npm error code ENOTFOUND', /internet/],
	['npm error code EAI_AGAIN', /internet/],
	['npm error code ENOSPC', /disk/],
	['npm error code EACCES', /write/]
])('explains "%s"', (output, sentence) => {
	expect(explainInstallFailure(output)).toMatch(sentence);
});

test('does not explain what it does not know', () => {
	expect(explainInstallFailure('npm error Missing: a@1.0.0 from lock file')).toBeNull();
});
