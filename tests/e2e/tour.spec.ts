import type { Page } from '@playwright/test';
import { expect, test } from '#tests/browser/page-test.ts';

const tours = '/debates/massage-parlor-raids/tours';
const tour = `${tours}/one-raid-three-readings`;

async function open(page: Page, address: string) {
	await page.goto(address);
	await page.locator('html[data-hydrated]').waitFor();
}

const heading = (page: Page) => page.locator('section.open h2');
const place = (page: Page) => page.getByRole('navigation', { name: 'Your way' }).getByText(/^Step \d+ of/);
const announced = (page: Page) => page.locator('.player > [role="status"]');

/** Presses a key and waits for the step of this title to be open, focused and announced. */
async function press(page: Page, key: string, title: string) {
	await page.keyboard.press(key);
	await expect(heading(page)).toHaveText(title);
	await expect(heading(page)).toBeFocused();
	await expect(announced(page)).toHaveText(/^Step \d+ of (about )?\d+: /);
	await expect(announced(page)).toContainText(`: ${title}`);
}

test('the whole tour by keyboard alone: a fork, back, another way, the finish @phone', async ({ page }) => {
	await open(page, tours);
	await page.getByRole('link', { name: 'Start the tour' }).focus();
	await page.keyboard.press('Enter');
	await expect(heading(page)).toHaveText('One raid, two retellings');
	await expect(place(page)).toHaveText('Step 1 of about 8');

	await press(page, 'ArrowRight', 'Where will you begin?');
	await page.keyboard.press('ArrowRight');
	await expect(heading(page), 'no way on before an answer').toHaveText('Where will you begin?');
	await expect(page.getByRole('button', { name: 'What did the raid find?' })).toBeFocused();

	await page.keyboard.press('2');
	await expect(page.getByRole('button', { name: 'What did it do to the women?' })).toHaveAttribute(
		'aria-pressed',
		'true'
	);
	await expect(page.locator('section.open [aria-live]')).toContainText('Coercive intervention');
	await expect(place(page), 'the answer decides how long the way is').toHaveText('Step 2 of 8');
	await press(page, 'ArrowRight', 'Reading: a coercion');
	await press(page, 'ArrowRight', 'Reading: a rescue');

	await press(page, 'ArrowLeft', 'Reading: a coercion');
	await press(page, 'ArrowLeft', 'Where will you begin?');
	await expect(page.getByRole('button', { pressed: true })).toContainText('What did it do to the women?');
	await press(page, 'ArrowRight', 'Reading: a coercion');
	await press(page, 'ArrowLeft', 'Where will you begin?');

	await page.keyboard.press('3');
	await expect(place(page)).toHaveText('Step 2 of 8');
	await press(page, 'ArrowRight', 'Reading: the wrong person pays');
	await press(page, 'ArrowRight', 'Reading: a coercion');
	await press(page, 'ArrowRight', 'One author, two sides');
	await press(page, 'ArrowRight', 'What is known?');
	await press(page, 'ArrowRight', 'Granting it, and still saying no');
	await press(page, 'ArrowRight', 'Now read on your own');

	await expect(page.getByRole('heading', { name: 'The way you came' })).toBeVisible();
	const way = page.locator('section', { has: page.getByRole('heading', { name: 'The way you came' }) });
	await expect(way.getByRole('listitem')).toHaveCount(8);
	await expect(way).toContainText('where you chose “Who should answer for it?”');
	await expect(page.getByRole('link', { name: 'Arrest as rescue' }).last()).toBeVisible();
	await page.keyboard.press('ArrowRight');
	await expect(heading(page), 'the finish is the end').toHaveText('Now read on your own');
});

test('keys that belong to the browser or to a field are left alone', async ({ page }) => {
	await open(page, tour);
	for (const key of ['Control+ArrowRight', 'Alt+Shift+ArrowRight', 'Shift+ArrowRight', '1', 'Escape']) {
		await page.keyboard.press(key);
	}
	await expect(heading(page)).toHaveText('One raid, two retellings');
});

test('every step has an address: reload, the browser’s Back, a link', async ({ page }) => {
	await open(page, tour);
	await press(page, 'ArrowRight', 'Where will you begin?');
	await page.keyboard.press('1');
	await press(page, 'ArrowRight', 'Reading: a rescue');
	await expect(page).toHaveURL(/\?step=rescue$/);

	await page.reload();
	await page.locator('html[data-hydrated]').waitFor();
	await expect(heading(page), 'a reload stays where it was').toHaveText('Reading: a rescue');
	await expect(place(page)).toHaveText('Step 3 of 9');
	await press(page, 'ArrowLeft', 'Where will you begin?');
	await expect(page.getByRole('button', { pressed: true })).toContainText('What did the raid find?');
	await press(page, 'ArrowRight', 'Reading: a rescue');
	await page.goBack();
	await expect(heading(page)).toHaveText('Where will you begin?');
	await page.goForward();
	await expect(heading(page)).toHaveText('Reading: a rescue');
});

test('our Back and the browser’s lead the same way', async ({ page }) => {
	await open(page, tours);
	await open(page, tour);
	await press(page, 'ArrowRight', 'Where will you begin?');
	await page.keyboard.press('1');
	await press(page, 'ArrowRight', 'Reading: a rescue');
	await press(page, 'ArrowLeft', 'Where will you begin?');
	await page.goBack();
	await expect(heading(page)).toHaveText('One raid, two retellings');
	await page.goBack();
	await expect(page).toHaveURL(new RegExp(`${tours}$`));
});

