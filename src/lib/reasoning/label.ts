/**
 * The three labels, ordered out < undecided < in: a label's code is its place here, so `min` and `max` of codes are
 * those of the definition and `2 - code` is its “not”.
 */
export const labels = ['out', 'undecided', 'in'] as const;
export type Label = (typeof labels)[number];

/** Code of `out`: it does not stand. */
export const labelOut = 0;
/** Code of `undecided`: nothing on the map decides it. */
export const labelUndecided = 1;
/** Code of `in`: it stands. */
export const labelIn = 2;

/** What a reader can hold a node at: accept it (`labelIn`) or reject it (`labelOut`). */
export type Pin = typeof labelIn | typeof labelOut;

/** The reader's choices by node number; a node that is not there is left to the map. */
export type Pins = ReadonlyMap<number, Pin>;
