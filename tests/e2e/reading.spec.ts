import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { inProject } from '#commands/project.js';
import { expect, test } from '#tests/browser/page-test.ts';

const claims = '/debates/massage-parlor-raids/claims';
const documents = '/debates/massage-parlor-raids/sources';
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

/** Opens the first claim of the list that has a quotation of its own. */
async function openQuotedClaim(page: Page): Promise<void> {
	await page.goto(claims);
	const quoted = page.locator('.node', { hasText: /\d quotation/ }).first();
	await quoted.getByRole('link').first().click();
	await expect(page.getByRole('heading', { level: 2, name: 'In the words of the documents' })).toBeVisible();
}

async function hydrated(page: Page): Promise<void> {
	await page.locator('html[data-hydrated]').waitFor();
}

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
		test.use({ javaScriptEnabled });

		test('a quotation leads to its own words, marked in their document @phone', async ({ page }) => {
			await openQuotedClaim(page);
			const card = page.locator('figure', { has: page.locator('blockquote') }).first();
			const words = letters((await card.locator('blockquote .words').textContent()) ?? '');
			await card.getByRole('link', { name: 'See it in its document' }).click();

			await expect(page).toHaveURL(/\/sources\/[^#]+#p-/);
			const target = page.locator(':target');
			await expect(target).toBeInViewport();
			const marked = letters((await target.textContent()) ?? '');
			expect(marked.length).toBeGreaterThan(3);
			expect(words).toContain(marked);
			const paper = await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
			const light = await target.evaluate((element) => getComputedStyle(element).backgroundColor);
			expect(light).not.toBe(paper);
			expect(light).not.toBe('rgba(0, 0, 0, 0)');
		});

		test('the list of claims can be narrowed to one kind', async ({ page }) => {
			await page.goto(claims);
			const shown = page.locator('[data-kind]:visible');
			const all = await shown.count();
			await page.getByRole('radio', { name: /^definition/i }).check();
			const definitions = await shown.count();
			expect(definitions).toBeGreaterThan(0);
			expect(definitions).toBeLessThan(all);
			expect(await page.locator('[data-kind]:not([data-kind=definition]):visible').count()).toBe(0);
			await page.getByRole('radio', { name: /^all/i }).check();
			expect(await shown.count()).toBe(all);
		});

		test('every relation of a claim is one click away', async ({ page }) => {
			await openQuotedClaim(page);
			for (const heading of ['For', 'Against', 'What depends on this']) {
				await expect(page.getByRole('heading', { level: 2, name: heading, exact: true })).toBeVisible();
			}
			const related = page.locator('.steps .node').first().getByRole('link');
			const title = (await related.textContent()) ?? '';
			await related.click();
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await expect(page.locator('main')).toContainText(title);
		});
	});
}

test('without script a citation can still be read and selected, and no dead button is shown', async ({
	browser,
	baseURL
}) => {
	const page = await browser.newPage({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
	await openQuotedClaim(page);
	await page.getByText('Copy citation').first().click();
	const apa = page.locator('dt', { hasText: 'APA' }).first();
	await expect(apa).toBeVisible();
	await expect(apa.locator('xpath=following-sibling::dd[1]/p')).not.toBeEmpty();
	await expect(page.getByRole('button')).toHaveCount(0);
	await page.close();
});

test('a citation is copied letter for letter, and the reader is told', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await openQuotedClaim(page);
	await hydrated(page);
	await page.getByText('Copy citation').first().click();
	for (const style of ['APA', 'MLA', 'Chicago', 'Plain', 'CSL-JSON']) {
		const entry = page
			.locator('dl > div', { has: page.getByRole('button', { name: `Copy ${style}` }) })
			.first();
		await entry.getByRole('button').click();
		await expect(entry.getByRole('status')).toHaveText('Copied');
		await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toBe(await entry.locator('dd').locator('p, pre').textContent());
		expect(copied.length).toBeGreaterThan(20);
	}
	await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(0, { timeout: 6000 });
});

test('italics of a citation stand on the page and on the clipboard', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(`${claims}/often-the-only-way-out`);
	await hydrated(page);
	await page.getByText('Copy citation').first().click();
	const entry = page.locator('dl > div', { has: page.getByRole('button', { name: 'Copy APA' }) }).first();
	const italic = await entry.locator('i').first().textContent();
	await entry.getByRole('button').click();
	await expect(entry.getByRole('status')).toHaveText('Copied');
	const html = await page.evaluate(async () => {
		const [item] = await navigator.clipboard.read();
		return (await item?.getType('text/html'))?.text();
	});
	expect(html).toContain(`<i>${italic}</i>`);
});

