import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { readPack } from '#lib/pack/read-pack.ts';
import { inProject } from '#commands/project.js';
import { expect, test } from '#tests/browser/page-test.ts';
import { unzip } from '#tests/tour/unzip.ts';

const fixture = (name: string) => inProject('tests', 'fixtures', 'import', name);

/** Opens the page by the way that leads to it, and waits until it listens. */
async function open(page: Page) {
	await page.goto('/');
	await page.getByRole('link', { name: 'bring one' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bring your own debate');
	await page.locator('[data-ready]').waitFor();
}

/** Drops a file on the page as a hand would. */
async function drop(page: Page, name: string, text: string) {
	const transfer = await page.evaluateHandle(
		([called, content]) => {
			const data = new DataTransfer();
			data.items.add(new File([content!], called!));
			return data;
		},
		[name, text]
	);
	await page.getByText('Drop a file here').dispatchEvent('drop', { dataTransfer: transfer });
}

test('a dropped file is explored, with what was lost, and taken along as a pack @phone', async ({ page }) => {
	await open(page);
	const sent: string[] = [];
	page.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()));
	const file = fixture('sunday-library-kialo-older.txt');
	await drop(page, 'sundays.txt', readFileSync(file, 'utf8'));
	await expect(page.getByRole('heading', { name: 'Should the library open on Sundays?' })).toBeFocused();
	await expect(page.getByText('It has 12 parts: 6 kept, 1 guessed, 1 merged, 4 left out')).toBeVisible();

	const losses = page.locator('[data-fate]');
	await expect(losses).toHaveCount(8);
	await page.getByRole('radio', { name: 'left out 4' }).check();
	await expect(losses).toHaveCount(4);
	await expect(losses.filter({ hasText: 'Line 12' })).toContainText('There is no claim 1.9 in the file.');
	await expect(page.getByText('Should: Neither a node nor what supports it quotes any words.')).toBeVisible();

	const debate = page.getByRole('region', { name: 'The debate' });
	await expect(debate.getByText('Volunteers have offered to help.')).toBeVisible();
	await debate.getByText('3 steps').click();
	await expect(debate.getByText('Volunteers have offered to help.')).toHaveCount(0);
	const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
	expect(scrollWidth).toBe(clientWidth);

	const axe = await new AxeBuilder({ page })
		.options({ rules: { 'target-size': { enabled: true } } })
		.analyze();
	expect(
		axe.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join()}`)
	).toEqual([]);

	const saved = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save as a pack (.zip)' }).click();
	const download = await saved;
	const id = 'should-the-library-open-on-sundays';
	expect(download.suggestedFilename()).toBe(`${id}.zip`);
	const archive = unzip(new Uint8Array(readFileSync(await download.path())).buffer);
	const files = new Map(
		[...archive].map(([path, bytes]) => [path.slice(id.length + 1), new Uint8Array(bytes)])
	);
	const { pack } = await readPack(files, id);
	expect(pack?.debate.nodes).toHaveLength(7);
	expect(sent).toEqual([]);
});

test('a file is chosen by keyboard; one that cannot be read is refused in a sentence', async ({ page }) => {
	await open(page);
	const chooser = page.waitForEvent('filechooser');
	await page.getByLabel('The debate’s file').press('Enter');
	await (
		await chooser
	).setFiles({ name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('Dear all,\n') });
	await expect(page.getByRole('alert')).toContainText(
		'letter.txt: The file is of no format that can be read.'
	);
	await expect(page.getByRole('alert')).toContainText('Argdown');
	await page.getByLabel('The debate’s file').setInputFiles(fixture('sunday-library.argdown'));
	await expect(page.getByRole('heading', { name: 'What was not kept as it was' })).toBeVisible();
	await expect(page.getByRole('alert')).toHaveCount(0);
});

test('what was read is opened in the workbench', async ({ page }) => {
	await open(page);
	await page.getByLabel('The debate’s file').setInputFiles(fixture('sunday-library-kialo-newer.txt'));
	await page.getByRole('button', { name: 'Open in the workbench' }).click();
	await page.waitForURL(/\/workbench\/?\?draft=/);
	await expect(page.getByText('When should the library open?').first()).toBeVisible();
});

test('documents come in beside the file', async ({ page }) => {
	await open(page);
	await page
		.getByLabel('Documents it quotes')
		.setInputFiles({ name: 'minutes.txt', mimeType: 'text/plain', buffer: Buffer.from('Nobody came.\n') });
	await page.getByLabel('The debate’s file').setInputFiles(fixture('sunday-library.argdown'));
	await page.getByRole('radio', { name: 'added' }).check();
	await expect(page.locator('[data-fate]').filter({ hasText: 'document: minutes.txt' })).toBeVisible();
});

test('without script the page says what it needs', async ({ request }) => {
	const html = await (await request.get('/import')).text();
	expect(html).toMatch(/<noscript>.*Your browser reads the file itself, for which it needs script/s);
});
