/** The three hues a position can have; the same words as `PositionColour`, which ui/ does not know. */
export type Hue = 'blue' | 'violet' | 'amber';

/** The outline of each hue's mark in a box of 10 × 10: triangle, disc, square, of about the same weight on paper. */
export const markShapes: Readonly<Record<Hue, string>> = {
	blue: 'M5 0.4 9.9 9.2H0.1Z',
	violet: 'M5 0.6a4.4 4.4 0 1 1 0 8.8a4.4 4.4 0 1 1 0-8.8Z',
	amber: 'M0.9 0.9H9.1V9.1H0.9Z'
};
