import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { createActor } from 'xstate';
import { proveTour } from '#lib/tour/prove-tour.ts';
import { saveProgress } from '#lib/tour/progress.ts';
import { tourMachine } from '#lib/tour/tour-machine.ts';
import { expect, test } from '#tests/browser/page-test.ts';
import { shippedTours } from '#tests/tour/shipped-tours.ts';
import { unzip } from '#tests/tour/unzip.ts';

// A tour on which something is restated and a stance is asked twice, walked by the machine itself.
const tours = await shippedTours();
const has = (script: (typeof tours)[number]['script'], kind: string) =>
	script.steps.some(({ ask }) => ask?.kind === kind);
const shipped = tours.find(({ script }) => has(script, 'restate') && has(script, 'stance'));
if (!shipped) throw new Error('No shipped tour asks for a stance and a restatement.');
const { debate, script, meets, positions } = shipped;
const longest = proveTour(script, meets, positions).paths.toSorted((a, b) => b.steps.length - a.steps.length);
const ownWords = 'Whoever pays keeps it going.';
const actor = createActor(tourMachine, { input: { script } }).start();
for (const event of longest[0]?.events ?? []) {
	const { trail, at } = actor.getSnapshot().context;
	const ask = script.steps.find(({ id }) => id === trail[at])?.ask;
	const restates = event.type === 'answer.given' && ask?.kind === 'restate';
	actor.send(
		restates ? { ...event, answer: { text: ownWords, passages: ask.passages.slice(0, ask.least) } } : event
	);
}
const walk = actor.getSnapshot().context;
const progress = saveProgress(walk, script.id, 'v1');
const address = `/debates/${debate}/tours/${script.id}`;

async function open(page: Page, to: string) {
	await page.goto(to);
	await page.locator('html[data-hydrated]').waitFor();
}

/** Opens the tour as someone who walked it. */
async function openWalked(page: Page, to: string) {
	await page.addInitScript(
		({ key, text }) => {
			if (sessionStorage.getItem('walked') === null) localStorage.setItem(key, text);
			sessionStorage.setItem('walked', 'yes');
		},
		{ key: `tour:${debate}/${script.id}`, text: progress }
	);
	await open(page, to);
}

const drawer = (page: Page) => page.getByRole('dialog', { name: 'Your notes' });
const notes = (page: Page) => page.getByRole('button', { name: /^Notes/ });

test('notes are taken by keyboard on any step, and are there on the next visit @phone', async ({ page }) => {
	await open(page, address);
	await notes(page).focus();
	await page.keyboard.press('Enter');
	await expect(drawer(page).getByRole('textbox')).toBeFocused();
	await page.keyboard.type('Ask the coach. 12 →');
	await page.keyboard.press('Escape');
	await expect(drawer(page)).toBeHidden();
	await expect(notes(page)).toBeFocused();
	await open(page, address);
	await expect(notes(page)).toHaveText(/Notes\s*1/);
	await notes(page).click();
	await expect(drawer(page).getByRole('textbox')).toHaveValue('Ask the coach. 12 →');
	const axe = await new AxeBuilder({ page }).include('[popover]').analyze();
	expect(axe.violations).toEqual([]);
});

