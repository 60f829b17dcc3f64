/** A canvas somewhat larger than the stage, so that a map can be moved a while before it is painted again. */
import type { Area, Size, Viewport } from './map-viewport.ts';

/** White around the stage on each side, as a share of its sides. */
const marginShare = 0.25;
/** Canvas pixels beyond that cost more memory than a sharper line is worth. */
const mostPixels = 12_000_000;

/** Where and how large a map was painted. */
export interface Painted {
	readonly viewport: Viewport;
	readonly stage: Size;
	/** Width of the margins, in CSS pixels. */
	readonly margin: { readonly x: number; readonly y: number };
	/** Canvas pixels for a CSS pixel. */
	readonly density: number;
}

/** How a stage is to be painted on a screen of that many pixels for a CSS pixel. */
export function paintedFor(viewport: Viewport, stage: Size, pixelRatio: number): Painted {
	const margin = { x: Math.round(stage.width * marginShare), y: Math.round(stage.height * marginShare) };
	const area = (stage.width + 2 * margin.x) * (stage.height + 2 * margin.y);
	return {
		viewport,
		stage,
		margin,
		density: Math.min(pixelRatio, Math.sqrt(mostPixels / Math.max(1, area)))
	};
}

/** What of the scene is on the sheet. */
export function sceneArea({ viewport: { x, y, k }, stage, margin }: Painted): Area {
	return {
		x: (-margin.x - x) / k,
		y: (-margin.y - y) / k,
		width: (stage.width + 2 * margin.x) / k,
		height: (stage.height + 2 * margin.y) / k
	};
}

/** Where the sheet stands when the map has moved on: a scale, then a shift in CSS pixels. */
export function shiftTo({ viewport: from }: Painted, to: Viewport): Viewport {
	const k = to.k / from.k;
	return { k, x: to.x - from.x * k, y: to.y - from.y * k };
}

/** Whether the sheet still shows all there is to see there, and neither too coarse nor too fine. */
export function stillServes(painted: Painted, to: Viewport, scene: Size): boolean {
	const scale = to.k / painted.viewport.k;
	if (scale > 1.9 || scale < 0.5) return false;
	const sheet = sceneArea(painted);
	const { stage } = painted;
	const left = Math.max(0, -to.x / to.k);
	const top = Math.max(0, -to.y / to.k);
	const right = Math.min(scene.width, (stage.width - to.x) / to.k);
	const bottom = Math.min(scene.height, (stage.height - to.y) / to.k);
	if (right <= left || bottom <= top) return true;
	return (
		sheet.x <= left && sheet.y <= top && sheet.x + sheet.width >= right && sheet.y + sheet.height >= bottom
	);
}

/** Sizes a canvas for the sheet and wipes it; the context then draws in pixels of the scene. Null where there is none. */
export function openSheet(
	canvas: HTMLCanvasElement,
	{ viewport: { x, y, k }, stage, margin, density }: Painted
): CanvasRenderingContext2D | null {
	const [width, height] = [stage.width + 2 * margin.x, stage.height + 2 * margin.y];
	const pixels = { width: Math.round(width * density), height: Math.round(height * density) };
	if (canvas.width !== pixels.width || canvas.height !== pixels.height) {
		Object.assign(canvas, pixels);
		Object.assign(canvas.style, {
			width: `${width}px`,
			height: `${height}px`,
			left: `${-margin.x}px`,
			top: `${-margin.y}px`
		});
	}
	const context = canvas.getContext('2d');
	context?.setTransform(1, 0, 0, 1, 0, 0);
	context?.clearRect(0, 0, canvas.width, canvas.height);
	const scale = k * density;
	context?.setTransform(scale, 0, 0, scale, (x + margin.x) * density, (y + margin.y) * density);
	return context;
}

/** Wipes a part of a sheet and lets nothing be drawn beside it until the context is restored. */
export function openPart(
	canvas: HTMLCanvasElement,
	{ viewport: { x, y, k }, margin, density }: Painted,
	part: Area
): CanvasRenderingContext2D | null {
	const context = canvas.getContext('2d');
	if (!context) return null;
	context.save();
	context.setTransform(1, 0, 0, 1, 0, 0);
	const left = Math.floor((part.x * k + x + margin.x) * density);
	const top = Math.floor((part.y * k + y + margin.y) * density);
	const right = Math.ceil(((part.x + part.width) * k + x + margin.x) * density);
	const bottom = Math.ceil(((part.y + part.height) * k + y + margin.y) * density);
	context.beginPath();
	context.rect(left, top, right - left, bottom - top);
	context.clip();
	context.clearRect(left, top, right - left, bottom - top);
	const scale = k * density;
	context.setTransform(scale, 0, 0, scale, (x + margin.x) * density, (y + margin.y) * density);
	return context;
}

/** The context draws in CSS pixels of the stage from here on. */
export function onStage(context: CanvasRenderingContext2D, { margin, density }: Painted): void {
	context.setTransform(density, 0, 0, density, margin.x * density, margin.y * density);
}
