import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { test as bare, type Download, type Page } from '@playwright/test';
import { expect, test } from '#tests/browser/page-test.ts';

const debate = 'massage-parlor-raids';
const map = `/debates/${debate}/map`;
const embed = `/embed${map}`;

async function openMenu(page: Page, query = '') {
	await page.goto(map + query);
	await page.locator('html[data-hydrated]').waitFor();
	await page.getByRole('button', { name: 'Save or share' }).click();
}

async function take(page: Page, what: string, kind: 'SVG' | 'PNG'): Promise<Download> {
	await page.getByLabel(what).check();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: kind, exact: true }).click()
	]);
	await expect(page.getByText('Saved with your downloads.')).toBeVisible();
	return download;
}

/** Boxes out of which a line of words reaches, in a drawing opened as a file. */
const overflowing = (page: Page) =>
	page.locator('[data-node]').evaluateAll((boxes) =>
		boxes.flatMap((box) => {
			const frame = box.querySelector('rect')!.getBoundingClientRect();
			const out = [...box.querySelectorAll('text')].some((text) => {
				const words = text.getBoundingClientRect();
				return words.left < frame.left || words.right > frame.right || words.bottom > frame.bottom;
			});
			return out ? [box.getAttribute('data-node')] : [];
		})
	);

/** Width and height of every page of a PDF, in points. */
function pagesOf(pdf: Buffer): readonly (readonly number[])[] {
	const text = pdf.toString('latin1');
	const count = Number(/\/Count (\d+)/.exec(text)?.[1]);
	const pages = [...text.matchAll(/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
		[width, height].map((points) => Math.round(Number(points)))
	);
	expect(pages).toHaveLength(count);
	return pages;
}

test.describe('taking the map along @phone', () => {
	test('the SVG of the whole map stands alone as a file, and no title leaves its box', async ({ page }) => {
		await openMenu(page);
		const download = await take(page, 'The whole map', 'SVG');
		expect(download.suggestedFilename()).toBe(`${debate}-map.svg`);
		const file = await download.path();
		const svg = await readFile(file, 'utf8');
		expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="\d+" height="\d+"/);
		expect(svg).toContain(`${new URL(page.url()).host}${map}`);
		const fromServer = await (await page.request.get(`${map}.svg`)).text();
		const boxes = (text: string) => [...text.matchAll(/data-node="([^"]+)"/g)].map(([, id]) => id);
		expect(boxes(svg)).toEqual(boxes(fromServer));
		expect(boxes(svg).length).toBeGreaterThan(50);

		for (const drawing of [svg, svg.replace(/<style>.*?<\/style>/s, '')]) {
			// Chromium shows a file by its ending, which a download kept for a test does not have.
			await page.goto(`data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}`);
			await page.evaluate(() => document.fonts.ready);
			expect(await overflowing(page)).toEqual([]);
		}
	});

	test('the PNG is a picture of twice that size, of all or of what is seen', async ({ page }) => {
		await openMenu(page);
		const svg = await readFile(await (await take(page, 'The whole map', 'SVG')).path(), 'utf8');
		const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
		const whole = await take(page, 'The whole map', 'PNG');
		expect(whole.suggestedFilename()).toBe(`${debate}-map.png`);
		const part = await take(page, 'What is seen now', 'PNG');
		expect(part.suggestedFilename()).toBe(`${debate}-map-part.png`);
		const pictures = [];
		for (const download of [whole, part]) {
			const data = (await readFile(await download.path())).toString('base64');
			pictures.push(
				await page.evaluate(async (source) => {
					const image = new Image();
					image.src = `data:image/png;base64,${source}`;
					await image.decode();
					const canvas = document.createElement('canvas');
					[canvas.width, canvas.height] = [200, 200];
					const context = canvas.getContext('2d')!;
					context.drawImage(image, 0, 0, 200, 200);
					const pixels = new Uint32Array(context.getImageData(0, 0, 200, 200).data.buffer);
					return { width: image.width, height: image.height, colours: new Set(pixels).size };
				}, data)
			);
		}
		expect(pictures[0]).toMatchObject({ width: 2 * Number(width), height: 2 * Number(height) });
		expect(pictures[1]!.width).toBeLessThan(pictures[0]!.width);
		for (const { colours } of pictures) expect(colours).toBeGreaterThan(50);
	});

	test('what is seen says how much of the map it is, and steps back what the filter does', async ({
		page
	}) => {
		await openMenu(page, '?kind=policy');
		const svg = await readFile(await (await take(page, 'What is seen now', 'SVG')).path(), 'utf8');
		expect(svg).toMatch(/A part of the map: \d+ of its \d+ boxes/);
		expect(svg).toContain('opacity="0.28"');
		expect(svg).toContain(`${map}?kind=policy`);
	});

	test('the code to embed holds the view and can be copied', async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await openMenu(page, '?kind=policy&position=criminalize-buyers');
		const code = page.getByLabel('Embed');
		await expect(code).toHaveValue(new RegExp(`src="http[^"]+${embed}" title="Map of the debate: [^"]+"`));
		await page.getByLabel('What is seen now').check();
		await expect(code).toHaveValue(
			new RegExp(`${embed}\\?position=criminalize-buyers&amp;kind=policy".*loading="lazy"`)
		);
		await page.getByRole('button', { name: 'Copy the code to embed' }).click();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code.inputValue());
		await page.keyboard.press('Escape');
		await expect(code).toBeHidden();
		await expect(page.getByRole('button', { name: 'Save or share' })).toBeFocused();
	});
});

