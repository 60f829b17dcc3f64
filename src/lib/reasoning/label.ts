/**
 * The three labels, ordered out < undecided < in: a label's code is its place here, so `min` and `max` of codes are
 * those of the definition and `2 - code` is its “not”.
 */
export const labels = ['out', 'undecided', 'in'] as const;
export type Label = (typeof labels)[number];

/** The codes by name. */
export const labelOut = 0;
export const labelUndecided = 1;
export const labelIn = 2;

/** What a reader can hold a node at: accept it (`labelIn`) or reject it (`labelOut`). */
export type Pin = typeof labelIn | typeof labelOut;

/** The reader's choices by node number; a node that is not there is left to the map. */
export type Pins = ReadonlyMap<number, Pin>;
