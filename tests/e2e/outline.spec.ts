import type { Locator, Page } from '@playwright/test';
import { readPack } from '#lib/pack/read-pack.ts';
import { expect, test } from '#tests/browser/page-test.ts';
import { flagshipFiles, flagshipId } from '#tests/seeds/flagship.ts';

const outline = `/debates/${flagshipId}/outline`;
const folded = 'details:not([open])';

async function debateOf() {
	const { pack } = await readPack(await flagshipFiles(), flagshipId);
	if (!pack) throw new Error('The flagship debate has errors.');
	return pack.debate;
}

const sorted = (list: Iterable<string | null>) => [...list].map(String).sort();

async function marks(page: Page, name: string): Promise<string[]> {
	return sorted(
		await page
			.locator(`[${name}]`)
			.evaluateAll((all, key) => all.map((element) => element.getAttribute(key)), name)
	);
}

const focused = (page: Page): Locator => page.locator('a:focus, summary:focus');

async function open(page: Page, address = outline): Promise<void> {
	await page.goto(address);
	await page.locator('html[data-hydrated]').waitFor();
}

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('holds every node and every relation of the map, each once and in sight @phone', async ({ page }) => {
		const { nodes, relations } = await debateOf();
		await page.goto(outline);
		expect(await marks(page, 'data-node')).toEqual(sorted(nodes.map(({ id }) => id)));
		expect(await marks(page, 'data-relation')).toEqual(sorted(relations.map(({ id }) => id)));
		for (const { id, title, text, type } of nodes) {
			const row = page.locator(`[data-node="${id}"] > [data-row]`);
			await expect(row).toBeVisible();
			if (type !== 'position') await expect(row).toContainText(title);
			if (type !== 'position') await expect(row).toContainText(text);
		}
	});

	test('folds and opens, and its pointers lead to where a node stands in full', async ({ page }) => {
		await page.goto(outline);
		const branch = page.locator('[data-node=raids-get-people-out] > details');
		await branch.locator('> summary').click();
		await expect(branch.locator('[data-row]').first()).toBeHidden();
		const pointer = page.locator('[data-pointer]').first();
		const target = await pointer.getAttribute('href');
		await pointer.click();
		await expect(page.locator(':target')).toBeInViewport();
		expect(target).toBe(`#${await page.locator(':target').getAttribute('id')}`);
	});
});

test('arrows walk the rows, fold and unfold them; letters find a title', async ({ page }) => {
	await open(page);
	const root = page.locator('[data-node=arrest-as-rescue]');
	await root.locator('> [data-row] a').focus();
	await page.keyboard.press('ArrowDown');
	await expect(focused(page)).toHaveText('Raids get people out');
	await page.keyboard.press('ArrowRight');
	await expect(focused(page)).toHaveText('Often the only way out');
	await page.keyboard.press('ArrowLeft');
	await expect(focused(page)).toHaveText('Raids get people out');
	await page.keyboard.press('ArrowLeft');
	await expect(page.locator(`[data-node=raids-get-people-out] > ${folded}`)).toHaveCount(1);
	await page.keyboard.press('*');
	await expect(page.locator(`[data-node=raids-get-people-out] > ${folded}`)).toHaveCount(0);
	await page.keyboard.type('vict');
	await expect(focused(page)).toHaveText('Victims were found');
	await page.keyboard.press('End');
	await page.keyboard.press('Home');
	await expect(focused(page)).toHaveText('Arrest as rescue');
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('ArrowDown');
	await expect(focused(page)).toHaveText('“Coercive intervention”');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/positions\/coercive-intervention$/);
});

test('one row at a time is in the order of the Tab key, with its own fold', async ({ page }) => {
	await open(page);
	await page.locator('[data-node=raids-get-people-out] > [data-row] a').focus();
	await page.keyboard.press('Tab');
	await expect(focused(page)).toContainText('1 reason for');
	await page.keyboard.press('Tab');
	await expect(page.locator('main :focus')).toHaveCount(0);
	await page.keyboard.press('Shift+Tab');
	await expect(focused(page)).toContainText('1 reason for');
	await page.keyboard.press('ArrowDown');
	await expect(focused(page)).toHaveText('Often the only way out');
});

test('folds stand in the address and come back with it @phone', async ({ page }) => {
	await open(page);
	await page.locator('[data-node=raids-get-people-out] > details > summary').click();
	await expect(page).toHaveURL(/\?closed=raids-get-people-out$/);
	await page.reload();
	await page.locator('html[data-hydrated]').waitFor();
	await expect(page.locator(folded)).toHaveCount(1);
	await page.getByRole('button', { name: 'Fold all' }).click();
	await expect(page).toHaveURL(/\?open=$/);
	await expect(page.locator('[data-row]:visible')).toHaveCount(3);
	await page.getByRole('button', { name: 'Open all' }).click();
	await expect(page).not.toHaveURL(/\?/);
	await expect(page.locator(folded)).toHaveCount(0);
});

test('a pointer opens what its place is folded away in', async ({ page }) => {
	await open(page);
	const pointer = page
		.locator('[data-node=coercive-intervention] [data-pointer][href="#n-arrest-harms"]')
		.first();
	const home = page.locator('[data-node=arrest-harms]');
	await page.locator('[data-node=arrest-as-rescue] > details > summary').click();
	await expect(home).toBeHidden();
	await pointer.click();
	await expect(home).toBeInViewport();
	await expect(home.locator('> [data-row] a').first()).toBeFocused();
});

test('a link from elsewhere opens the place it names', async ({ page }) => {
	await open(page, `${outline}?open=#n-jail-is-traumatizing`);
	const row = page.locator('[data-node=jail-is-traumatizing] > [data-row]');
	await expect(row).toBeInViewport();
});
