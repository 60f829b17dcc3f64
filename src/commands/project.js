import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, whatever folder the command was started in. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * The absolute path of a file of the project.
 * @param {...string} parts
 */
export function inProject(...parts) {
	return join(root, ...parts);
}
