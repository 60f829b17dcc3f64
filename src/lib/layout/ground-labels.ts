/** Names on a map from far: which of them find room, and where. Lengths are pixels on the screen. */
import type { Rectangle } from './rectangle-edge.ts';
import { textWidth, wrapText } from './text-width.ts';

/** A name that wants to stand in an area, the more important first. */
export interface LabelWish {
	/** Whatever the caller knows it by. */
	readonly key: number;
	readonly name: string;
	/** A few words below or behind the name, such as how large the branch is. */
	readonly note: string;
	/** Where it may stand: its upper left corner is where the name begins. */
	readonly area: Rectangle;
	readonly fontSize: number;
	readonly mostLines: number;
	/** The name may be left out when even its first words have no room. */
	readonly needed: boolean;
}

export interface PlacedLabel extends Rectangle {
	readonly key: number;
	readonly lines: readonly string[];
	readonly note: string;
	readonly fontSize: number;
	readonly lineHeight: number;
}

const padding = 3;
/** A name cut down to fewer letters a line says nothing. */
const leastWidth = 64;

/**
 * The labels that find room, each as near to the upper left corner of its area as the ones before it allow, none on
 * another or on what is taken. Names are wrapped to their area, at most as wide as reads well.
 */
export function placeLabels(
	wishes: readonly LabelWish[],
	widest: number,
	taken: readonly Rectangle[] = []
): readonly PlacedLabel[] {
	const placed: PlacedLabel[] = [];
	const occupied = [...taken];
	for (const { key, name, note, area, fontSize, mostLines, needed } of wishes) {
		const room = Math.min(widest, area.width - 2 * padding);
		if (room < leastWidth && !needed) continue;
		const lineHeight = Math.round(fontSize * 1.22);
		const lines = wrapText(name, Math.max(room, leastWidth), fontSize, mostLines);
		const width =
			Math.max(...lines.map((line) => textWidth(line, fontSize)), textWidth(note, fontSize)) + 2 * padding;
		const height = (lines.length + (note ? 1 : 0)) * lineHeight + 2 * padding;
		if (height > area.height && !needed) continue;
		let y = area.y;
		const hit = () =>
			occupied.find(
				(other) =>
					other.x < area.x + width &&
					area.x < other.x + other.width &&
					other.y < y + height &&
					y < other.y + other.height
			);
		for (let other = hit(); other && y + height <= area.y + area.height; other = hit())
			y = other.y + other.height;
		if (hit() || (y + height > area.y + area.height && !needed)) continue;
		const label = { key, lines, note, x: area.x, y, width, height, fontSize, lineHeight };
		placed.push(label);
		occupied.push(label);
	}
	return placed;
}
