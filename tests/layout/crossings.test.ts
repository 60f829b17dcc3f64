import { describe, expect, it } from 'vitest';
import { tangleOf } from '#lib/layout/crossings.ts';
import { relationKinds } from '#lib/debate/model.ts';
import type { Scene } from '#lib/layout/scene-model.ts';
import { StrokeList, type NewStroke } from '#lib/layout/stroke-list.ts';

/** Boxes of 20 by 20 at these corners, and lines. */
function sceneOf(
	corners: readonly (readonly [number, number])[],
	lines: readonly Partial<NewStroke>[]
): Scene {
	const kinds = Uint8Array.from(lines, () => relationKinds.indexOf('supports'));
	const strokes = new StrokeList(kinds);
	lines.forEach((line, relation) =>
		strokes.add({
			relation,
			part: 'whole',
			from: -1,
			to: -1,
			quiet: false,
			curved: false,
			points: [],
			...line
		})
	);
	return {
		width: 1000,
		height: 1000,
		boxes: {
			count: corners.length,
			node: Int32Array.from(corners.keys()),
			x: Float32Array.from(corners, ([x]) => x),
			y: Float32Array.from(corners, ([, y]) => y),
			width: Float32Array.from(corners, () => 20),
			height: Float32Array.from(corners, () => 20),
			hidden: new Int32Array(corners.length)
		},
		strokes: strokes.finish(),
		columns: []
	};
}

const crossings = (...lines: readonly Partial<NewStroke>[]) => tangleOf(sceneOf([], lines)).crossings;

describe('crossings', () => {
	const slope = { points: [0, 0, 900, 900] };

	it.each([
		['two lines that cross', [slope, { points: [0, 900, 900, 0] }], 1],
		['lines that only touch', [slope, { points: [450, 450, 900, 0] }], 0],
		['lines that run along each other', [{ points: [0, 5, 900, 5] }, { points: [100, 5, 700, 5] }], 0],
		['lines that miss each other', [slope, { points: [0, 10, 880, 900] }], 0],
		[
			'a line crossed twice by one with a corner',
			[slope, { points: [100, 0, 100, 300, 400, 300, 400, 0] }],
			2
		],
		[
			'a line crossed at a corner',
			[{ points: [0, 100, 200, 100] }, { points: [50, 0, 100, 100, 150, 300] }],
			1
		],
		[
			'a curve and a line',
			[{ curved: true, points: [0, 0, 300, 0, 0, 300, 300, 300] }, { points: [300, 0, 0, 310] }],
			1
		]
	])('counts %s', (_, lines, count) => {
		expect(crossings(...lines)).toBe(count);
	});

	it('tells those between loud lines from the rest', () => {
		const tangle = tangleOf(sceneOf([], [slope, { points: [0, 900, 900, 0], quiet: true }]));
		expect(tangle).toMatchObject({ crossings: 1, loudCrossings: 0 });
	});
});

describe('lines over boxes', () => {
	const line = { points: [0, 10, 300, 10] };
	const over = (stroke: Partial<NewStroke>) =>
		tangleOf(
			sceneOf(
				[
					[0, 0],
					[100, 0],
					[100, 500]
				],
				[{ from: 0, ...stroke }]
			)
		).overBoxes;

	it('counts a box that a line enters, once', () => {
		expect(over(line)).toBe(1);
		expect(over({ points: [0, 10, 110, 10, 110, 15, 300, 15] })).toBe(1);
	});

	it('does not count the box a line belongs to, one it touches or one it passes', () => {
		expect(over({ ...line, to: 1 })).toBe(0);
		expect(over({ points: [0, 20, 300, 20] })).toBe(0);
		expect(over({ points: [0, 60, 300, 60] })).toBe(0);
	});
});
