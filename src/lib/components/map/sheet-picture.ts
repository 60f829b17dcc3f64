/** From a sheet to a picture made of pixels; runs in a browser. */
import type { Sheet } from './map-sheet.ts';

/** What every current desktop browser can hold; some phones hold less and say so when asked to. */
const most = { side: 16_384, area: 100_000_000 } as const;
/** Pixels of the picture to a pixel of the sheet, where there is room: letters stay crisp on a slide. */
const wished = 2;
/** Titles of 14 pixels are then ten high: still read. */
const least = 0.7;

/** How much larger than the sheet its picture is; null when it would be so small that its words are not read. */
export function pictureScale({ width, height }: Pick<Sheet, 'width' | 'height'>): number | null {
	const room = Math.min(wished, most.side / Math.max(width, height), Math.sqrt(most.area / (width * height)));
	return room >= least ? room : null;
}

/** The picture as a PNG; null when it is larger than this browser can make. Rejects when the sheet is no image. */
export async function pictureOf(sheet: Sheet): Promise<Blob | null> {
	const scale = pictureScale(sheet);
	if (scale === null) return null;
	const image = new Image();
	// A data URL: the Content-Security-Policy allows it already, and it leaves the canvas readable.
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(sheet.svg)}`;
	await image.decode();
	const canvas = document.createElement('canvas');
	canvas.width = Math.floor(sheet.width * scale);
	canvas.height = Math.floor(sheet.height * scale);
	const context = canvas.getContext('2d');
	if (!context) return null;
	context.drawImage(image, 0, 0, canvas.width, canvas.height);
	return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** A sheet that came as a file. Rejects when it does not say how large it is. */
export function sheetFrom(svg: string): Sheet {
	const [width, height] = ['width', 'height'].map((side) =>
		Number(new RegExp(`^<svg[^>]* ${side}="([\\d.]+)"`).exec(svg)?.[1])
	);
	if (!width || !height) throw new TypeError('A drawing without a size.');
	return { svg, width, height };
}
