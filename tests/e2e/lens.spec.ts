import type { Page } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
import { largeDebate } from '#tests/browser/generated-packs.ts';
import { expect, test } from '#tests/browser/page-test.ts';
import { flagshipId } from '#tests/seeds/flagship.ts';

const debate = `/debates/${flagshipId}`;
const claim = `${debate}/claims/jail-is-traumatizing`;

async function open(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await page.locator('html[data-hydrated]').waitFor();
}

/** What a reader sees of the lens on this page: every claim that changed, with its words and its chain. */
async function picture(page: Page): Promise<readonly string[]> {
	await expect(page.locator('[data-change]').first()).toBeVisible();
	return (await page.locator('[data-change]').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
}

async function axe(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page })
		.options({ rules: { 'target-size': { enabled: true } } })
		.analyze();
	expect(
		violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
	).toEqual([]);
}

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('a claim says how it stands on the map and why, and offers nothing that would not work', async ({
		page
	}) => {
		await page.goto(`${debate}/claims/lifeline-from-custody`);
		const section = page.locator('#what-if');
		await expect(section.locator('[data-now]')).toContainText('falls: an objection that stands');
		await expect(section).toContainText('“Jail is traumatizing” speaks against it');
		await expect(section.getByRole('radio')).toHaveCount(0);
	});

	test('the balance report is complete, with the lists behind its numbers', async ({ page }) => {
		await page.goto(`${debate}/balance`);
		await expect(page.getByText('Equal counts are not fairness').first()).toBeVisible();
		const row = page.locator('#answered');
		await row.locator('summary').first().click();
		await expect(row.locator('li a').first()).toBeVisible();
	});
});

test('rejecting a claim on its page: what changes, the because chain, the same picture for whoever gets the link @phone', async ({
	page,
	browser,
	baseURL
}) => {
	await open(page, claim);
	await expect(page.locator('[data-now]')).toContainText('stands, unchallenged');
	await page.getByRole('radio', { name: /Reject it/ }).check();
	await expect(page.locator('[data-now]')).toContainText('your choice: rejected');
	const change = page.locator('[data-change=arrest-harms]');
	await expect(change).toContainText('falls: lost its support');
	await expect(change.locator('ol > li')).toHaveText([
		'You rejected “Jail is traumatizing”.',
		'It no longer supports “Arrest harms people who sell sex”.',
		'“Arrest harms people who sell sex” now falls: lost its support.'
	]);
	expect(page.url()).toContain('?lens=~jail-is-traumatizing');
	const seen = await picture(page);
	expect(seen.length).toBe(3);

	const other = await browser.newContext({ baseURL: baseURL ?? '' });
	const fresh = await other.newPage();
	await open(fresh, page.url());
	expect(await picture(fresh)).toEqual(seen);
	await other.close();

	await change
		.getByRole('link', { name: /Arrest harms/ })
		.first()
		.click();
	await expect(page).toHaveURL(/arrest-harms\?lens=~jail-is-traumatizing/);
	await expect(page.locator('[data-now]')).toContainText('falls: lost its support');
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.locator('[data-now]')).toContainText('stands, unchallenged');
	await axe(page);
});

