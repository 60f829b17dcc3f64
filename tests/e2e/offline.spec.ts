import type { Page } from '@playwright/test';
import { expect, test } from '#tests/browser/page-test.ts';

test.use({ serviceWorkers: 'allow' });

const debate = '/debates/massage-parlor-raids';

/** Whether every page of a debate is kept on the device. */
async function isKept(page: Page): Promise<boolean> {
	return page.evaluate(async () => {
		for (const name of await caches.keys()) {
			if (name.startsWith('debate ') && (await (await caches.open(name)).match('/whole'))) return true;
		}
		return false;
	});
}

/** Visits the debate and waits until it is kept. */
async function visit(page: Page) {
	await page.goto(debate);
	await expect.poll(() => isKept(page), { timeout: 90_000 }).toBe(true);
}

test('a visited debate is read and walked without a network', async ({ page, context }) => {
	test.setTimeout(150_000);
	await visit(page);
	await context.setOffline(true);

	await page.goto(`${debate}/claims/survivors-decide`);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Victims and survivors should decide');
	await page.locator('html[data-hydrated]').waitFor();
	await page.getByRole('link', { name: 'Compare', exact: true }).click();
	await expect(page).toHaveURL(`${debate}/compare`);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

	await page.goto(`${debate}/tours/one-raid-three-readings`);
	await page.locator('html[data-hydrated]').waitFor();
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

	await page.goto(`${debate}/exports`);
	await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('There is no network');

	await page.goto('/classes');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no network');
	await page.goto(debate);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('nothing of a class is kept on the device', async ({ page }) => {
	test.setTimeout(150_000);
	await page.goto('/classes');
	await visit(page);
	await page.goto('/join');
	const addresses = await page.evaluate(async () => {
		const all = await Promise.all(
			(await caches.keys()).map(async (name) =>
				(await (await caches.open(name)).keys()).map(({ url }) => url)
			)
		);
		return all.flat().map((url) => new URL(url).pathname);
	});
	expect(addresses.length).toBeGreaterThan(100);
	expect(addresses.filter((path) => /^\/(classes|join)/.test(path))).toEqual([]);
});
