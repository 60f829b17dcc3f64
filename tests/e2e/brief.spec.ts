import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '#tests/browser/page-test.ts';
import { unzip } from '#tests/tour/unzip.ts';

const debate = '/debates/massage-parlor-raids';
const addresses = ['arrest-as-rescue', 'coercive-intervention', 'criminalize-buyers'].map(
	(id) => `${debate}/positions/${id}`
);
const address = addresses[0]!;

async function open(page: Page, to = address) {
	await page.goto(to);
	await page.locator('html[data-hydrated]').waitFor();
}

async function begin(page: Page) {
	await page.getByRole('button', { name: 'Mark and take notes' }).click();
	await expect(page.getByRole('heading', { name: 'My three reasons' })).toBeVisible();
}

const firstCard = (page: Page) => page.locator('.card').first();

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the brief is whole: claims, cards, objections, disputed facts, own voice, gaps, documents', async ({
		page
	}) => {
		await page.goto(address);
		for (const name of [
			'The reasons',
			'The objections nearest to the position',
			'Facts in dispute it rests on',
			'Whose words these are',
			'Open gaps',
			'Documents cited'
		])
			await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
		await expect(page.getByText(/^Of \d+ passages behind its claims/)).toBeVisible();
		await expect(page.getByRole('button')).toHaveCount(0);
	});
});

test('words are marked with the keys alone, and are there on the next visit @phone', async ({ page }) => {
	await open(page);
	await begin(page);
	const button = firstCard(page).getByRole('button', { name: /^Mark words/ });
	await button.focus();
	await page.keyboard.press('Enter');
	const words = firstCard(page).getByRole('option');
	await expect(words.first()).toBeFocused();
	const expected = (await words.allTextContents()).slice(1, 4).join(' ');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Enter');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Escape');
	await expect(button).toBeFocused();
	await expect(firstCard(page).locator('mark')).toHaveText(expected);
	await open(page);
	await expect(firstCard(page).locator('mark')).toHaveText(expected);
	await expect(page.getByText('1 quotation marked')).toBeVisible();
});

test('by mouse a stretch is dragged, by finger the first and the last word are tapped @phone', async ({
	page,
	hasTouch
}) => {
	await open(page);
	await begin(page);
	await firstCard(page)
		.getByRole('button', { name: /^Mark words/ })
		.click();
	const words = firstCard(page).getByRole('option');
	const expected = (await words.allTextContents()).slice(2, 5).join(' ');
	if (hasTouch) {
		await words.nth(2).tap();
		await words.nth(4).tap();
	} else {
		await words.nth(2).hover();
		await page.mouse.down();
		await words.nth(3).hover();
		await words.nth(4).hover();
		await page.mouse.up();
	}
	await firstCard(page).getByRole('button', { name: 'Done' }).click();
	await expect(firstCard(page).locator('mark')).toHaveText(expected);
});

test('selected words are marked at once, widened to whole words', async ({ page }) => {
	await open(page);
	await begin(page);
	const words = firstCard(page).locator('blockquote .words');
	const [first, second] = ((await words.textContent()) ?? '').trim().split(' ');
	await words.evaluate((element) => {
		const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode()!;
		const from = text.textContent!.indexOf(' ');
		getSelection()!.setBaseAndExtent(text, from - 1, text, from + 2);
	});
	await firstCard(page)
		.getByRole('button', { name: /^Mark words/ })
		.click();
	await expect(firstCard(page).locator('mark')).toHaveText(`${first} ${second}`);
});

test('three reasons and notes are picked, kept and printed on a sheet of their own @phone', async ({
	page
}) => {
	await open(page);
	await begin(page);
	for (const place of [1, 2, 3]) {
		const select = page.getByLabel(`Reason ${place}`, { exact: true });
		await select.selectOption({ index: place });
		const group = page.getByRole('group', { name: /quotation/ }).nth(place - 1);
		await group.getByRole('radio').first().check();
	}
	await expect(page.getByText('Three reasons, each with its quotation: you are ready.')).toBeVisible();
	await page.getByLabel('My notes on the whole').fill('Open calmly.');
	await page.getByLabel('My notes on the whole').blur();
	const axe = await new AxeBuilder({ page }).include('.three').include('.brief-row').analyze();
	expect(axe.violations).toEqual([]);
	await open(page);
	await expect(page.getByText('1 note, 3 of 3 reasons picked')).toBeVisible();
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('heading', { name: 'Three reasons' })).toBeVisible();
	await expect(page.getByText('Open calmly.')).toBeVisible();
	await expect(page.locator('button:visible')).toHaveCount(0);
});

test('the Word file holds the words of the page and the student’s marks', async ({ page }) => {
	await open(page);
	await begin(page);
	await firstCard(page)
		.getByRole('button', { name: /^Mark words/ })
		.click();
	await firstCard(page).getByRole('button', { name: 'Mark all' }).click();
	const words = (await firstCard(page).getByRole('option').allTextContents()).join(' ');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Word file' }).click()
	]);
	expect(download.suggestedFilename()).toBe('massage-parlor-raids-arrest-as-rescue.docx');
	const parts = unzip(Uint8Array.from(await readFile(await download.path())).buffer);
	const document = parts.get('word/document.xml')?.toString() ?? '';
	expect(document).toContain(words);
	expect(document).toContain('w:val="Underline"');
	for (const name of ['Pocket', 'Hat', 'Block', 'Tag', 'Cite', 'Underline', 'Emphasis'])
		expect(parts.get('word/styles.xml')?.toString()).toContain(`w:val="${name}"`);
});

/** Pages of the PDF that Chromium prints. */
async function sheets(page: Page, format: 'A4' | 'Letter'): Promise<number> {
	await page.evaluate(() => document.fonts.ready);
	const pdf = await page.pdf({ format });
	return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;
}

test('every brief prints on two pages of A4 and of Letter, says what it leaves out and where that stands', async ({
	page
}) => {
	for (const to of addresses) {
		await open(page, to);
		for (const format of ['A4', 'Letter'] as const) {
			const count = await sheets(page, format);
			expect(count, `${to} on ${format}`).toBeGreaterThan(0);
			expect(count, `${to} on ${format}`).toBeLessThanOrEqual(2);
		}
		await page.emulateMedia({ media: 'print' });
		await expect(page.getByText(`The whole brief, with every quotation: ${page.url()}`)).toBeVisible();
		await page.emulateMedia({ media: null });
	}
});

test('marked all over it still prints on two pages', async ({ page }) => {
	await open(page, addresses[2]);
	const marks = await page.locator('.brief-row .card').evaluateAll((cards) =>
		cards.map((card) => {
			const [, source, passage] = /sources\/([^#]+)#p-(.+)/.exec(card.querySelector('a')!.href) ?? [];
			const words = card.querySelector('.words')!.textContent;
			const spans = [{ start: 0, end: words.length, words, strong: true }];
			return { kind: 'mark', subject: `${source}/${passage}`, body: { spans } };
		})
	);
	await page.evaluate(
		(kept) => localStorage.setItem('brief:massage-parlor-raids', kept),
		JSON.stringify(marks)
	);
	await open(page, addresses[2]);
	await expect(page.locator('.brief-row mark').first()).toBeVisible();
	expect(await sheets(page, 'Letter')).toBeLessThanOrEqual(2);
});
