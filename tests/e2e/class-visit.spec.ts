import type { Page } from '@playwright/test';
import { expect, test } from '#tests/browser/page-test.ts';
import { classForEach, takeSeat } from '#tests/browser/some-class.ts';

const made = classForEach(test);

async function open(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await page.locator('html[data-hydrated]').waitFor();
}

/** How light a colour of the page is, from 0 to 1, painted by the browser itself. */
function lightness(page: Page, selector: string, property: 'fill' | 'backgroundColor'): Promise<number> {
	return page
		.locator(selector)
		.first()
		.evaluate((element, name) => {
			const canvas = document.createElement('canvas').getContext('2d');
			if (!canvas) throw new Error('There is no canvas to paint on.');
			canvas.fillStyle = getComputedStyle(element)[name];
			canvas.fillRect(0, 0, 1, 1);
			const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
			return (red + green + blue) / (3 * 255);
		}, property);
}

for (const colorScheme of ['light', 'dark'] as const) {
	test(`the QR code is dark on light on a projector that is ${colorScheme}`, async () => {
		const page = await made.coach.newPage();
		await page.emulateMedia({ colorScheme });
		await open(page, `/classes/${made.room.id}/projector`);
		const code = 'svg[aria-label^="QR code"]';
		expect(await lightness(page, `${code} path`, 'fill')).toBeLessThan(0.3);
		expect(await lightness(page, code, 'backgroundColor')).toBeGreaterThan(0.9);
	});
}

test('a coach who presses by keyboard keeps the focus where it was, or in the content', async () => {
	const page = await made.coach.newPage();
	await open(page, `/classes/${made.room.id}/coach`);
	await page.getByRole('button', { name: 'Lock joining' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByText('Joining is locked: the code')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Unlock joining' })).toBeFocused();
	await page.getByText('Add a student yourself').click();
	const name = page.getByRole('textbox', { name: 'Name' });
	await name.fill('Ana');
	await page.keyboard.press('Enter');
	await expect(page.locator('.roster summary', { hasText: 'Ana' })).toBeVisible();
	await expect(name).toBeFocused();
});

test('a tour opened within a class keeps the place of its line, and its sheet leads back into the class', async ({
	page
}) => {
	await takeSeat(page, made.room.code);
	await made.room.lead('preparing');
	await page.addInitScript(() => {
		const shifts: number[] = [];
		Object.assign(globalThis, { shifts });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
		}).observe({ type: 'layout-shift', buffered: true });
	});
	const tour = await page.getByRole('link', { name: 'Begin the tour' }).getAttribute('href');
	await open(page, tour ?? '');
	const line = page.getByRole('complementary', { name: 'Your class' });
	await expect(line.getByRole('status')).toHaveText('Saved in the class');
	const moved = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
	expect(moved.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.005);

	await open(page, (tour ?? '').replace('?', '/take-home?'));
	await page.getByRole('link', { name: 'Back to the tour' }).click();
	await expect(line).toBeVisible();
});

test('when sides are exchanged, the other brief is one press away, and the way back too', async ({
	browser,
	baseURL
}) => {
	const board = await made.coach.newPage();
	const origin = new URL(baseURL ?? '').origin;
	const post = async (path: string, form: Record<string, string>) => {
		const answer = await made.coach.request.post(`/classes/${made.room.id}/coach${path}`, {
			form,
			headers: { origin }
		});
		expect(answer.status()).toBe(200);
	};
	const contexts = await Promise.all([0, 1, 2, 3, 4, 5].map(() => browser.newContext({ baseURL: origin })));
	const pages = await Promise.all(contexts.map((context) => context.newPage()));
	for (const page of pages) await takeSeat(page, made.room.code);
	await made.room.lead('preparing');
	await post('/draw?/draw', { strategy: 'random', seed: 'a' });
	await post('/rounds?/form', { format: 'structured-academic-controversy-three' });
	await made.room.lead('round');
	const warned: string[] = [];
	board.on('console', (message) => warned.push(message.text()));
	await open(board, `/classes/${made.room.id}/coach/rounds`);
	await expect(board.locator('.group .step')).toHaveText('Prepare');
	await board.getByRole('button', { name: 'Start the round' }).click();
	for (let step = 0; step < 8; step += 1) {
		const before = await board.locator('.group .step').innerText();
		await board.getByRole('button', { name: 'Next step' }).click();
		await expect(board.locator('.group .step')).not.toHaveText(before);
	}
	await board.reload();
	await board.locator('html[data-hydrated]').waitFor();
	expect(warned.filter((text) => text.includes('hydration'))).toEqual([]);

	const [page] = pages;
	if (!page) throw new Error('There is a page for each of six students.');
	await open(page, `/classes/${made.room.id}/seat/brief`);
	const own = await page.getByRole('heading', { level: 1 }).innerText();
	await page.getByRole('link', { name: 'Back to your round' }).click();
	await expect(page.getByText('the position you argue in this part')).toBeVisible();
	await page.getByRole('link', { name: /^Brief of/ }).click();
	await expect(page.getByText('This is not the side you drew.')).toBeVisible();
	expect(await page.getByRole('heading', { level: 1 }).innerText()).not.toBe(own);
	await page.getByRole('link', { name: 'Your own brief' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(own);
	await Promise.all(contexts.map((context) => context.close()));
});

test('the foot of every page leads to joining, teaching and privacy', async ({ page }) => {
	await open(page, '/');
	const site = page.getByRole('navigation', { name: 'Site' });
	for (const [name, title] of [
		['Join a class', 'Join a class'],
		['Teach with it: make a class', 'Make a class'],
		['Privacy', 'Privacy']
	] as const) {
		await site.getByRole('link', { name }).click();
		await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
	}
});
