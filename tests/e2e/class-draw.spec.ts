import type { Page } from '@playwright/test';
import { expect, test } from '#tests/browser/page-test.ts';
import { makeClass } from '#tests/browser/some-class.ts';

/* The draw board by keyboard and by pointer; what is locked stays, and everything is undone with one press. */

const names = ['Ada', 'Ben', 'Cleo', 'Dan', 'Eva', 'Finn'];
const columns = ['Arrest as rescue', '“Coercive intervention”', 'Criminalize buyers'];

const column = (page: Page, name: string) => page.getByRole('region', { name });
const seatIn = (page: Page, place: string, name: string) =>
	column(page, place).locator('summary', { hasText: name });

/** Who lies where, column by column. */
async function lying(page: Page): Promise<readonly (readonly string[])[]> {
	return Promise.all(columns.map((name) => column(page, name).locator('summary .name').allInnerTexts()));
}

const expectEven = (page: Page) =>
	expect.poll(async () => (await lying(page)).map(({ length }) => length)).toEqual([2, 2, 2]);

/** A board with two seats in each column. */
async function drawnBoard(page: Page): Promise<void> {
	const room = await makeClass(page.context());
	const board = `/classes/${room.id}/coach/draw`;
	await page.goto(board);
	const answer = await page.request.post(`/classes/${room.id}/coach/roster?/add`, {
		form: { text: ['name', ...names].join('\n') },
		headers: { origin: new URL(page.url()).origin }
	});
	expect(answer.status()).toBe(200);
	await page.goto(board);
	await page.locator('html[data-hydrated]').waitFor();
	await page.getByRole('button', { name: 'Draw sides' }).click();
	await expectEven(page);
}

test('a seat is moved with the arrow keys, keeps the focus, and comes back by undo', async ({ page }) => {
	await drawnBoard(page);
	const before = await lying(page);
	const moved = before[0]?.[0] ?? '';
	await seatIn(page, columns[0]!, moved).focus();
	await page.keyboard.press('ArrowRight');
	await expect(seatIn(page, columns[1]!, moved)).toBeVisible();
	await expect(seatIn(page, columns[1]!, moved)).toBeFocused();
	await expect(seatIn(page, columns[1]!, moved)).toContainText('locked');
	await expect(page.getByRole('status').getByText(`${moved} is moved to “${columns[1]}”`)).toBeVisible();
	await page.keyboard.press('ArrowRight');
	await expect(seatIn(page, columns[2]!, moved)).toBeFocused();
	const undo = page.getByRole('region', { name: 'The draw' }).getByRole('button', { name: 'Undo' });
	await undo.click();
	await expect(seatIn(page, columns[1]!, moved)).toBeVisible();
	await undo.click();
	await expect(seatIn(page, columns[0]!, moved)).toBeVisible();
	await expect.poll(() => lying(page)).toEqual(before);
	await page.getByRole('region', { name: 'The draw' }).getByRole('button', { name: 'Redo' }).click();
	await expect(seatIn(page, columns[1]!, moved)).toBeVisible();
});

test('a seat is dragged to another column; locked there, it stays when the rest is drawn again', async ({
	page
}) => {
	await drawnBoard(page);
	const [moved = ''] = (await lying(page))[2] ?? [];
	const card = column(page, columns[2]!).getByRole('listitem').filter({ hasText: moved });
	await expect(card).toHaveAttribute('draggable', 'true');
	await card.dragTo(column(page, columns[0]!));
	await expect(seatIn(page, columns[0]!, moved)).toContainText('locked');

	const stays = (await lying(page))[1]?.[0] ?? '';
	await seatIn(page, columns[1]!, stays).click();
	await page.getByRole('button', { name: `Lock here ${stays}` }).click();
	await expect(page.getByText('2 locked seats stay')).toBeVisible();

	const seen = new Set<string>();
	for (const seed of ['one', 'two', 'three']) {
		if (!(await page.getByLabel('Seed for the next draw').isVisible()))
			await page.getByText('The seed', { exact: true }).click();
		await page.getByLabel('Seed for the next draw').fill(seed);
		await page.getByRole('button', { name: 'Draw again' }).click();
		await expect(page.getByText(`This one has the seed “${seed}”`)).toBeVisible();
		await expect(seatIn(page, columns[0]!, moved)).toBeVisible();
		await expect(seatIn(page, columns[1]!, stays)).toBeVisible();
		await expectEven(page);
		seen.add(JSON.stringify(await lying(page)));
	}
	expect(seen.size, 'the others are drawn anew').toBeGreaterThan(1);
});

test('who draws and adds a rule by keyboard goes on where they were', async ({ page }) => {
	await drawnBoard(page);
	await page.getByText('The seed', { exact: true }).press('Enter');
	await page.getByLabel('Seed for the next draw').focus();
	for (const seed of ['one', 'two']) {
		await page.keyboard.press('ControlOrMeta+A');
		await page.keyboard.type(seed);
		await page.keyboard.press('Enter');
		await expect(page.getByText(`This one has the seed “${seed}”`)).toBeVisible();
		await expect(page.getByLabel('Seed for the next draw')).toBeFocused();
	}
	await page.getByText('Add a rule').press('Enter');
	await page.getByRole('checkbox', { name: 'Ada' }).press('Space');
	await page.getByRole('checkbox', { name: 'Ben' }).press('Space');
	const add = page.getByRole('button', { name: 'Add the rule' });
	await add.press('Enter');
	await expect(page.getByRole('button', { name: /^Take out/ })).toBeVisible();
	await expect(add).toBeFocused();
	await expect(page.getByRole('checkbox', { name: 'Ada' })).not.toBeChecked();
});
