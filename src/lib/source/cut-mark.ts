/** Stands in `exact` for words left out. */
export const cutMark = '[…]';
