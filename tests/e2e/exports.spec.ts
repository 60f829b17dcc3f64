import { readFileSync } from 'node:fs';
import { exportFormats } from '#lib/pack/export/export-formats.ts';
import { expect, test } from '#tests/browser/page-test.ts';
import { unzip } from '#tests/tour/unzip.ts';

const debate = '/debates/massage-parlor-raids';

test('the debate is taken along in every format, and each says what it leaves behind', async ({ page }) => {
	await page.goto(debate);
	await page.getByRole('link', { name: 'exports in open formats' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Take it along');
	for (const { name, file, losses, id } of exportFormats) {
		const item = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });
		if (losses.length > 0) {
			await item.getByText('What it leaves behind').click();
			await expect(item.getByText(losses[0]!)).toBeVisible();
		}
		const saved = page.waitForEvent('download');
		if (id === 'docx') await item.getByRole('button', { name: file }).click();
		else await item.getByRole('link', { name: file }).click();
		const download = await saved;
		expect(download.suggestedFilename()).toBe(`massage-parlor-raids-${file}`);
		const bytes = new Uint8Array(readFileSync(await download.path()));
		expect(bytes.length).toBeGreaterThan(400);
		if (id === 'docx') expect(unzip(bytes.buffer).has('word/document.xml')).toBe(true);
	}
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('a claim is taken along from the foot of its page', async ({ page, request }) => {
		await page.goto(`${debate}/claims/survivors-decide`);
		await page.getByText('Take this claim along').click();
		const links = page.locator('details', { hasText: 'Take this claim along' }).getByRole('link');
		await expect(links.first()).toBeVisible();
		const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
		expect(addresses).toHaveLength(exportFormats.filter(({ ofNode }) => ofNode !== null).length + 1);
		for (const address of addresses) {
			const response = await request.get(address);
			expect([address, response.status()]).toEqual([address, 200]);
			const text = await response.text();
			if (!address.endsWith('/exports')) expect(text).toContain('survivors-decide');
			if (/\.json(ld)?$/.test(address)) expect(() => JSON.parse(text)).not.toThrow();
		}
	});
});
