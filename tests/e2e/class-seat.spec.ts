import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '#tests/browser/page-test.ts';
import { classForEach, takeSeat } from '#tests/browser/some-class.ts';

const made = classForEach(test);

const banner = (page: Page) => page.locator('[data-live]');
const seatHome = () => `/classes/${made.room.id}/seat`;

async function answerPoll(page: Page, value: string) {
	const scales = page.getByRole('group').filter({ has: page.getByText('10 strongly for') });
	await expect(scales.first()).toBeVisible();
	for (const scale of await scales.all())
		await scale.getByRole('radio', { name: value, exact: true }).check();
	await page.getByRole('button', { name: 'Save my answer' }).click();
	await expect(page.getByText('Saved. You can change it')).toBeVisible();
}

test(
	'one tap after the code, a seat; the name is suggested, the phrase is told once and found again',
	{
		tag: '@phone'
	},
	async ({ page }) => {
		const { name, phrase } = await takeSeat(page, made.room.code.toLowerCase());
		expect(name).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
		await expect(page.getByText(`You are ${name}`)).toBeVisible();
		await expect(page.getByRole('heading', { name: 'You are in' })).toBeVisible();
		await page.reload();
		await expect(page.locator('.phrase')).toHaveCount(0);
		await page.getByRole('link', { name: 'How to come back to this seat' }).click();
		await expect(page.locator('.phrase')).toHaveText(phrase);
	}
);

test('the page follows the class by itself, with one next thing in each phase', async ({ page }) => {
	await takeSeat(page, made.room.code);
	await expect(banner(page)).toContainText('Live');
	await made.room.lead('poll-before');
	await page.getByRole('link', { name: 'Answer the poll' }).click();
	await answerPoll(page, '3');
	// Who answers by keyboard goes on where they were.
	const reason = page.getByLabel('The strongest reason for your view');
	await reason.focus();
	await page.keyboard.type('They');
	const save = page.getByRole('button', { name: 'Save my answer' });
	await save.press('Enter');
	await expect(page.getByText('Saved. You can change it')).toBeVisible();
	await expect(save).toBeFocused();
	await page.reload();
	await expect(page.getByRole('radio', { name: '3', exact: true }).first()).toBeChecked();
	await page.goto(seatHome());
	await expect(page.getByRole('heading', { name: 'Your answer is saved' })).toBeVisible();
	await made.room.lead('preparing');
	await expect(page.getByRole('link', { name: 'Begin the tour' })).toBeVisible();
	await made.room.lead('poll-after');
	await expect(page.getByRole('link', { name: 'Answer the closing poll' })).toBeVisible();
	await made.room.lead('debrief');
	await page.getByRole('link', { name: 'Open the debrief' }).click();
	await expect(page.getByText('Before: 3 · after: not answered').first()).toBeVisible();
	await expect(page.getByText('Fewer than five answered')).toBeVisible();
});

test('a poll answered while the server cannot be reached is kept, and saved when it can', async ({
	browser,
	baseURL
}) => {
	// A context of its own: what fails here on purpose is logged by the browser.
	const context = await browser.newContext({ baseURL: baseURL ?? '' });
	const page = await context.newPage();
	await takeSeat(page, made.room.code);
	await made.room.lead('poll-before');
	await page.getByRole('link', { name: 'Answer the poll' }).click();
	await expect(page.getByRole('button', { name: 'Save my answer' })).toBeVisible();
	await context.setOffline(true);
	await expect(banner(page)).toContainText('offline since');
	const scales = page.getByRole('group').filter({ has: page.getByText('10 strongly for') });
	for (const scale of await scales.all()) await scale.getByRole('radio', { name: '8', exact: true }).check();
	await page.getByRole('button', { name: 'Save my answer' }).click();
	await expect(page.getByText('Not saved: no connection')).toBeVisible();
	await context.setOffline(false);
	await expect(page.getByText('Saved. You can change it')).toBeVisible();
	await page.reload();
	await expect(page.getByRole('radio', { name: '8', exact: true }).first()).toBeChecked();
	await context.close();
});

test('a tour walked offline reaches the class once, and goes on on another device', async ({
	browser,
	baseURL
}) => {
	const phone = await browser.newContext({ baseURL: baseURL ?? '' });
	const page = await phone.newPage();
	const { name, phrase } = await takeSeat(page, made.room.code);
	await made.room.lead('preparing');
	await page.getByRole('link', { name: 'Begin the tour' }).click();
	const told = page.getByRole('complementary', { name: 'Your class' }).getByRole('status');
	await expect(told).toHaveText('Saved in the class');
	const next = page.getByRole('button', { name: 'Next' });

	const sent: string[] = [];
	await phone.setOffline(true);
	await next.click();
	await expect(page).toHaveURL(/class=.*step=/);
	await expect(told).toHaveText('Kept here, sent later');
	// The page is left and comes back before the network does: what waits is still there.
	const open = new URL(page.url()).searchParams.get('step');
	await phone.setOffline(false);
	await expect(told).toHaveText('Saved in the class');
	page.on('request', (request) => {
		if (request.method() === 'POST' && request.url().endsWith('/entries'))
			sent.push(request.postData() ?? '');
	});
	await page.reload();
	await expect(told).toHaveText('Saved in the class');
	expect(sent).toEqual([]);

	const kept = await phone.request.get(`/classes/${made.room.id}/entries`);
	const { entries } = (await kept.json()) as { entries: { kind: string; body: { step: string } }[] };
	expect(entries.filter(({ kind }) => kind === 'progress').map(({ body }) => body.step)).toEqual([open]);

	const tablet = await browser.newContext({ baseURL: baseURL ?? '' });
	const other = await tablet.newPage();
	await other.goto(`/join/${made.room.code}`);
	await other.locator('html[data-hydrated]').waitFor();
	await other.getByText('Been here before?').click();
	await other.getByLabel('Your name in this class').fill(name.toLowerCase());
	await other.getByLabel('Your recovery phrase').fill(`  ${phrase.toUpperCase()} `);
	await other.getByRole('button', { name: 'Back to my seat' }).click();
	await other.getByRole('link', { name: 'Go on with the tour' }).click();
	await other.getByRole('button', { name: /^Continue at/ }).click();
	expect(new URL(other.url()).searchParams.get('step')).toBe(open);
	await Promise.all([phone.close(), tablet.close()]);
});

