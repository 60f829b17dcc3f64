import { expect, type Locator, type Page } from '@playwright/test';

/**
 * What part of the window's height the digits or capitals of an element take: the ink of its letters, not their line.
 */
async function inkShare(place: Locator, sample: string): Promise<number> {
	return place.evaluate((element, letters) => {
		const style = getComputedStyle(element);
		const pen = document.createElement('canvas').getContext('2d');
		if (!pen || style.display === 'none') return 0;
		pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
		const { actualBoundingBoxAscent: up, actualBoundingBoxDescent: down } = pen.measureText(letters);
		return (up + down) / innerHeight;
	}, sample);
}

/**
 * Read from ten metres, in shares of a picture 1.2 m high. The eye just resolves a letter of 5 arc minutes, 15 mm at that
 * distance. Who speaks and what the step is: twice that, read at a glance (a fortieth). What to do: half as much again,
 * read when wanted (a fiftieth). The clock is seen without looking for it: a fifth.
 */
const readable = {
	'.digits': 1 / 5,
	'.turns .who': 1 / 40,
	'.turns .name': 1 / 40,
	h2: 1 / 40,
	'.task': 1 / 50
};

/** Every group on the projector is read from the last row, and nothing of it is cut off; at the usual sizes of a projector. */
export async function expectReadable(projector: Page): Promise<void> {
	for (const viewport of [
		{ width: 1280, height: 720 },
		{ width: 1920, height: 1080 }
	]) {
		await projector.setViewportSize(viewport);
		const size = `${viewport.width} × ${viewport.height}`;
		for (const group of await projector.locator('.group').all()) {
			const name = await group.getAttribute('aria-label');
			for (const [selector, least] of Object.entries(readable)) {
				const places = await group.locator(selector).all();
				expect(places.length, `${name}: ${selector}, ${size}`).toBeGreaterThan(0);
				for (const place of places) {
					const share = await inkShare(place, selector === '.digits' ? '0' : 'H');
					expect(share, `${name}: ${selector}, ${size}`).toBeGreaterThanOrEqual(least);
				}
			}
			const cut = await group
				.locator('.frame')
				.evaluate(
					(frame) => frame.scrollHeight > frame.clientHeight + 1 || frame.scrollWidth > frame.clientWidth + 1
				);
			expect(cut, `${name} is cut at ${size}`).toBe(false);
		}
		const inside = await projector.evaluate(() => document.documentElement.scrollHeight <= innerHeight);
		expect(inside, `fits ${size}`).toBe(true);
	}
}
