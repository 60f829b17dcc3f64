/** One thing the doctor looked at, in one sentence: `error` does not work, `warning` works until it matters. */
export interface Finding {
	readonly level: 'fine' | 'warning' | 'error';
	readonly sentence: string;
}

/** All is well with it. */
export const fine = (sentence: string): Finding => ({ level: 'fine', sentence });
/** It works until it matters. */
export const warning = (sentence: string): Finding => ({ level: 'warning', sentence });
/** It does not work. */
export const wrong = (sentence: string): Finding => ({ level: 'error', sentence });
