import { expect, test } from 'vitest';
import { runsTypeScript, toolEnvironment } from '#commands/pinned-node.js';
import { inProject } from '#commands/project.js';

test.each([
	['20.20.2', false],
	['22.17.1', false],
	['22.18.0', true],
	['23.5.0', false],
	['23.6.0', true],
	['24.21.0', true],
	['26.0.0', true]
])('Node %s runs our TypeScript files as they are: %s', (version, expected) => {
	expect(runsTypeScript(version)).toBe(expected);
});

test('the tools find the programs of the project before those of the system', () => {
	expect(toolEnvironment().PATH?.startsWith(inProject('node_modules', '.bin'))).toBe(true);
});
