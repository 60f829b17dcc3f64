import { globSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { inProject } from '#commands/project.js';
import { relationInWords } from '#lib/debate/relation-words.ts';
import { findPack } from '#lib/server/library.ts';
import { expect, test } from '#tests/browser/page-test.ts';

const debate = '/debates/massage-parlor-raids';
const map = `${debate}/map`;

const documents = globSync('seeds/massage-parlor-raids/sources/*.txt', { cwd: inProject() }).map((file) =>
	readFileSync(inProject(file), 'utf8')
);

async function theDebate() {
	const pack = await findPack('massage-parlor-raids');
	if (!pack) throw new Error('The flagship is missing.');
	return pack.graph;
}

const drawing = (page: Page) => page.getByRole('group', { name: 'Map of the debate' });
const box = (page: Page, title: string) =>
	drawing(page).getByRole('link', { name: new RegExp(`^${title} \\(`) });
const panel = (page: Page) => page.getByRole('complementary', { name: 'The open claim' });
/** Where the drawing stands, as the stage says: x, y and zoom. */
const place = (page: Page) => page.locator('.stage').getAttribute('data-view');
const zoom = async (page: Page) => Number((await place(page))?.split(' ')[2]);

async function openMap(page: Page, query = '') {
	await page.goto(map + query);
	await page.locator('html[data-hydrated]').waitFor();
}

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the drawing has every node and every relation of the debate, and no style attribute @phone', async ({
		page
	}) => {
		const graph = await theDebate();
		await page.goto(map);
		const links = await drawing(page)
			.locator('a')
			.evaluateAll((all) =>
				all.map((link) => [
					new URL(link.getAttribute('href') ?? '', location.href).pathname,
					link.getAttribute('aria-label')
				])
			);
		expect(links.map(([href]) => href).sort()).toEqual(
			graph.debate.nodes
				.map(({ id, type }) => `${debate}/${type === 'position' ? 'positions' : 'claims'}/${id}`)
				.sort()
		);
		for (const { title } of graph.debate.nodes)
			expect(
				links.filter(([, label]) => label?.startsWith(`${title} (`)),
				title
			).toHaveLength(1);
		const words = await drawing(page).locator('[data-relation] title').allTextContents();
		expect([...new Set(words)].sort()).toEqual(
			[...new Set(graph.debate.relations.map((relation) => relationInWords(graph, relation)))].sort()
		);
		const relations = await drawing(page)
			.locator('[data-relation]')
			.evaluateAll((all) => all.map((line) => line.getAttribute('data-relation')));
		expect(new Set(relations).size).toBe(graph.debate.relations.length);
		await expect(drawing(page).locator('[style]')).toHaveCount(0);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Map');
		const legend = page.getByText('What the lines mean');
		if (await legend.isVisible()) await legend.click();
		await expect(page.getByRole('list', { name: 'Legend' })).toBeVisible();
		await expect(page.getByRole('combobox')).toBeHidden();
	});

	test('a box leads to its page', async ({ page }) => {
		await page.goto(map);
		await box(page, 'Survivors decide').click();
		await expect(page).toHaveURL(`${debate}/claims/survivors-decide`);
	});
});

test('no title leaves its box, near or far', async ({ page }) => {
	await openMap(page);
	await page.evaluate(() => document.fonts.ready);
	for (const nearer of [0, 3]) {
		for (let times = 0; times < nearer; times++) await page.getByRole('button', { name: 'Nearer' }).click();
		if (nearer) await expect.poll(() => zoom(page)).toBeGreaterThan(1.5);
		const outside = await drawing(page)
			.locator('a')
			.evaluateAll((links) =>
				links.flatMap((link) => {
					const frame = link.querySelector('rect')!.getBoundingClientRect();
					const out = [...link.querySelectorAll('text')].some((text) => {
						const words = text.getBoundingClientRect();
						return (
							words.left < frame.left ||
							words.right > frame.right ||
							words.top < frame.top ||
							words.bottom > frame.bottom
						);
					});
					return out ? [link.getAttribute('aria-label')] : [];
				})
			);
		expect(outside, `${nearer} times nearer`).toEqual([]);
	}
	await expect(drawing(page).locator('text.text').first()).toBeAttached();
});

