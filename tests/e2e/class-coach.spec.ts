import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '#tests/browser/page-test.ts';

const debate = 'massage-parlor-raids';

/** Waits until the page answers clicks; without script it does so at once. */
async function ready(page: Page): Promise<void> {
	await page.locator('html[data-hydrated]').waitFor();
}

/** Makes a class as a coach in a hurry does: one press. Ends on the board, which says to keep the link. */
async function makeClass(page: Page): Promise<void> {
	await page.goto(`/classes?debate=${debate}`);
	await page.getByRole('button', { name: 'Make the class' }).click();
	await page.waitForURL(/\/coach\?new$/);
}

async function addStudent(page: Page, name: string): Promise<void> {
	const adding = page.locator('details', { has: page.getByText('Add a student yourself') });
	if ((await adding.getAttribute('open')) === null) await adding.locator('summary').click();
	await adding.getByLabel('Name').fill(name);
	await adding.getByRole('button', { name: 'Add', exact: true }).click();
	await expect(page.locator('.roster summary', { hasText: name })).toBeVisible();
}

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('a coach makes a class, corrects the list and undoes it, and deletes the class', async ({ page }) => {
		await makeClass(page);
		await expect(page.getByRole('heading', { name: 'Keep your coach link' })).toBeVisible();
		await addStudent(page, 'Ana');

		const row = page.locator('.roster details', { hasText: 'Ana' });
		await row.locator('summary').click();
		await row.getByRole('button', { name: 'Remove from the class' }).click();
		await expect(page.getByRole('status').getByText('Ana is removed')).toBeVisible();
		await expect(page.locator('.roster')).toHaveCount(0);
		await page.getByRole('button', { name: 'Undo' }).click();
		await expect(page.locator('.roster summary', { hasText: 'Ana' })).toBeVisible();

		await page.getByRole('link', { name: 'Settings' }).click();
		const settings = page.url();
		await page.getByText('Delete this class now').click();
		await page.getByLabel('I have saved what I need').check();
		await page.getByRole('button', { name: 'Delete the class' }).click();
		await expect(page.getByText('The class is deleted')).toBeVisible();
		expect((await page.request.get(settings)).status()).toBeGreaterThanOrEqual(400);
	});

	test('a pasted list says what it ignores before anything is added', async ({ page }) => {
		await makeClass(page);
		await page.goto(page.url().replace('?new', '/roster'));
		const list = 'name,side\nCara,Arrest as rescue\nDan,somewhere else\n';
		await page.getByLabel('Paste the list').fill(list);
		await page.getByRole('button', { name: 'Look at the list' }).click();
		await expect(page.getByRole('listitem').filter({ hasText: 'Line 3' })).toContainText('somewhere else');
		await page.getByRole('button', { name: 'Add 2 students' }).click();
		await expect(page.locator('.secret')).toHaveCount(4);
	});
});

test('the one prominent button leads a class from gathering to the debrief', async ({ page }) => {
	test.setTimeout(90_000);
	await makeClass(page);
	await ready(page);
	const main = page.getByRole('region', { name: 'Next' }).locator('.primary');
	await expect(main).toHaveText('Show the code on the projector');
	for (const name of ['Ada', 'Ben', 'Cleo', 'Dan', 'Eva', 'Finn']) await addStudent(page, name);
	await main.filter({ hasText: 'Open the first poll' }).click();
	await main.filter({ hasText: 'Close the poll and draw sides' }).click();
	await page.waitForURL(/\/coach\/draw$/);
	await page.getByRole('button', { name: 'Draw sides' }).click();
	await main.filter({ hasText: 'Form the groups' }).click();
	await page.waitForURL(/\/coach\/rounds$/);
	await page.getByRole('button', { name: 'Form the groups' }).click();
	await main.filter({ hasText: 'Start the round' }).click();
	await page.getByRole('button', { name: 'Open the closing poll' }).click();
	await main.filter({ hasText: 'Close the poll and see the results' }).click();
	await page.waitForURL(/\/coach\/results$/);
	await expect(page.getByRole('list', { name: 'Phases of the class' }).locator('[aria-current]')).toHaveText(
		'Debrief'
	);
});

for (const [colorScheme, tag] of [
	['light', []],
	['dark', ['@phone']]
] as const) {
	test(`axe finds nothing on the coach’s pages, ${colorScheme}`, { tag: [...tag] }, async ({ page }) => {
		test.setTimeout(120_000);
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		await makeClass(page);
		await ready(page);
		const board = page.url();
		for (const name of ['Ada', 'Ben']) await addStudent(page, name);
		await page.locator('.roster summary').first().click();
		const violations: string[] = [];
		for (const place of ['', '/draw', '/results', '/settings', '/roster', 'privacy', 'classes']) {
			if (place !== '') {
				await page.goto(place.startsWith('/') ? board.replace('?new', place) : `/${place}`);
				await ready(page);
			}
			const { violations: found } = await new AxeBuilder({ page })
				.options({ rules: { 'target-size': { enabled: true } } })
				.analyze();
			violations.push(...found.map(({ id, nodes }) => `${place}: ${id}: ${nodes[0]?.target.join(' ')}`));
			const wider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
			expect(wider, `${place} fits the window`).toBe(false);
		}
		expect(violations).toEqual([]);
	});
}
