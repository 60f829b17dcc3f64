import type { Page } from '@playwright/test';
import { largeDebate } from '#tests/browser/generated-packs.ts';
import { expect, test } from '#tests/browser/page-test.ts';

const map = `/debates/${largeDebate.id}/map`;
const { nodes, positions, relations } = largeDebate;

const drawing = (page: Page) => page.getByRole('group', { name: 'Map of the debate' });
const stage = (page: Page) => page.locator('.map .stage');
const panel = (page: Page) => page.getByRole('complementary', { name: 'The open claim' });
const boxes = (page: Page) => drawing(page).locator('a[data-node]');
/** The node a link leads to the page of. */
const nodeBehind = (href: string | null) => nodes.find(({ id }) => href?.endsWith(`/${id}`));

async function viewport(page: Page) {
	const [x = NaN, y = NaN, k = NaN] = ((await stage(page).getAttribute('data-view')) ?? '')
		.split(' ')
		.map(Number);
	return { x, y, k };
}

async function openMap(page: Page, query = '') {
	await page.goto(map + query);
	await page.locator('html[data-hydrated]').waitFor();
	await expect(stage(page)).toHaveAttribute('data-painted', '');
}

/** Zooms in until words stand in boxes. */
async function approach(page: Page) {
	for (let times = 0; times < 12 && (await viewport(page)).k < 0.6; times++) {
		const before = (await viewport(page)).k;
		await page.getByRole('button', { name: 'Nearer' }).click();
		await expect.poll(async () => (await viewport(page)).k).toBeGreaterThan(before);
	}
}

/** How many shades the base canvas shows: an empty one shows one. */
const shades = (page: Page) =>
	page.locator('canvas.base').evaluate((canvas: HTMLCanvasElement) => {
		const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
		const seen = new Set<number>();
		for (let at = 0; at < data.length; at += 4)
			seen.add((data[at]! << 24) | (data[at + 1]! << 16) | (data[at + 2]! << 8) | data[at + 3]!);
		return seen.size;
	});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('an overview names the positions and the way to the outline, without style attributes @phone', async ({
		page
	}) => {
		await page.goto(map);
		const overview = page.getByRole('img', { name: /^Overview of the map/ });
		for (const { name } of positions) await expect(overview).toHaveAccessibleName(new RegExp(name));
		await expect(overview.locator('rect').first()).toBeVisible();
		await expect(overview.locator('[style]')).toHaveCount(0);
		await page.locator('.map').getByRole('link', { name: 'outline' }).click();
		await expect(page).toHaveURL(`/debates/${largeDebate.id}/outline`);
	});
});

test('the page carries the numbers and few words; the whole map is seen at once @phone', async ({ page }) => {
	const html = await (await page.request.get(map)).text();
	// Those of the positions stand in the debate's frame.
	expect(nodes.filter(({ text }) => html.includes(text)).length).toBeLessThanOrEqual(positions.length);
	await openMap(page);
	await expect(stage(page)).toHaveAttribute('data-drawn', String(nodes.length));
	expect(await shades(page)).toBeGreaterThan(20);
	expect(await boxes(page).count()).toBeLessThan(10);
	await expect(page.getByText('too large to draw')).toHaveCount(0);
});

test('nearer, words stand in boxes: real links, and no more than are in sight @phone', async ({ page }) => {
	await openMap(page);
	await approach(page);
	await expect(boxes(page).locator('.title').first()).toBeVisible();
	const shown = await boxes(page).evaluateAll((links) =>
		links.map((link) => ({
			href: link.getAttribute('href'),
			label: link.getAttribute('aria-label')
		}))
	);
	expect(shown.length).toBeLessThan(300);
	for (const { href, label } of shown) expect(label).toContain(`${nodeBehind(href)?.title} (`);
	await page.getByRole('button', { name: 'All of it' }).click();
	await expect.poll(() => boxes(page).count()).toBeLessThan(10);
});

test('a box on the canvas opens its panel and leads on; Back closes it @phone', async ({ page }) => {
	await openMap(page);
	await approach(page);
	// Read in one go: boxes are made and taken away while the map comes to rest and words arrive.
	const { href, frame, place, view } = await stage(page).evaluate((element) => {
		const box = element.querySelectorAll('a[data-node]')[3]!;
		const rectangle = (one: Element) => one.getBoundingClientRect().toJSON() as DOMRect;
		return {
			href: box.getAttribute('href'),
			frame: rectangle(box),
			place: rectangle(element),
			view: element.getAttribute('data-view') ?? ''
		};
	});
	const node = nodeBehind(href)!;
	const [x = NaN, y = NaN, k = NaN] = view.split(' ').map(Number);
	// The same box seen from far, where the canvas alone shows it.
	await page.getByRole('button', { name: 'All of it' }).click();
	await expect.poll(async () => (await viewport(page)).k).toBeLessThan(k);
	const far = await viewport(page);
	const middle = { x: frame.x + frame.width / 2 - place.x, y: frame.y + frame.height / 2 - place.y };
	await stage(page).click({
		position: { x: ((middle.x - x) / k) * far.k + far.x, y: ((middle.y - y) / k) * far.k + far.y }
	});
	await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(node.title);
	await expect(page).toHaveURL(`${map}?node=${node.id}`);
	await page.goBack();
	await expect(panel(page)).toBeHidden();
});