test('by keyboard: along the relations, into the panel and back', async ({ page }) => {
	await openMap(page);
	const start = box(page, 'Arrest as rescue');
	await start.focus();
	await page.keyboard.press('Shift');
	await expect(drawing(page).locator('a:not([tabindex])')).toHaveCount(1);

	const reached = new Set<string>();
	const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
	await page.keyboard.press('ArrowRight');
	const child = await focused();
	expect(child).not.toContain('Arrest as rescue');
	await expect(
		page.getByRole('status').filter({ hasText: /supports|speaks against|undercuts/ })
	).toBeVisible();
	for (let times = 0; times < 3; times++) {
		await page.keyboard.press('ArrowDown');
		reached.add(await focused());
		await expect(drawing(page).locator('a:focus')).toBeInViewport();
	}
	expect(reached.size).toBeGreaterThan(1);
	await page.keyboard.press('ArrowLeft');
	await expect(start).toBeFocused();

	await page.keyboard.press('Enter');
	await expect(panel(page).getByRole('heading', { level: 2 })).toBeFocused();
	await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText('Arrest as rescue');
	await expect(page).toHaveURL(`${map}?node=arrest-as-rescue`);
	await page.keyboard.press('Escape');
	await expect(panel(page)).toBeHidden();
	await expect(start).toBeFocused();
	await expect(page).toHaveURL(map);

	const before = await zoom(page);
	await page.keyboard.press('+');
	await expect.poll(() => zoom(page)).toBeGreaterThan(before);
	await page.keyboard.press('0');
	await expect.poll(() => zoom(page)).toBeLessThan(before);
});

test('by mouse: pan, zoom, open, follow a relation, Back', async ({ page }) => {
	await openMap(page);
	const before = await place(page);
	await page.mouse.move(700, 500);
	await page.mouse.down();
	await page.mouse.move(640, 420, { steps: 4 });
	await page.mouse.up();
	await expect.poll(() => place(page)).not.toBe(before);
	await expect(panel(page)).toBeHidden();
	const scale = await zoom(page);
	await page.mouse.wheel(0, -200);
	await expect.poll(() => zoom(page)).toBeGreaterThan(scale);

	await openMap(page);
	await page.getByRole('button', { name: 'All of it' }).click();
	await box(page, 'The right place to look').hover();
	await expect(drawing(page).locator('a.dim').first()).toBeAttached();
	await expect(drawing(page).locator('g.lit').first()).toBeAttached();
	await box(page, 'The right place to look').click();
	await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText('The right place to look');
	const quotations = panel(page).locator('blockquote .words');
	await expect(quotations.first()).toBeVisible();
	for (const words of await quotations.allTextContents())
		for (const piece of words.split(' […] '))
			expect(
				documents.some((text) => text.includes(piece)),
				piece
			).toBe(true);
	await expect(panel(page).getByRole('link', { name: 'Open its page' })).toHaveAttribute(
		'href',
		/\/claims\/right-place-to-look$/
	);

	await panel(page).getByRole('link', { name: 'Some 9,000 businesses' }).click();
	await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText('Some 9,000 businesses');
	await page.goBack();
	await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText('The right place to look');
	await page.goBack();
	await expect(panel(page)).toBeHidden();
});