test('the outline by keyboard alone: open the lens, reject a row, read the chain, undo', async ({
	page,
	browser,
	baseURL
}) => {
	await open(page, `${debate}/outline`);
	await page.getByRole('button', { name: 'What if?' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('#what-if')).toBeVisible();
	expect(page.url()).toContain('?lens=');
	await page.locator('[data-node=arrest-as-rescue] > [data-row] a').first().focus();
	await page.keyboard.type('jail is');
	await expect(page.locator('a:focus')).toHaveText('Jail is traumatizing');
	await page.keyboard.press('-');
	const row = page.locator('[data-lens=jail-is-traumatizing]').first();
	await expect(row).toContainText('your choice: rejected');
	await expect(page.locator('[data-lens=arrest-harms]').first()).toContainText('falls: lost its support');
	await expect(page.getByRole('region', { name: 'Your choices' })).toContainText(
		'3 other claims now stand otherwise'
	);
	const seen = await picture(page);
	expect(seen.some((text) => text.includes('You rejected “Jail is traumatizing”.'))).toBe(true);

	// The buttons of the row are the next stops of the Tab key, and the arrows still walk the rows.
	await page.keyboard.press('Tab');
	await expect(page.locator('button:focus')).toHaveText(/Accept/);
	await page.keyboard.press('Tab');
	await expect(page.locator('button:focus')).toHaveAttribute('aria-pressed', 'true');
	await page.keyboard.press('ArrowUp');
	await expect(page.locator('a:focus')).toHaveText('A lifeline from custody');

	const other = await browser.newContext({ baseURL: baseURL ?? '' });
	const fresh = await other.newPage();
	await open(fresh, page.url());
	expect(await picture(fresh)).toEqual(seen);
	await other.close();

	await page.getByRole('region', { name: 'Your choices' }).getByRole('button', { name: 'Undo' }).focus();
	await page.keyboard.press('Enter');
	await expect(row).toContainText('stands, unchallenged');
	await expect(page.locator('[data-change]')).toHaveCount(0);
});

test('the keys choose the claim of the row, also on a row that only points to it', async ({ page }) => {
	await open(page, `${debate}/outline?lens=`);
	const pointer = page.locator('.pointer > [data-row]', { hasText: 'Jail is traumatizing' });
	// The lens comes after the page: once it speaks of the claim, its keys work.
	await expect(pointer).toContainText('stands, unchallenged');
	await pointer.getByRole('link').first().focus();
	await page.keyboard.press('-');
	await expect(pointer).toContainText('your choice: rejected');
	await expect(page).toHaveURL(/lens=~jail-is-traumatizing$/);
	await page.keyboard.press('Delete');
	await expect(page).toHaveURL(/lens=$/);
	// A title of several words is typed as it stands, its quotation marks aside; a dash is then a key of the lens.
	await page.keyboard.type('jail is');
	await page.keyboard.press('+');
	await expect(page).toHaveURL(/lens=jail-is-traumatizing$/);
	await page.getByRole('tab', { name: 'Strengths' }).click();
	await pointer.getByRole('link').first().focus();
	await page.keyboard.press('-');
	await expect(page).toHaveURL(/lens=jail-is-traumatizing$/);
});

test('folding a branch and choosing leave each other’s part of the address alone', async ({ page }) => {
	await open(page, `${debate}/outline?lens=~jail-is-traumatizing`);
	await expect(page.locator('#what-if')).toBeVisible();
	await page.locator('[data-node=raids-get-people-out] > details > summary').click();
	await expect(page).toHaveURL(/closed=raids-get-people-out&lens=~jail-is-traumatizing/);
	await page.locator('[data-lens=referred-to-help] button', { hasText: 'Accept' }).click();
	await expect(page).toHaveURL(/closed=raids-get-people-out&lens=~jail-is-traumatizing\.referred-to-help/);
});

test('a link beside choices of one’s own: both are kept, compared and told apart', async ({ page }) => {
	await open(page, claim);
	await page.getByRole('radio', { name: /Reject it/ }).check();
	await expect(page.locator('[data-change]')).toHaveCount(3);
	await open(page, `${debate}/outline?lens=~too-soon-to-know`);
	const two = page.getByRole('group', { name: 'Two sets of choices' });
	await expect(two).toContainText('You are looking at the choices of a link');
	await expect(two).toContainText('nothing is lost');
	await two.getByRole('button', { name: 'Compare the two' }).click();
	await expect(two.locator('[data-compared] > ul:not(.changes) > li')).toHaveText([
		'The link leaves “Jail is traumatizing” to the map.',
		'The link rejected “Too soon to know”.'
	]);
	await expect(two.locator('[data-change]').first()).toBeVisible();
	await axe(page);
	await two.getByRole('button', { name: 'Show mine' }).click();
	await expect(page).toHaveURL(/lens=~jail-is-traumatizing/);
	// A page of its own visit: the reader's choices are still there.
	await open(page, claim);
	await page.getByRole('button', { name: 'Go on with your earlier choice' }).click();
	await expect(page.locator('[data-change]')).toHaveCount(3);
});

test('strengths: five bands in words, moved by what the reader believes, never a decimal @phone', async ({
	page
}) => {
	await open(page, `${debate}/outline?lens=`);
	await page.getByRole('tab', { name: 'Strengths' }).click();
	const row = page.locator('[data-node=arrest-harms] > [data-row]');
	const band = row.locator('[data-band]');
	await expect(band).toHaveText(/strong.*the reasons lift it/);
	await row.getByRole('slider').focus();
	for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowLeft');
	await expect(page).toHaveURL(/arrest-harms_0/);
	await expect(band).toHaveText(/^(?!strong).*the reasons lift it/);
	const words = [
		...(await page.locator('[data-band]').allInnerTexts()),
		...(await page.getByRole('slider').evaluateAll((all) => all.map((slider) => slider.ariaValueText)))
	];
	expect(words.length).toBeGreaterThan(100);
	expect(words.filter((text) => !text || /\d/.test(text))).toEqual([]);
	const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
	expect(width).toBeLessThanOrEqual(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
	test(`axe finds nothing on the open lens, ${colorScheme} @phone`, async ({ page }) => {
		test.setTimeout(120_000);
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		await open(page, `${debate}/outline?lens=jail-is-traumatizing.~lifeline-from-custody.exclude-owners`);
		await expect(page.getByText('You can hold both').first()).toBeVisible();
		for (const name of [/Unanswered objections/, /Cruxes/, /What it cannot do/])
			await page.locator('summary', { hasText: name }).first().click();
		await axe(page);
		await page.getByRole('tab', { name: 'Strengths' }).click();
		await axe(page);
		await open(page, `${debate}/claims/no-arrest-for-selling?lens=~felony-threats`);
		await page.locator('summary', { hasText: 'What would have to change' }).click();
		await axe(page);
	});
}

test('the first use explains itself, can be put away and asked for again', async ({ page }) => {
	await open(page, `${debate}/outline?lens=`);
	const words = page.getByText('Accept or reject any claim, and see what still stands.');
	await expect(words).toBeVisible();
	await page.getByRole('button', { name: 'Got it' }).click();
	await expect(words).toBeHidden();
	await expect(page.getByRole('button', { name: 'How this works' })).toBeFocused();
	await open(page, `${claim}?lens=`);
	await expect(page.getByText('See the whole outline')).toBeVisible();
	await expect(words).toBeHidden();
	await page.getByRole('button', { name: 'How this works' }).click();
	await expect(words).toBeVisible();
	await page.locator('summary', { hasText: 'What it cannot do' }).click();
	await expect(page.getByText('whatever its weight')).toBeVisible();
});

test('claims on which the documents differ say so: on their page, in lists and beside the passages', async ({
	page
}) => {
	await page.goto(`${debate}/claims/no-evidence-of-trafficking`);
	await expect(page.getByRole('link', { name: 'The documents differ on this' })).toBeVisible();
	await page.goto(`${debate}/outline`);
	await expect(page.locator('[data-node=no-evidence-of-trafficking] > [data-row]')).toContainText(
		'the documents differ on this'
	);
	await page.goto(`${debate}/sources/saviors-oped`);
	await expect(page.getByText('The documents differ on this').first()).toBeVisible();
	await expect(page.getByRole('link', { name: /the documents differ on this/ }).first()).toBeVisible();
});

test.describe('on the map', () => {
	const map = `${debate}/map`;
	const panel = (page: Page) => page.getByRole('complementary', { name: 'The open claim' });
	const box = (page: Page, title: string) =>
		page
			.getByRole('group', { name: 'Map of the debate' })
			.getByRole('link', { name: new RegExp(`^${title} \\(`) });
	/** Everything the map says and shows of the scenario: each box in words, how many lines step back. */
	async function drawn(page: Page) {
		await expect(page.locator('.map a.noted').first()).toBeVisible();
		return {
			boxes: await page
				.locator('.map .stage a[data-node]')
				.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label'))),
			heads: await page.locator('.map .stage text.head').allTextContents(),
			faint: await page.locator('.map .stage g.faint').count()
		};
	}

	test('by keyboard alone: open the lens, reject a claim, follow the chain over the map, share it', async ({
		page,
		browser,
		baseURL
	}) => {
		await open(page, map);
		await expect(page.locator('.map a.noted')).toHaveCount(0);
		await page.getByRole('button', { name: 'What if?' }).focus();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('heading', { name: 'What if?' })).toBeVisible();
		expect(page.url()).toContain('?lens=');
		await page.keyboard.press('Escape');
		await expect(box(page, 'Jail is traumatizing')).toHaveAccessibleName(/stands, unchallenged/);
		const before = await drawn(page);

		await page.getByRole('combobox', { name: 'Find a claim' }).focus();
		await page.keyboard.type('Jail is traum');
		await expect(page.getByRole('option', { name: /Jail is traumatizing/ })).toBeVisible();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await expect(panel(page).getByRole('heading', { name: 'Jail is traumatizing' })).toBeFocused();
		await expect(panel(page).locator('[data-now]')).toHaveText('stands, unchallenged');
		const reject = panel(page).getByRole('button', { name: 'Reject' });
		for (let times = 0; times < 12 && !(await reject.evaluate((one) => one.matches(':focus'))); times++)
			await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await expect(panel(page).locator('[data-now]')).toHaveText('your choice: rejected');
		await expect(page).toHaveURL(/\?node=jail-is-traumatizing&lens=~jail-is-traumatizing$/);
		const change = panel(page).locator('[data-change=arrest-harms]');
		await expect(change.locator('ol > li')).toHaveText([
			'You rejected “Jail is traumatizing”.',
			'It no longer supports “Arrest harms people who sell sex”.',
			'“Arrest harms people who sell sex” now falls: lost its support.'
		]);
		await expect(box(page, 'Jail is traumatizing')).toHaveAccessibleName(/your choice: rejected/);
		const after = await drawn(page);
		expect(after.faint).toBeGreaterThan(before.faint);
		const claims = after.boxes.filter(
			(label, at) => label !== before.boxes[at] && !label?.includes('reasons stand')
		);
		expect(claims).toHaveLength(4);

		await change
			.getByRole('link', { name: /Arrest harms/ })
			.first()
			.focus();
		await page.keyboard.press('Enter');
		await expect(
			panel(page).getByRole('heading', { name: 'Arrest harms people who sell sex' })
		).toBeFocused();
		await expect(box(page, 'Arrest harms people who sell sex')).toHaveAttribute('aria-current', 'true');
		await expect(box(page, 'Arrest harms people who sell sex')).toBeInViewport();
		await expect(panel(page).locator('[data-now]')).toHaveText('falls: lost its support');
		await expect(page).toHaveURL(/\?node=arrest-harms&lens=~jail-is-traumatizing$/);

		const other = await browser.newContext({ baseURL: baseURL ?? '' });
		const fresh = await other.newPage();
		await open(fresh, page.url());
		await expect(panel(fresh).locator('[data-now]')).toHaveText('falls: lost its support');
		expect(await drawn(fresh)).toEqual(await drawn(page));
		await other.close();

		await page.goBack();
		await expect(panel(page).getByRole('heading', { name: 'Jail is traumatizing' })).toBeVisible();
		await expect(page).toHaveURL(/\?node=jail-is-traumatizing&lens=~jail-is-traumatizing$/);
		await panel(page).getByRole('button', { name: 'Undo' }).focus();
		await page.keyboard.press('Enter');
		await expect(panel(page).locator('[data-now]')).toHaveText('stands, unchallenged');
		expect((await drawn(page)).faint).toBe(before.faint);
	});

	test('positions get no verdict, only how many of their reasons stand', async ({ page }) => {
		await open(page, `${map}?lens=`);
		await drawn(page);
		const labels = await page
			.locator('.map .stage a.position')
			.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
		expect(labels).toHaveLength(3);
		for (const label of labels) {
			expect(label).toMatch(/\d of \d reasons stand/);
			expect(label).not.toMatch(/falls|stands|contested|circular|open\b/);
		}
		await page.locator('.map .stage a.position').first().focus();
		await page.keyboard.press('Enter');
		await expect(panel(page)).toContainText('A position gets no verdict');
		await expect(panel(page).getByRole('button', { name: 'Reject' })).toHaveCount(0);
	});

	test('a map painted on a canvas repaints, and its links say how each claim stands', async ({ page }) => {
		const large = `/debates/${largeDebate.id}/map`;
		const claim = largeDebate.nodes.find(({ type, passages }) => type === 'claim' && passages.length > 0)!;
		await open(page, `${large}?node=${claim.id}&lens=`);
		const now = panel(page).locator('[data-now]');
		await expect(now).toBeVisible();
		const link = page.locator('.map .links a[aria-current]');
		await expect(link).toHaveAccessibleName(new RegExp(`${await now.innerText()}`));
		/** One number for all that the canvas shows. */
		const picture = () =>
			page.locator('canvas.base').evaluate((canvas: HTMLCanvasElement) => {
				const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
				return data.reduce((sum, value, at) => (sum * 31 + value * (at % 7)) % 1_000_000_007, 7);
			});
		await page.getByRole('button', { name: 'All of it' }).click();
		await page.waitForTimeout(800);
		const before = await picture();
		// What falls already would be drawn the same when it is rejected.
		const other = (await now.innerText()).startsWith('stands') ? 'Reject' : 'Accept';
		await panel(page).getByRole('button', { name: other }).click();
		await expect(now).toContainText('your choice');
		await expect.poll(picture).not.toBe(before);
		await panel(page).getByRole('button', { name: 'Undo' }).click();
		await expect.poll(picture).toBe(before);
	});

	test('strengths on the map: a band on every box but the positions’, moved by the slider beside it', async ({
		page
	}) => {
		await open(page, `${map}?node=jail-is-traumatizing&lens=`);
		await drawn(page);
		await page.getByRole('button', { name: /What if\?/ }).click();
		await page.getByRole('tab', { name: 'Strengths' }).click();
		await page.keyboard.press('Escape');
		await expect(box(page, 'Arrest harms people who sell sex')).toHaveAccessibleName(/\. strong\./);
		const slider = panel(page).getByRole('slider');
		await slider.focus();
		for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowLeft');
		await expect(page).toHaveURL(/lens=jail-is-traumatizing_0$/);
		await expect(box(page, 'Jail is traumatizing')).toHaveAccessibleName(/\. very weak\./);
		await expect(box(page, 'Arrest harms people who sell sex')).not.toHaveAccessibleName(/\. strong\./);
		await expect(page.locator('.map .stage a.position.noted')).toHaveCount(0);
		await page.locator('.map .stage a.position').first().focus();
		await page.keyboard.press('Enter');
		await expect(panel(page)).toContainText('A position gets no strength');
	});

	test('the open box is not under the zoom buttons', async ({ page }) => {
		await open(page, `${map}?node=jail-is-traumatizing&lens=`);
		await expect(panel(page).locator('[data-now]')).toBeVisible();
		const around = async (locator: ReturnType<typeof box>) => (await locator.boundingBox())!;
		await expect
			.poll(async () => {
				const open = await around(box(page, 'Jail is traumatizing'));
				const zoom = await around(page.getByRole('group', { name: 'Zoom' }));
				return open.y + open.height <= zoom.y || open.x + open.width <= zoom.x;
			})
			.toBe(true);
	});

	test('the lens is put away and leaves the map’s own part of the address', async ({ page }) => {
		await open(page, `${map}?node=arrest-harms&lens=~jail-is-traumatizing`);
		await drawn(page);
		await page.getByRole('button', { name: /What if\?/ }).click();
		await page.getByRole('button', { name: 'Put the lens away' }).click();
		await expect(page).toHaveURL(/\?node=arrest-harms$/);
		await expect(page.locator('.map a.noted')).toHaveCount(0);
		await expect(panel(page).locator('[data-now]')).toHaveCount(0);
	});

	for (const colorScheme of ['light', 'dark'] as const) {
		test(`axe finds nothing on the map under the lens, ${colorScheme} @phone`, async ({ page }) => {
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			await open(page, `${map}?node=arrest-harms&lens=~jail-is-traumatizing`);
			await expect(panel(page).locator('[data-change]')).toBeVisible();
			await axe(page);
			await page.getByRole('button', { name: /What if\?/ }).click();
			await expect(page.getByRole('heading', { name: 'What if?' })).toBeVisible();
			await axe(page);
		});
	}
});