test('Escape closes the citations and returns to what opened them', async ({ page }) => {
	await openQuotedClaim(page);
	await hydrated(page);
	await page.getByText('Copy citation').first().click();
	const button = page.getByRole('button', { name: 'Copy APA' }).first();
	await button.focus();
	await page.keyboard.press('Escape');
	await expect(button).toBeHidden();
	await expect(page.locator('summary', { hasText: 'Copy citation' }).first()).toBeFocused();
});

test('a quotation is copied in quotation marks, with who is speaking and where it stands', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await openQuotedClaim(page);
	await hydrated(page);
	const card = page.locator('figure', { has: page.locator('blockquote') }).first();
	const words = (await card.locator('blockquote .words').textContent()) ?? '';
	await card.getByRole('button', { name: 'Copy quotation' }).click();
	await expect(card.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
	const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
	expect(lines[0]).toMatch(/^“.*”$/);
	expect(lines[0]).toContain(words);
	expect(lines[1]).toBe(await card.locator('.who').textContent());
	await card.getByText('Copy citation').click();
	expect(lines[2]).toBe(await card.locator('dl > div', { hasText: 'Plain' }).locator('p').textContent());
});

test('a card that is selected has its quotation between quotation marks', async ({ page }) => {
	await openQuotedClaim(page);
	const quotation = page.locator('blockquote', { has: page.locator('.mark') }).first();
	const words = (await quotation.locator('.words').textContent()) ?? '';
	const selected = await quotation.evaluate((element) => {
		getSelection()?.selectAllChildren(element);
		return getSelection()?.toString();
	});
	expect(selected).toContain(`“${words}”`);
});

test('a browser that refuses the clipboard gets a sentence that says what to do', async ({ page }) => {
	await page.addInitScript(() => {
		const refuse = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
		Object.assign(navigator.clipboard, { writeText: refuse, write: refuse });
	});
	await openQuotedClaim(page);
	await hydrated(page);
	await page.getByText('Copy citation').first().click();
	const entry = page.locator('dl > div', { has: page.getByRole('button', { name: 'Copy APA' }) }).first();
	await entry.getByRole('button').click();
	await expect(entry.getByRole('status')).toContainText('Select the text instead');
});