test('by keyboard across the whole map: the focus is never lost', async ({ page }) => {
	await openMap(page);
	await boxes(page).first().focus();
	const met = new Set<string>();
	for (const key of [
		'ArrowRight',
		'ArrowDown',
		'ArrowRight',
		'ArrowDown',
		'ArrowRight',
		'ArrowLeft',
		'ArrowLeft'
	]) {
		await page.keyboard.press(key);
		await expect(boxes(page).and(page.locator(':focus'))).toHaveCount(1);
		await expect(page.locator('a[data-node]:focus')).toBeInViewport();
		met.add((await page.locator('a[data-node]:focus').getAttribute('data-node')) ?? '');
	}
	expect(met.size).toBeGreaterThan(3);
	await expect(drawing(page).locator('a[tabindex="0"]')).toHaveCount(1);
	const node = await page.locator('a[data-node]:focus').getAttribute('data-node');
	const { title } = nodeBehind(await page.locator('a[data-node]:focus').getAttribute('href'))!;
	await expect(page.locator('a[data-node]:focus .title').first()).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(title);
	await page.keyboard.press('Escape');
	await expect(page.locator('a[data-node]:focus')).toHaveAttribute('data-node', node!);
	// Far out only this one link remains, and it keeps the focus.
	await page.keyboard.press('0');
	await expect.poll(() => boxes(page).count()).toBe(1);
	await expect(page.locator('a[data-node]:focus')).toHaveAttribute('data-node', node!);
});

test('search covers every claim; a filter and an address can be shared @phone', async ({ page }) => {
	await openMap(page);
	const last = nodes.at(-1)!;
	const field = page.getByRole('combobox', { name: 'Find a claim' });
	await field.fill(last.title);
	await expect(page.getByRole('option').first()).toHaveText(last.title);
	await field.press('Enter');
	await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(last.title);
	await expect(panel(page)).toContainText(last.text);
	await expect.poll(async () => (await viewport(page)).k).toBeGreaterThan(0.5);

	await openMap(page, `?node=${last.id}&kind=policy`);
	await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(last.title);
	await page.getByRole('button', { name: 'Close' }).click();
	await page.getByRole('button', { name: 'Filter' }).click();
	const policies = nodes.filter(({ kind }) => kind === 'policy').length;
	await expect(page.getByText(`${policies} of ${nodes.length} match.`)).toBeVisible();
	await expect(page.locator('.moving.emphasised')).toBeAttached();
});

test('focus, fold and way work, and the address says so', async ({ page }) => {
	const [position] = positions;
	const reached = new Set(relations.flatMap(({ to }) => ('node' in to ? [to.node] : [])));
	const step = relations.find(
		({ kind, from, to }) =>
			kind === 'supports' && 'node' in to && to.node === position?.id && reached.has(from[0])
	);
	const [from] = step!.from;
	await openMap(page, `?node=${from}`);
	await panel(page).getByRole('button', { name: '1 step', exact: true }).click();
	await expect(page.locator('svg[aria-label="Map of the debate"]')).toBeVisible();
	await page.getByRole('button', { name: 'Show the whole map' }).click();
	await expect(page.locator('canvas.base')).toBeVisible();
	const fold = panel(page).getByRole('button', { name: /^Fold its branch/ });
	const behind = Number(/\((\d+)\)/.exec(await fold.innerText())?.[1]);
	await fold.click();
	await expect(stage(page)).toHaveAttribute('data-drawn', String(nodes.length - behind));
	await page.goBack();
	await expect(stage(page)).toHaveAttribute('data-drawn', String(nodes.length));
	await panel(page).getByLabel('How does it bear on …').selectOption(positions[0]!.id);
	await expect(panel(page).getByRole('status').filter({ hasText: 'supports' })).toBeVisible();
	await expect(page).toHaveURL(new RegExp(`way=${from},${positions[0]!.id}`));
});

test('words that fail to come are said and can be asked for again', async ({ page }) => {
	test.setTimeout(60_000);
	let broken = true;
	await page.route('**/map/words/*.json', (route) =>
		broken ? route.fulfill({ status: 200, body: 'no words' }) : route.continue()
	);
	await openMap(page);
	await expect(page.getByText('Some of the words could not be fetched')).toBeVisible({ timeout: 20_000 });
	broken = false;
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(page.getByText('Some of the words could not be fetched')).toBeHidden({ timeout: 20_000 });
	const field = page.getByRole('combobox', { name: 'Find a claim' });
	await field.fill(nodes.at(-1)!.title);
	await expect(page.getByRole('option').first()).toHaveText(nodes.at(-1)!.title);
});