test.describe('by touch', () => {
	test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

	test('a tap opens the sheet, two fingers bring the map nearer', async ({ page }) => {
		await openMap(page);
		const scale = await zoom(page);
		const session = await page.context().newCDPSession(page);
		const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number | null) =>
			session.send('Input.dispatchTouchEvent', {
				type,
				touchPoints:
					apart === null
						? []
						: [
								{ x: 195 - apart, y: 400, id: 0 },
								{ x: 195 + apart, y: 400, id: 1 }
							]
			});
		await touch('touchStart', 40);
		for (const apart of [50, 60, 70, 80]) await touch('touchMove', apart);
		await touch('touchEnd', null);
		await expect.poll(() => zoom(page)).toBeGreaterThan(scale * 1.5);

		await openMap(page);
		await box(page, 'Arrest as rescue').tap();
		await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText('Arrest as rescue');
		const sheet = await panel(page).boundingBox();
		expect(sheet?.width).toBe(390);
		await expect(box(page, 'Arrest as rescue')).toBeInViewport();
		await panel(page).getByRole('button', { name: 'Close' }).tap();
		await expect(panel(page)).toBeHidden();
		await page.getByRole('button', { name: 'Filter' }).tap();
		await expect(page.getByRole('combobox', { name: 'Serves' })).toBeVisible();
	});
});

test('a view can be shared: focus, fold, way and filter stand in the address @phone', async ({ page }) => {
	const graph = await theDebate();
	const count = graph.debate.nodes.length;
	await openMap(page, '?node=criminalize-buyers');
	await panel(page).getByRole('button', { name: '1 step', exact: true }).click();
	await expect(page).toHaveURL(`${map}?node=criminalize-buyers&focus=1&around=criminalize-buyers`);
	const around = new Set(
		[
			...graph.supportersOf('criminalize-buyers'),
			...graph.attackersOf('criminalize-buyers'),
			...graph.relationsFrom('criminalize-buyers')
		].flatMap(({ id, from }) => [...from, ...graph.undercuttersOf(id).flatMap((cut) => cut.from)])
	);
	around.add('criminalize-buyers');
	const boxes = drawing(page).locator('a');
	await expect(boxes).toHaveCount(around.size);
	await page.reload();
	await expect(boxes).toHaveCount(around.size);
	await page.getByRole('button', { name: 'Show the whole map' }).click();
	await expect(boxes).toHaveCount(count);

	await panel(page)
		.getByRole('button', { name: /^Fold its branch/ })
		.click();
	await expect.poll(() => boxes.count()).toBeLessThan(count);
	await expect(box(page, 'Criminalize buyers')).toHaveAccessibleName(/folded away/);
	await page.goBack();
	await expect(boxes).toHaveCount(count);

	const [first] = graph.supportersOf('criminalize-buyers');
	const [reason] = first?.from ?? [];
	await openMap(page, `?node=${reason}`);
	await panel(page).getByLabel('How does it bear on …').selectOption('criminalize-buyers');
	await expect(panel(page).getByRole('status')).toContainText(relationInWords(graph, first!));
	await expect(page).toHaveURL(new RegExp(`way=${reason},criminalize-buyers`));

	await openMap(page, '?kind=policy&position=criminalize-buyers');
	const policies = graph.debate.nodes.filter(
		({ id, kind, positions }) =>
			kind === 'policy' && (positions.includes('criminalize-buyers') || id === 'criminalize-buyers')
	);
	await expect(drawing(page).locator('a.lit')).toHaveCount(policies.length);
	await page.getByRole('button', { name: 'Filter' }).click();
	await expect(page.getByText(`${policies.length} of ${count} match.`)).toBeVisible();
	await page.getByRole('button', { name: 'Clear filters' }).click();
	await expect(drawing(page).locator('a.dim')).toHaveCount(0);
	await page.keyboard.press('Escape');
	await expect(page.getByLabel('Kind of claim')).toBeHidden();
});

test('search finds by title and by sentence and opens what it found @phone', async ({ page }) => {
	await openMap(page);
	const field = page.getByRole('combobox', { name: 'Find a claim' });
	await field.fill('9,000');
	await expect(page.getByRole('option').first()).toHaveText('Some 9,000 businesses');
	await field.press('Enter');
	await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText('Some 9,000 businesses');
	await expect(box(page, 'Some 9,000 businesses')).toBeInViewport();
	await field.fill('xyzzy');
	await expect(page.getByText('Nothing on the map says “xyzzy”.')).toBeVisible();
});
