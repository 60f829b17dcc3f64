/** Where the drawing stands on the stage: a point p of the scene is seen at p · k + (x, y). */
export interface Viewport {
	readonly x: number;
	readonly y: number;
	readonly k: number;
}

export interface Size {
	readonly width: number;
	readonly height: number;
}

export interface Area extends Size {
	readonly x: number;
	readonly y: number;
}

/** Smallest and largest zoom a reader can reach; a map too large to be seen whole at the smallest can go further. */
export const zoomRange = { least: 0.08, most: 4 } as const;
/** White around the drawing, in pixels of the scene. */
export const bleed = 24;
/** Below that a title cannot be read. */
export const readableZoom = 0.75;

/** The whole scene in the middle of the stage, never larger than it was made. */
export function fitting(scene: Size, stage: Size): Viewport {
	const k = Math.min(1, stage.width / (scene.width + 2 * bleed), stage.height / (scene.height + 2 * bleed));
	return {
		k,
		x: (stage.width - scene.width * k) / 2,
		y: (stage.height - scene.height * k) / 2
	};
}

/** The smallest zoom a scene can be seen at: the whole of it with some white around. */
export function leastZoom(scene: Size, stage: Size): number {
	return Math.min(zoomRange.least, fitting(scene, stage).k * 0.8);
}

/** All of the areas in the middle of the stage, as near as they can then be seen, never nearer than reads well. */
export function framing(areas: readonly Area[], stage: Size): Viewport {
	const left = Math.min(...areas.map(({ x }) => x));
	const top = Math.min(...areas.map(({ y }) => y));
	const width = Math.max(...areas.map((area) => area.x + area.width)) - left;
	const height = Math.max(...areas.map((area) => area.y + area.height)) - top;
	const k = Math.min(1, stage.width / (width + 4 * bleed), stage.height / (height + 4 * bleed));
	return centred({ x: left, y: top, width, height }, stage, k);
}

/** The whole scene if its titles can then be read; else as much of it as can be read, around that area. */
export function readable(scene: Size, stage: Size, area: Area): Viewport {
	const whole = fitting(scene, stage);
	if (whole.k >= readableZoom) return whole;
	return centred(area, stage, readableZoom);
}

/** The area in the middle of the stage, at that zoom. */
export function centred(area: Area, stage: Size, k: number): Viewport {
	return {
		k,
		x: stage.width / 2 - (area.x + area.width / 2) * k,
		y: stage.height / 2 - (area.y + area.height / 2) * k
	};
}

/** Nearer or further to that zoom, what is in the middle of the stage staying there. */
export function zoomed({ x, y, k }: Viewport, { width, height }: Size, to: number): Viewport {
	return {
		k: to,
		x: width / 2 - ((width / 2 - x) * to) / k,
		y: height / 2 - ((height / 2 - y) * to) / k
	};
}

/**
 * Moved as little as brings the area into the part of the stage that nothing covers; the same object if it is there.
 * @param corner what is covered at the lower right of that part; an area too large for the rest lies under it
 */
export function bringIntoView(
	viewport: Viewport,
	area: Area,
	open: Size,
	corner: Size = { width: 0, height: 0 }
): Viewport {
	const margin = 16;
	const shift = (from: number, length: number, most: number) => {
		if (length > most - 2 * margin) return most / 2 - from - length / 2;
		return Math.max(margin - from, 0) || Math.min(most - margin - from - length, 0);
	};
	const { x, y, k } = viewport;
	let moveX = shift(area.x * k + x, area.width * k, open.width);
	let moveY = shift(area.y * k + y, area.height * k, open.height);
	const left = area.x * k + x + moveX;
	const top = area.y * k + y + moveY;
	const overX = Math.max(0, left + area.width * k + margin - (open.width - corner.width));
	const overY = Math.max(0, top + area.height * k + margin - (open.height - corner.height));
	if (corner.width > 0 && corner.height > 0 && overX > 0 && overY > 0) {
		const [roomX, roomY] = [left - overX >= margin, top - overY >= margin];
		if (roomX && (overX <= overY || !roomY)) moveX -= overX;
		else if (roomY) moveY -= overY;
	}
	return moveX === 0 && moveY === 0 ? viewport : { x: x + moveX, y: y + moveY, k };
}