test('coming back offers the earlier way, and starting over forgets it', async ({ page }) => {
	await open(page, tour);
	await press(page, 'ArrowRight', 'Where will you begin?');
	await page.keyboard.press('3');
	await press(page, 'ArrowRight', 'Reading: the wrong person pays');

	await open(page, tour);
	await expect(heading(page)).toHaveText('One raid, two retellings');
	const note = page.getByRole('complementary', { name: 'About your visit' });
	await expect(note).toContainText('Welcome back.');
	await note.getByRole('button', { name: 'Continue at “Reading: the wrong person pays”' }).click();
	await expect(heading(page)).toHaveText('Reading: the wrong person pays');
	await expect(note).toBeHidden();

	await open(page, tour);
	await note.getByRole('button', { name: 'Start over' }).click();
	await expect(place(page)).toHaveText('Step 1 of about 8');
	await open(page, tour);
	await expect(note).toBeHidden();
});

test('a link into the midst opens that step and says so', async ({ page }) => {
	await open(page, `${tour}?step=the-step`);
	await expect(heading(page)).toHaveText('Granting it, and still saying no');
	await expect(page.getByText('A link brought you into the middle of this tour.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Back' })).toBeDisabled();
	await page.getByRole('button', { name: 'Start at the beginning' }).click();
	await expect(heading(page)).toHaveText('One raid, two retellings');

	await open(page, `${tour}?step=no-such-step`);
	await expect(page.getByText('The link named a step that this tour does not have')).toBeVisible();
});

test('progress of an older pack opens the nearest step that is left, and says so', async ({ page }) => {
	await open(page, tours);
	await page.evaluate((id) => {
		const progress = {
			tour: id,
			packVersion: 'older',
			step: 'a-step-that-went',
			answers: { 'where-to-begin': 'found' },
			trail: ['one-raid', 'where-to-begin', 'rescue', 'a-step-that-went']
		};
		localStorage.setItem(`tour:massage-parlor-raids/${id}`, JSON.stringify(progress));
	}, 'one-raid-three-readings');
	await open(page, `${tour}?step=a-step-that-went`);
	await expect(heading(page)).toHaveText('Reading: a rescue');
	await expect(page.getByText('the step you were on is gone')).toBeVisible();
});

test('what lies in storage by accident or malice does no harm', async ({ page }) => {
	await open(page, tours);
	for (const text of [
		'{',
		'[]',
		'{"tour":"one-raid-three-readings","trail":["x"],"step":"x","answers":{}}'
	]) {
		await page.evaluate((kept) => {
			localStorage.setItem('tour:massage-parlor-raids/one-raid-three-readings', kept);
		}, text);
		await open(page, tour);
		await expect(heading(page)).toHaveText('One raid, two retellings');
	}
});

test('the rail leads back to any step walked @phone', async ({ page }) => {
	await open(page, tour);
	await press(page, 'ArrowRight', 'Where will you begin?');
	await page.keyboard.press('1');
	await press(page, 'ArrowRight', 'Reading: a rescue');
	const rail = page.getByRole('navigation', { name: 'Your way' });
	await rail.getByRole('link', { name: 'One raid, two retellings' }).click();
	await expect(heading(page)).toHaveText('One raid, two retellings');
	await expect(rail.locator('[aria-current="step"]')).toContainText('One raid, two retellings');
	await expect(rail.getByRole('link', { name: 'Reading: a rescue' }), 'nothing is lost').toBeVisible();
});

test('one step at a time, nothing wider than the page, nothing covered @phone', async ({ page }) => {
	await open(page, tour);
	const keys = ['ArrowRight', '1', ...Array.from({ length: 7 }, () => 'ArrowRight')];
	for (const key of ['', ...keys]) {
		if (key) await page.keyboard.press(key);
		await expect(page.locator('section[id^="step-"]:visible')).toHaveCount(1);
		const { wide, room } = await page.evaluate(() => ({
			wide: document.documentElement.scrollWidth,
			room: document.documentElement.clientWidth
		}));
		expect(wide).toBeLessThanOrEqual(room);
	}
	await expect(heading(page)).toHaveText('Now read on your own');
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('every step stands on the page in order, and every choice is a link to its step', async ({ page }) => {
		await page.goto(tour);
		const steps = page.locator('section[id^="step-"]');
		const count = await steps.count();
		expect(count).toBe(9);
		for (let i = 0; i < count; i++) {
			await expect(steps.nth(i)).toBeVisible();
			await expect(steps.nth(i).locator('blockquote').first()).toBeVisible();
		}
		await page.getByRole('link', { name: /What did it do to the women\?/ }).click();
		await expect(page).toHaveURL(/#step-coercion$/);
		await expect(page.locator('#step-coercion')).toBeInViewport();
		const targets = await page
			.locator('a[href^="#step-"]')
			.evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1) ?? ''));
		expect(targets.length).toBeGreaterThan(5);
		for (const id of new Set(targets)) await expect(page.locator(`[id="${id}"]`)).toHaveCount(1);
		await expect(page.getByRole('button')).toHaveCount(0);
	});
});