test('from a claim into a document, to the note beside the words and back to a claim, by keyboard alone', async ({
	page
}) => {
	await openQuotedClaim(page);
	await hydrated(page);
	const tabTo = async (what: () => Promise<boolean>) => {
		for (let presses = 0; presses < 120; presses += 1) {
			await page.keyboard.press('Tab');
			if (await what()) return;
		}
		throw new Error('not reached with 120 presses of Tab');
	};
	/** Of whatever has the focus, be it the page itself while another page comes. */
	const attribute = (name: string) =>
		page.evaluate((name) => document.activeElement?.getAttribute(name) ?? '', name);
	const words = () => page.evaluate(() => document.activeElement?.textContent);
	await tabTo(async () => (await words()) === 'See it in its document');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/sources\/[^#]+#p-/);
	await tabTo(async () => /^Note \d+$/.test(await attribute('aria-label')));
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/#n-/);
	await tabTo(async () => /\/claims\//.test(await attribute('href')));
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/claims\/[a-z]/);
});

test('every document shows each of its passages in place, numbered and noted', async ({ page }) => {
	await page.goto(documents);
	const links = await page.locator('main h2').getByRole('link').all();
	expect(links.length).toBeGreaterThanOrEqual(5);
	const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
	for (const address of addresses) {
		await page.goto(new URL(address ?? '', page.url()).href);
		const starts = await page.locator('[id^="p-"]').count();
		expect(starts).toBeGreaterThanOrEqual(5);
		expect(await page.locator('[id^="n-"]').count()).toBe(starts);
		const refs = await page.locator('a.ref').allTextContents();
		expect(refs.map(Number).sort((a, b) => a - b)).toEqual(
			Array.from({ length: starts }, (_, index) => index + 1)
		);
		await page.goto(new URL(documents, page.url()).href);
	}
});

test('what is selected across paragraphs is the document’s words, and nothing of ours', async ({ page }) => {
	await page.goto(`${documents}/post-oped`);
	const rows = page.locator('.document .row', { has: page.locator('.margin') });
	const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();
	const stored = spaced(readFileSync(inProject('seeds/massage-parlor-raids/sources/post-oped.txt'), 'utf8'));
	let pairs = 0;
	for (const row of await rows.all()) {
		const next = row.locator('xpath=following-sibling::*[1]');
		if ((await next.count()) === 0 || (await row.or(next).locator('.gap').count()) > 0) continue;
		const end = await next.locator('.text').elementHandle();
		const selected = await row.locator('.text').evaluate((text, last) => {
			const range = document.createRange();
			range.setStart(text, 0);
			if (last) range.setEnd(last, last.childNodes.length);
			getSelection()?.removeAllRanges();
			getSelection()?.addRange(range);
			return getSelection()?.toString() ?? '';
		}, end);
		expect(stored).toContain(spaced(selected));
		expect(selected.length).toBeGreaterThan(100);
		pairs += 1;
	}
	expect(pairs).toBeGreaterThan(0);
});

test('an address of a passage that is not there says so', async ({ page }) => {
	const notice = page.getByText('That passage is not in this document.');
	await page.goto(`${documents}/post-oped#p-never-arrest`);
	await hydrated(page);
	await expect(notice).toHaveCount(0);
	await page.goto(`${documents}/post-oped#p-nonsense`);
	await expect(notice).toBeVisible();
});

for (const [what, path, sentence] of [
	['claim', `${claims}/no-such-claim`, 'no claim or argument called “no-such-claim”'],
	['document', `${documents}/no-such-document`, 'no document called “no-such-document”'],
	['debate', '/debates/no-such-debate/claims', 'no debate called “no-such-debate”']
] as const) {
	test(`an unknown ${what} is a plain 404`, async ({ page }) => {
		const response = await page.goto(path);
		expect(response?.status()).toBe(404);
		await expect(page.locator('main')).toContainText(sentence);
	});
}

for (const path of [
	`${claims}/survivors-decide`,
	'/debates/massage-parlor-raids/positions/arrest-as-rescue'
]) {
	test(`${path} has a permanent link, which says when the page has changed`, async ({ page }) => {
		await page.goto(path);
		const link = page.getByRole('link', { name: 'Permanent link' });
		const href = (await link.getAttribute('href')) ?? '';
		expect(href).toMatch(/\?v=[0-9a-f]{12}\.[0-9a-f]{8}$/);
		const noticed = page.getByText(/^The link you followed was made for version/);

		const other = '000000000000';
		await page.goto(href.replace(/v=[0-9a-f]{12}/, `v=${other}`));
		await expect(noticed).toContainText('This page says the same in both.');
		await page.goto(href.replace(/v=.*/, `v=${other}.00000000`));
		await expect(noticed).toContainText('This page has changed since.');
		await page.goto(href);
		await hydrated(page);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(noticed).toHaveCount(0);
	});
}
