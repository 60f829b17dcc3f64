import { randomBytes } from 'node:crypto';

/** A seed nobody chose: short enough to read out, so that a class can check that the draw was not steered. */
export function freshSeed(): string {
	return randomBytes(4).toString('hex');
}