test.describe('on paper', () => {
	test('the menu prints one sheet of A4 or A3, the browser’s own way one of A4', async ({ page }) => {
		await openMenu(page);
		await page.evaluate(() => (window.print = () => {}));
		const printed = async () => pagesOf(await page.pdf({ preferCSSPageSize: true }));
		await page.getByRole('button', { name: 'A3', exact: true }).click();
		expect(await printed()).toEqual([[1191, 842]]);
		await page.getByRole('button', { name: 'A4', exact: true }).click();
		expect(await printed()).toEqual([[842, 595]]);
		expect(await printed()).toEqual([[842, 595]]);
		await expect(page.locator('.map-sheet')).toHaveCount(0);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	});

	test('the sheet has every box, the question and the address', async ({ page }) => {
		await openMenu(page);
		const boxes = await page.locator('.stage a').count();
		const sheet = page.locator('.map-sheet');
		// What writes the sheet comes after the page.
		await expect(async () => {
			await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
			expect(await sheet.locator('[data-node]').count()).toBe(boxes);
		}).toPass({ timeout: 15_000 });
		await expect(sheet.locator('[style], style')).toHaveCount(0);
		const words = (await sheet.textContent()) ?? '';
		expect(words).toContain(`${new URL(page.url()).host}${map}`);
		await page.emulateMedia({ media: 'print' });
		await expect(sheet).toBeVisible();
		await expect(page.getByRole('banner')).toBeHidden();
		expect(await overflowing(page)).toEqual([]);
	});

	test.describe('without script', () => {
		test.use({ javaScriptEnabled: false });

		test('the drawing fits one sheet, and the picture is linked', async ({ page }) => {
			await page.goto(map);
			expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toEqual([[842, 595]]);
			await page.getByRole('link', { name: 'The map as a picture (SVG)' }).click();
			await expect(page).toHaveURL(`${map}.svg`);
		});
	});
});

test('the frame has no masthead, says whose map it is and keeps the view @phone', async ({ page }) => {
	await page.goto(`${embed}?node=survivors-decide`);
	await page.locator('html[data-hydrated]').waitFor();
	await expect(page.getByRole('banner')).toHaveCount(0);
	const panel = page.getByRole('complementary', { name: 'The open claim' });
	await expect(panel.getByRole('heading', { level: 2 })).toHaveText('Survivors decide');
	await expect(page.getByRole('heading', { level: 1 }).getByRole('link')).toHaveAttribute(
		'href',
		new RegExp(`${map}\\?node=survivors-decide$`)
	);
	await expect(panel.locator('blockquote').first()).toBeVisible();
	await panel.getByRole('button', { name: 'Close' }).click();
	await expect(page).toHaveURL(embed);
	for (const width of [320, 640, 1024]) {
		await page.setViewportSize({ width, height: 480 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
		expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(480);
	}
});

bare(
	'on another site the frame works, sandboxed too, and every other page refuses',
	async ({ page, baseURL }) => {
		const frame = (name: string, path: string, more = '') =>
			`<iframe name="${name}" src="${baseURL}${path}" width="640" height="500" ${more}></iframe>`;
		const site = createServer((_, response) =>
			response
				.writeHead(200, { 'Content-Type': 'text/html' })
				.end(
					frame('open', `${embed}?node=survivors-decide`) +
						frame('sandboxed', embed, 'sandbox="allow-scripts"') +
						frame('refused', map)
				)
		).listen(0, '127.0.0.1');
		await new Promise((resolve) => site.once('listening', resolve));
		await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
		const open = page.frameLocator('[name=open]');
		await expect(open.getByRole('heading', { level: 2 })).toHaveText('Survivors decide');
		await expect(page.frameLocator('[name=sandboxed]').locator('html[data-hydrated]')).toBeAttached();
		await expect(page.frameLocator('[name=refused]').getByRole('heading', { name: 'Map' })).toHaveCount(0);
		expect(page.frame('refused')?.url()).toBe('chrome-error://chromewebdata/');

		const [beside] = await Promise.all([
			page.waitForEvent('popup'),
			open.getByRole('link', { name: 'Open its page' }).click()
		]);
		await expect(beside).toHaveURL(`/debates/${debate}/claims/survivors-decide`);
		await expect(open.getByRole('heading', { level: 2 })).toHaveText('Survivors decide');
		site.close();
	}
);

test('oEmbed is found from the page and answers with a frame of this site', async ({
	page,
	request,
	baseURL
}) => {
	const response = await page.goto(map);
	const discovery = page.locator('link[type="application/json+oembed"]');
	const asked = new URL((await discovery.getAttribute('href')) ?? '', baseURL);
	expect(response?.headers().link).toContain(`<${baseURL}/oembed?url=${encodeURIComponent(baseURL + map)}`);
	const answer = await request.get(asked.href);
	expect(answer.headers()['access-control-allow-origin']).toBe('*');
	expect(await answer.json()).toMatchObject({
		type: 'rich',
		width: 960,
		height: 640,
		provider_url: `${baseURL}/`
	});

	const view = `${baseURL}${map}?node=survivors-decide&kind=policy&node2="><script>`;
	const small = await request.get('/oembed', { params: { url: view, maxwidth: 300, maxheight: 200 } });
	const { html } = (await small.json()) as { readonly html: string };
	expect(html).toContain(`src="${baseURL}${embed}?node=survivors-decide&amp;kind=policy" `);
	expect(html).toContain('width="300" height="200"');
	for (const [params, status] of [
		[{ url: `${baseURL}/debates/none/map` }, 404],
		[{ url: `http://elsewhere.example${map}` }, 404],
		[{ url: view, format: 'xml' }, 501],
		[{ url: '' }, 400]
	] as const)
		expect((await request.get('/oembed', { params })).status(), JSON.stringify(params)).toBe(status);
});
