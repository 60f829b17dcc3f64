import { globSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { inProject } from '#commands/project.js';
import { expect, test } from '#tests/browser/page-test.ts';

const debate = '/debates/massage-parlor-raids';
const briefs = ['arrest-as-rescue', 'coercive-intervention', 'criminalize-buyers'].map(
	(id) => `${debate}/positions/${id}`
);

const documents = globSync('seeds/massage-parlor-raids/sources/*.txt', { cwd: inProject() }).map((file) =>
	readFileSync(inProject(file), 'utf8')
);

/** The pieces of every quotation on the page; a cut is written ` […] `. */
async function quotedPieces(page: Page): Promise<string[]> {
	const quotations = await page.locator('blockquote .words').allTextContents();
	expect(quotations.length).toBe(await page.locator('blockquote').count());
	return quotations.flatMap((words) => words.trim().split(' […] '));
}

async function contentOf(page: Page, selector: string): Promise<string> {
	return (await page.locator(selector).getAttribute('content')) ?? '';
}

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the shelf leads to the debate and from there to every section @phone', async ({ page }) => {
		await page.goto('/');
		await page.getByRole('link', { name: 'Open the debate' }).first().click();
		await expect(page).toHaveURL(new RegExp(`${debate}$`));
		for (const name of ['Claims', 'Facts', 'Documents', 'Tours', 'Overview']) {
			await page
				.getByRole('navigation', { name: /^Sections/ })
				.getByRole('link', { name })
				.click();
			await expect(
				page.getByRole('navigation', { name: /^Sections/ }).locator('[aria-current=page]')
			).toHaveText(name);
			await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
		}
	});

	for (const address of [debate, `${debate}/facts`, ...briefs]) {
		test(`every quotation of ${address} stands in a document, letter for letter`, async ({ page }) => {
			await page.goto(address);
			const pieces = await quotedPieces(page);
			expect(pieces.length).toBeGreaterThan(2);
			const strays = pieces.filter((piece) => !documents.some((text) => text.includes(piece)));
			expect(strays).toEqual([]);
		});
	}

	test('the overview shows the positions, who is absent, where documents differ and what is ours', async ({
		page
	}) => {
		await page.goto(debate);
		await expect(page.locator('article[data-colour]')).toHaveCount(3);
		for (const column of await page.locator('article[data-colour]').all()) {
			await expect(column.getByText(/^\d+ of \d+ reasons quoted in its own voice$/)).toBeVisible();
			await expect(column.locator('blockquote')).toBeVisible();
		}
		await expect(page.getByRole('heading', { name: 'What nobody here says' })).toBeVisible();
		await expect(page.getByRole('heading', { name: 'Where the documents differ' })).toBeVisible();
		await expect(page.getByRole('complementary', { name: /not from the documents/ })).toContainText(
			'dropped the charge'
		);
	});

	test('a link to a question of fact lands on it', async ({ page }) => {
		await page.goto(debate);
		const question = page.locator('section[aria-labelledby=facts] h3 a').first();
		const name = await question.textContent();
		await question.click();
		await expect(page.locator(':target')).toBeInViewport();
		await expect(page.locator(':target').getByRole('heading', { level: 2 })).toHaveText(name ?? '');
	});

	test('titles and previews name the question, not the man', async ({ page }) => {
		for (const address of ['/', debate, `${debate}/facts`, ...briefs]) {
			await page.goto(address);
			const head = [
				await page.title(),
				await contentOf(page, 'meta[name=description]'),
				await contentOf(page, 'meta[property="og:title"]'),
				await contentOf(page, 'meta[property="og:description"]')
			];
			for (const words of head) {
				expect(words).not.toBe('');
				expect(words).not.toMatch(/kraft/i);
			}
		}
	});

	test('a page that is not there says so and leads on', async ({ page }) => {
		const answer = await page.goto(`${debate}/positions/nobody`);
		expect(answer?.status()).toBe(404);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page here');
		await expect(page.getByText('This debate has no position called “nobody”.')).toBeVisible();
		await page.getByRole('link', { name: /^Overview of/ }).click();
		await expect(page).toHaveURL(new RegExp(`${debate}$`));
	});
});

test('a brief prints to two pages', async ({ page }) => {
	for (const address of briefs) {
		await page.goto(address);
		await page.evaluate(() => document.fonts.ready);
		const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
		const sheets = [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;
		expect(sheets, address).toBeGreaterThan(0);
		expect(sheets, address).toBeLessThanOrEqual(2);
	}
});

test('the colours chosen last hold from the first paint of the next page', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'light' });
	await page.goto('/');
	await page.locator('html[data-hydrated]').waitFor();
	const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
	const light = await paper();
	await page.getByRole('button', { name: 'Dark colors' }).click();
	await expect.poll(paper).not.toBe(light);
	const dark = await paper();

	await page.goto(debate, { waitUntil: 'commit' });
	await page.locator('main').waitFor();
	expect(await paper()).toBe(dark);
	await expect(page.getByRole('button', { name: 'Dark colors' })).toHaveAttribute('aria-pressed', 'true');
	await page.emulateMedia({ media: 'print' });
	expect(await paper()).toBe('rgb(255, 255, 255)');
});

test('the first tab stop leads past the masthead', async ({ page }) => {
	await page.goto(debate);
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.locator('main')).toBeFocused();
});

test('no title of the local map leaves its box, and every box is a link with a name @phone', async ({
	page
}) => {
	test.setTimeout(90_000);
	await page.goto(`${debate}/claims`);
	const claims = await page
		.locator('main a[href*="/claims/"]')
		.evaluateAll((links) => [...new Set(links.map((link) => (link as HTMLAnchorElement).href))]);
	expect(claims.length).toBeGreaterThan(20);
	for (const address of claims.slice(0, 16)) {
		await page.goto(address, { waitUntil: 'domcontentloaded' });
		await page.evaluate(() => document.fonts.ready);
		const boxes = await page.locator('svg[role=group] a').evaluateAll((links) =>
			links.map((link) => {
				const box = link.querySelector('rect')!.getBoundingClientRect();
				const texts = [...link.querySelectorAll('text')].map((text) => text.getBoundingClientRect());
				return {
					name: link.getAttribute('aria-label') ?? '',
					inside: texts.every(
						(text) =>
							text.left >= box.left &&
							text.right <= box.right &&
							text.top >= box.top &&
							text.bottom <= box.bottom
					)
				};
			})
		);
		expect(boxes.length, address).toBeGreaterThan(0);
		for (const { name, inside } of boxes) {
			expect(name).not.toBe('');
			expect(inside, `${address}: ${name}`).toBe(true);
		}
	}
});