test('the end leads to a sheet with the way, the stance, own words and passages put aside @phone', async ({
	page
}) => {
	await openWalked(page, `${address}?step=${walk.trail.at(-1)}`);
	const aside = page.getByRole('checkbox').first();
	const steps = script.steps.filter(({ passages }) => passages.length > 0);
	await open(page, `${address}?step=${steps.find(({ id }) => walk.trail.includes(id))?.id}`);
	await notes(page).click();
	await aside.check();
	const words = (await drawer(page).locator('q').first().textContent()) ?? '';
	await page.keyboard.press('Escape');
	await open(page, `${address}?step=${walk.trail.at(-1)}`);
	await page.getByRole('link', { name: 'See your sheet' }).click();
	const sheet = page.locator('.sheet');
	await expect(sheet.getByRole('heading', { level: 1 })).toHaveText(script.title);
	for (const id of walk.trail) {
		const title = script.steps.find((step) => step.id === id)?.title ?? '';
		await expect(sheet.getByRole('listitem').filter({ hasText: title }).first()).toBeVisible();
	}
	await expect(sheet.getByText(ownWords).first()).toBeVisible();
	await expect(sheet.locator('blockquote').filter({ hasText: words }).first()).toBeVisible();
	await expect(sheet.getByRole('rowheader')).toHaveCount(positions.length);
	const axe = await new AxeBuilder({ page }).analyze();
	expect(axe.violations).toEqual([]);
	const { wide, room } = await page.evaluate(() => ({
		wide: document.documentElement.scrollWidth,
		room: document.documentElement.clientWidth
	}));
	expect(wide).toBeLessThanOrEqual(room);
});

test('the sheet is saved as Word, Markdown and JSON, which hold the same', async ({ page }) => {
	await openWalked(page, `${address}/take-home`);
	const saved = async (name: string) => {
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name }).click()
		]);
		expect(download.suggestedFilename()).toContain(script.id);
		return readFile(await download.path());
	};
	expect((await saved('Markdown')).toString()).toContain(ownWords.slice(0, -1));
	expect(JSON.parse((await saved('JSON')).toString())).toMatchObject({
		format: 'parallax-take-home-1',
		restatements: expect.arrayContaining([expect.objectContaining({ text: ownWords })]) as unknown
	});
	const word = await saved('Word file');
	const parts = unzip(Uint8Array.from(word).buffer);
	expect(parts.get('word/document.xml')?.toString()).toContain(ownWords);
});

test('without a network the sheet and its Word file are there all the same', async ({ browser, baseURL }) => {
	// A context of its own: what fails for want of a network is no fault here.
	const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
	const page = await context.newPage();
	await openWalked(page, `${address}?step=${walk.trail.at(-1)}`);
	// What is fetched in idle time, some seconds after the page.
	await page.waitForResponse((response) => response.url().endsWith('.js'));
	await page.waitForTimeout(6_000);
	await context.setOffline(true);
	await page.getByRole('link', { name: 'See your sheet' }).click();
	await expect(page.locator('.sheet')).toContainText(ownWords);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Word file' }).click()
	]);
	expect(download.suggestedFilename()).toMatch(/\.docx$/);
	await context.close();
});

test('on paper there is a line for the name, and nothing to press', async ({ page }) => {
	await openWalked(page, `${address}/take-home`);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText('Name:')).toBeVisible();
	await expect(page.locator('button:visible')).toHaveCount(0);
	await expect(page.getByText('What is kept, and where')).toBeHidden();
});

test('what is kept is deleted after a question, and only then @phone', async ({ page }) => {
	await openWalked(page, `${address}/take-home`);
	await page.evaluate((tour) => {
		localStorage.setItem(`tour-notes:${tour}`, '{"notes":{"a":"A note."},"passages":[]}');
		localStorage.setItem(`tour-begun:${tour}`, '{"a":{"text":"Half a"}}');
	}, `${debate}/${script.id}`);
	await page.getByRole('button', { name: 'Delete all of it here' }).click();
	await page.getByRole('button', { name: 'Keep them' }).click();
	await expect(page.locator('.sheet')).toBeVisible();
	await page.getByRole('button', { name: 'Delete all of it here' }).click();
	await page.getByRole('button', { name: 'Delete them' }).click();
	await expect(page.getByText('There is nothing yet')).toBeVisible();
	expect(
		await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('tour')))
	).toEqual([]);
});

test('authors see how the tour is built', async ({ page }) => {
	await open(page, address);
	await page.getByText('How this tour is built').click();
	const drawing = page.getByRole('group', { name: 'Drawing of the steps and ways' });
	await expect(drawing.locator('.box')).toHaveCount(script.steps.length);
});
