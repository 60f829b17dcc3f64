/** The names on a large map seen from far: positions above their territories, branches in them. */
import { markShapes } from '#lib/components/ui/mark-shapes.ts';
import { placeLabels, type LabelWish, type PlacedLabel } from '#lib/layout/ground-labels.ts';
import { textWidth, wrapText } from '#lib/layout/text-width.ts';
import type { AtlasInk } from './atlas-ink.ts';
import type { AtlasPicture, Heading } from './atlas-picture.ts';
import type { Painted } from './atlas-sheet.ts';
import type { Area, Size, Viewport } from './map-viewport.ts';

const headingSize = 15;
const markRoom = 18;
/** A heading is given that much room, however narrow its territory. */
const leastHeading = 96;
const sizes = [15, 13, 12] as const;
const widest = 210;
/** Seen from far, the names of so many branches may reach beyond their ground, so far. */
const spilling = { most: 18, width: 104 } as const;
const edge = 8;

interface PlacedHeading extends PlacedLabel {
	readonly heading: Heading;
}

/** What of an area of the scene is seen on the stage, in CSS pixels; null for nothing. */
function seen({ x, y, width, height }: Area, at: Viewport, stage: Size): Area | null {
	const left = Math.max(edge, x * at.k + at.x);
	const top = Math.max(edge, y * at.k + at.y);
	const right = Math.min(stage.width - edge, (x + width) * at.k + at.x);
	const bottom = Math.min(stage.height - edge, (y + height) * at.k + at.y);
	return right > left && bottom > top ? { x: left, y: top, width: right - left, height: bottom - top } : null;
}

function headingsAt({ headings }: AtlasPicture, at: Viewport, stage: Size): readonly PlacedHeading[] {
	const lineHeight = Math.round(headingSize * 1.2);
	const placed: PlacedHeading[] = [];
	for (const heading of headings) {
		const area = seen(heading.area, at, stage);
		if (!area) continue;
		const room = Math.max(area.width, leastHeading) - markRoom - 4;
		const count = heading.weight.toLocaleString('en');
		const note = room < 150 ? count : `${count} claims and arguments`;
		const long = wrapText(heading.name, room, headingSize, 3);
		const lines = long.length <= 2 ? long : wrapText(heading.shortName, room, headingSize, 2);
		const height = lines.length * lineHeight + 16;
		const width = markRoom + Math.max(...lines.map((line) => textWidth(line, headingSize)));
		const x = Math.max(edge, Math.min(area.x, stage.width - edge - width));
		const top = heading.area.y * at.k + at.y;
		// Above the territory; where that is out of sight, at the upper edge of what is seen of it.
		let y = Math.max(edge, top - height - 3);
		const beside = placed.find((other) => x < other.x + other.width && y < other.y + other.height);
		// A narrow territory's name stands above its neighbour's, or below where there is no room.
		if (beside) y = beside.y - height - 4 < edge ? beside.y + beside.height + 4 : beside.y - height - 4;
		placed.push({
			heading,
			key: heading.node,
			lines,
			note,
			x,
			y,
			width,
			height,
			fontSize: headingSize,
			lineHeight
		});
	}
	return placed;
}

/** The names that find room on the stage. `titleOf` gives an empty name for what is not known. */
export function labelsAt(
	picture: AtlasPicture,
	at: Viewport,
	stage: Size,
	titleOf: (node: number) => string
): { readonly headings: readonly PlacedHeading[]; readonly branches: readonly PlacedLabel[] } {
	const headings = headingsAt(picture, at, stage);
	const wishes = picture.territories
		.filter(({ depth }) => depth > 0)
		.flatMap(({ node, weight, depth, areas }): readonly (LabelWish & { weight: number })[] => {
			const name = titleOf(node);
			const places = areas.flatMap((one) => seen(one, at, stage) ?? []);
			const area = places.toSorted((a, b) => b.width * b.height - a.width * a.height)[0];
			if (!area || !name) return [];
			const fontSize = sizes[depth] ?? 12;
			return [
				{
					key: node,
					name,
					note: weight.toLocaleString('en'),
					area,
					fontSize,
					mostLines: 3,
					needed: false,
					weight
				}
			];
		})
		.sort((a, b) => b.fontSize - a.fontSize || b.weight - a.weight)
		.map((wish, place) =>
			place < spilling.most
				? {
						...wish,
						area: {
							...wish.area,
							width: Math.max(wish.area.width, Math.min(spilling.width, stage.width - wish.area.x))
						}
					}
				: wish
		);
	return { headings, branches: placeLabels(wishes, widest, headings) };
}

/** Where the names of a sheet found room: painting a part of it again moves none of them. */
const placed = new WeakMap<Painted, ReturnType<typeof labelsAt>>();

/** Writes the names; the context draws in CSS pixels of the stage. A sheet for other names is another object. */
export function paintLabels(
	context: CanvasRenderingContext2D,
	picture: AtlasPicture,
	painted: Painted,
	ink: AtlasInk,
	titleOf: (node: number) => string
): void {
	const labels = placed.get(painted) ?? labelsAt(picture, painted.viewport, painted.stage, titleOf);
	placed.set(painted, labels);
	const { headings, branches } = labels;
	context.textBaseline = 'alphabetic';
	context.lineJoin = 'round';
	const write = (words: string, x: number, y: number, weight: number, size: number, colour: string) => {
		context.font = `${weight} ${size}px ${ink.font}`;
		context.strokeStyle = ink.paper;
		context.lineWidth = 4;
		context.globalAlpha = 0.85;
		context.strokeText(words, x, y);
		context.globalAlpha = 1;
		context.fillStyle = colour;
		context.fillText(words, x, y);
	};
	for (const { lines, note, x, y, fontSize, lineHeight } of branches) {
		lines.forEach((line, at) => write(line, x + 3, y + (at + 0.85) * lineHeight, 600, fontSize, ink.ink));
		write(note, x + 3, y + (lines.length + 0.8) * lineHeight, 400, 12, ink.soft);
	}
	for (const { heading, lines, note, x, y, fontSize, lineHeight } of headings) {
		const { mark, text } = ink.hues[heading.colour];
		lines.forEach((line, at) => write(line, x + markRoom, y + (at + 0.85) * lineHeight, 700, fontSize, text));
		write(note, x + markRoom, y + lines.length * lineHeight + 12, 400, 12, ink.soft);
		context.save();
		context.translate(x, y + 3);
		context.scale(1.25, 1.25);
		context.fillStyle = mark;
		context.fill(new Path2D(markShapes[heading.colour]));
		context.restore();
	}
}