test('a link opens the seat on another device; a seat that is left is forgotten there', async ({
	page,
	browser,
	baseURL
}) => {
	await takeSeat(page, made.room.code, 'Ana');
	await page.getByRole('link', { name: 'How to come back to this seat' }).click();
	await page.getByText('Show the private link').click();
	const link = await page.locator('.link').innerText();
	const other = await browser.newContext({ baseURL: baseURL ?? '' });
	const there = await other.newPage();
	await there.goto(link);
	await expect(there.getByText('You are Ana')).toBeVisible();
	expect(there.url()).not.toContain('enter');
	await there.getByRole('link', { name: 'Leave this class' }).click();
	await there.getByRole('button', { name: 'Leave on this device' }).click();
	await expect(there.getByRole('heading', { name: 'Join a class' })).toBeVisible();
	expect(
		await there.evaluate(() => Object.keys(localStorage).filter((key) => key !== 'known-classes'))
	).toEqual([]);
	await there.goto(seatHome());
	await expect(there.getByText('You have no seat in this class on this device')).toBeVisible();
	await other.close();
});

test('codes that lead nowhere, names that are taken, doors that are closed: a sentence and a way on', async ({
	page,
	browser,
	baseURL
}) => {
	await takeSeat(page, made.room.code, 'Ana');
	await page.goto('/join?code=abc');
	await expect(page.getByText('A join code has six characters')).toBeVisible();
	const wrong = made.room.code === '222222' ? '333333' : '222222';
	await page.goto(`/join/${wrong}`);
	await expect(page.getByRole('heading', { name: 'No class has this code' })).toBeVisible();
	await page
		.getByLabel('Join code')
		.fill(` ${made.room.code.slice(0, 3).toLowerCase()}-${made.room.code.slice(3)} `);
	await page.getByRole('button', { name: 'Go on' }).click();
	await expect(page.getByText('This device has a seat in this class already')).toBeVisible();

	const other = await browser.newContext({ baseURL: baseURL ?? '' });
	const there = await other.newPage();
	await there.goto(`/join/${made.room.code}`);
	await there.locator('html[data-hydrated]').waitFor();
	await there.getByLabel('Name for this class').fill('ana');
	await there.getByRole('button', { name: 'Join the class' }).click();
	await expect(there.getByText('is free. If it was you')).toBeVisible();
	expect(await there.getByLabel('Name for this class').inputValue()).not.toBe('ana');
	await made.coach.request.post(`/classes/${made.room.id}/coach?/joining`, {
		form: { joining: '' },
		headers: { origin: new URL(there.url()).origin }
	});
	await there.getByRole('button', { name: 'Join the class' }).click();
	await expect(there.getByText('closed the door').first()).toBeVisible();
	await other.close();
});

test('joining, answering and coming back work without script', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto('/join');
	await page.getByLabel('Join code').fill(made.room.code);
	await page.getByRole('button', { name: 'Go on' }).click();
	await page.getByRole('button', { name: 'Join the class' }).click();
	await expect(page.locator('.phrase')).toBeVisible();
	await page.getByRole('button', { name: 'I have written it down' }).click();
	await expect(page.locator('.phrase')).toHaveCount(0);
	await made.room.lead('poll-before');
	await page.reload();
	await page.getByRole('link', { name: 'Answer the poll' }).click();
	await answerPoll(page, '10');
	await page.goto(`/classes/${made.room.id}/seat/poll`);
	await expect(page.getByRole('radio', { name: '10', exact: true }).first()).toBeChecked();
	await context.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
	test(`axe finds nothing on a student’s pages, ${colorScheme}`, { tag: '@phone' }, async ({ page }) => {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		const violations: string[] = [];
		const look = async (address: string) => {
			await page.goto(address);
			await page.locator('html[data-hydrated]').waitFor();
			const result = await new AxeBuilder({ page })
				.options({ rules: { 'target-size': { enabled: true } } })
				.analyze();
			expect(result.passes.length).toBeGreaterThan(0);
			for (const { id, help, nodes } of result.violations) {
				const where = nodes.map(({ target }) => target.join(' ')).join(', ');
				violations.push(`${address}: ${id}: ${help}: ${where}`);
			}
		};
		await look('/join');
		await look('/join?code=abc');
		await look(`/join/${made.room.code}`);
		await page.getByRole('button', { name: 'Join the class' }).click();
		await expect(page.locator('.phrase')).toBeVisible();
		await look(seatHome());
		await made.room.lead('poll-before');
		await look(`${seatHome()}/poll`);
		await made.room.lead('preparing');
		for (const path of ['', '/brief', '/key', '/leave', '/debrief']) await look(seatHome() + path);
		expect(violations).toEqual([]);
	});
}
