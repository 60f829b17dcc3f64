import { expect, test } from '#tests/browser/page-test.ts';
import { expectReadable } from '#tests/browser/readable.ts';
import { makeClass } from '#tests/browser/some-class.ts';

const names = ['Ada', 'Ben', 'Cleo', 'Dan', 'Eva', 'Finn', 'Gil', 'Hana'];

test('two groups on one projector are read from the last row, each with what to do', async ({ page }) => {
	const room = await makeClass(page.context());
	const coach = `/classes/${room.id}/coach`;
	await page.goto(`${coach}/draw`);
	const added = await page.request.post(`${coach}/roster?/add`, {
		form: { text: ['name', ...names].join('\n') },
		headers: { origin: new URL(page.url()).origin }
	});
	expect(added.status()).toBe(200);
	await page.reload();
	await page.locator('html[data-hydrated]').waitFor();
	await page.getByRole('button', { name: 'Draw sides' }).click();
	await expect(page.getByText('Drawn. Locked seats and your rules were kept.')).toBeVisible();

	await page.goto(`${coach}/rounds`);
	await page.locator('html[data-hydrated]').waitFor();
	const form = page.getByRole('button', { name: 'Form the groups' });
	await page.getByLabel('Format of the round').selectOption('structured-academic-controversy');
	await form.click();
	await expect(page.getByRole('group', { name: 'Group 2: lead on' })).toBeVisible();
	await room.lead('round');
	for (const group of ['Group 1', 'Group 2']) {
		const lead = page.getByRole('group', { name: `${group}: lead on` });
		await lead.getByRole('button', { name: 'Start' }).click();
		await lead.getByRole('button', { name: 'Next step' }).click();
		await expect(lead.getByRole('button', { name: 'Pause' })).toBeVisible();
	}

	await page.goto(`/classes/${room.id}/projector`);
	await page.locator('html[data-hydrated]').waitFor();
	for (const group of ['Group 1', 'Group 2']) {
		const shown = page.getByRole('region', { name: group });
		await expect(shown.locator('.task')).toBeVisible();
		await expect(shown.locator('.turns')).toBeVisible();
	}
	await expectReadable(page);
});
