import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readPack } from '#lib/pack/read-pack.ts';
import { unpackZip } from '#lib/pack/workbench/unpack-zip.ts';
import { expect, test } from '#tests/browser/page-test.ts';
import { serve } from '#tests/faults/served.ts';
import { flagshipFiles, flagshipId } from '#tests/seeds/flagship.ts';

const letter = [
	'A letter to the council',
	'',
	'Families who work all week can only come on Sundays. The librarians say they are exhausted, and one of them told us: “Nobody asked us.”',
	'',
	'In the trial month, 412 people came each Sunday. Still, the budget is fixed, and opening one more day means closing another.'
].join('\r\n');

/** On a phone one part of the workbench is in sight at a time. */
async function show(page: Page, part: string | RegExp) {
	const tab = page
		.getByRole('navigation', { name: 'Parts of the workbench' })
		.getByRole('button', { name: part });
	if (await tab.isVisible()) await tab.click();
}

async function begin(page: Page) {
	await page.goto('/workbench');
	await page.locator('html[data-hydrated]').waitFor();
	await page.getByLabel('The question').fill('Should the town library open on Sundays?');
	await page.getByLabel('A short title').fill('Sunday library');
	await page.getByLabel('What it is about').fill('A town quarrels over opening its library on Sundays.');
	for (const [index, [name, says]] of [
		['Open it', 'The library should open on Sundays.'],
		['Keep it closed', 'The library should stay closed on Sundays.']
	].entries()) {
		await page
			.getByLabel('Its name')
			.nth(index)
			.fill(name ?? '');
		await page
			.getByLabel('What it says, in one sentence')
			.nth(index)
			.fill(says ?? '');
	}
	await page.getByRole('button', { name: 'Lay it on the workbench' }).click();
	await expect(page.getByText('Kept in this browser')).toBeVisible();
}

async function paste(page: Page) {
	await page.getByRole('button', { name: 'Add a document' }).filter({ visible: true }).first().click();
	await page.getByLabel('Its text', { exact: true }).fill(letter);
	await page.getByLabel('What to call it here').fill('Letter to the council');
	await page.getByLabel('What it is', { exact: true }).selectOption('letter');
	await page.getByLabel('How one knows the date').fill('Nothing in the text says.');
	await page.getByLabel('How much of it may be shown').selectOption('full');
	await page.getByRole('button', { name: 'Add the document' }).click();
	await expect(sheetOf(page)).toBeVisible();
}

const sheetOf = (page: Page) => page.getByRole('textbox', { name: 'Words of Letter to the council' });

/** Selects words as a mouse or a finger does, and makes a passage of them. */
async function cut(page: Page, words: string) {
	await show(page, 'Documents');
	await sheetOf(page).evaluate((sheet, wanted) => {
		const at = (sheet.textContent ?? '').indexOf(wanted);
		const placeOf = (place: number) => {
			const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
			for (let before = 0, node = walker.nextNode(); node; node = walker.nextNode()) {
				const length = node.textContent?.length ?? 0;
				if (place <= before + length) return [node, place - before] as const;
				before += length;
			}
			throw new Error(`“${wanted}” is not in the document.`);
		};
		const [start, end] = [placeOf(at), placeOf(at + wanted.length)];
		getSelection()?.setBaseAndExtent(...start, ...end);
	}, words);
	await page.getByRole('button', { name: 'Make a passage' }).click();
	await expect(page.locator('blockquote')).toHaveText(words);
}

/** From a passage that lies open to a claim that is linked. */
async function claim(page: Page, sentence: string, verb: string, target: string) {
	await page.getByRole('button', { name: 'Keep the passage and write a claim' }).click();
	await page.getByLabel('The claim, in one sentence').fill(sentence);
	await page.getByLabel('What it does', { exact: true }).selectOption({ label: verb });
	await page.getByLabel('What it acts on').selectOption({ label: target });
	await page.getByLabel('What kind of question').selectOption('fact');
	await page.getByRole('button', { name: 'Add the claim' }).click();
	await expect(page.getByRole('list', { name: 'Links' })).toContainText(target.replace(/ \(.*/, ''));
}

/** A debate of five claims, each on words of the pasted document. */
async function fiveClaims(page: Page) {
	await begin(page);
	await paste(page);
	await cut(page, 'Families who work all week can only come on Sundays');
	await claim(page, 'Working families need Sundays.', 'It supports', 'Open it (position)');
	await cut(page, '412 people came each Sunday');
	await claim(page, 'Sundays are wanted.', 'It supports', 'Open it (position)');
	await cut(page, 'The librarians say they are exhausted');
	await page.getByRole('button', { name: 'Somebody else is quoted here' }).click();
	await page.getByLabel('Whose words these are').fill('The librarians');
	await page.getByLabel('does with the words').selectOption('reports');
	await claim(page, 'The librarians cannot carry more.', 'It supports', 'Keep it closed (position)');
	await cut(page, 'opening one more day means closing another');
	await claim(page, 'Another day would be lost.', 'It supports', 'Keep it closed (position)');
	await cut(page, 'the budget is fixed');
	await claim(
		page,
		'There is no money for it.',
		'It speaks against',
		'Working families need Sundays (claim of fact)'
	);
}

async function download(page: Page): Promise<Uint8Array> {
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Download the pack' }).click()
	]);
	expect(file.suggestedFilename()).toBe('sunday-library.zip');
	return readFileSync(await file.path());
}

test('a debate is built from a pasted document, toured, exported, accepted, and walked @phone', async ({
	page
}) => {
	await fiveClaims(page);
	await show(page, 'Map');
	await expect(page.getByRole('link', { name: /There is no money for it/ })).toBeVisible();
	await page.getByRole('button', { name: 'Outline', exact: true }).click();
	await expect(page.getByRole('button', { name: 'The librarians cannot carry more' })).toBeVisible();
	await show(page, /^To do/);
	await expect(page.getByText('Nothing: every check is passed.')).toBeVisible();

	await show(page, 'Card');
	await page.getByRole('button', { name: 'What comes next' }).click();
	await page.getByRole('button', { name: 'Tours' }).click();
	await page.getByRole('button', { name: 'Add the starter tour' }).click();
	await expect(page.getByText('tours/01-first-look.yaml')).toBeVisible();

	const unpacked = unpackZip(await download(page));
	const files = unpacked.ok ? unpacked.files : new Map<string, Uint8Array>();
	const { pack, problems } = await readPack(files, 'sunday-library');
	expect(problems).toEqual([]);
	expect(pack?.debate.nodes.filter(({ type }) => type === 'claim')).toHaveLength(5);
	expect(pack?.debate.sources[0]?.text).toBe(letter.replaceAll('\r\n', '\n'));
	expect(pack?.tours).toHaveLength(1);

	const folder = mkdtempSync(join(tmpdir(), 'parallax-made-'));
	for (const [path, bytes] of files) {
		const file = join(folder, 'packs', 'sunday-library', path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, bytes);
	}
	const server = await serve('app', { PACKS_DIR: join(folder, 'packs'), DATA_DIR: join(folder, 'data') });
	try {
		const visit = await (await page.context().browser()!.newContext()).newPage();
		await visit.goto(new URL('/debates/sunday-library/tours/first-look', server.url).href);
		await visit.locator('html[data-hydrated]').waitFor();
		await expect(visit.getByRole('heading', { level: 1 })).toContainText('First look');
		await visit.goto(new URL('/debates/sunday-library/tours/first-look?step=case-1', server.url).href);
		await expect(visit.getByText('Families who work all week can only come on Sundays')).toBeVisible();
		await visit.context().close();
	} finally {
		await server.stop();
		rmSync(folder, { recursive: true, force: true });
	}
});

test('a reload in the middle loses nothing, and edits are taken back and done again', async ({ page }) => {
	await begin(page);
	await paste(page);
	await cut(page, 'the budget is fixed');
	await claim(page, 'There is no money for it.', 'It supports', 'Keep it closed (position)');
	await page.getByLabel('The claim, in one sentence').fill('There is no money for Sundays.');
	await expect(page.getByText('Kept in this browser')).toBeVisible();
	await page.reload();
	await page.getByRole('button', { name: 'Letter to the council' }).click();
	await expect(sheetOf(page)).toContainText('412 people');
	await expect(page.locator('.marked')).toHaveText('the budget is fixed');
	await page.getByRole('link', { name: /There is no money for it/ }).click();
	const sentence = page.getByLabel('The claim, in one sentence');
	await expect(sentence).toHaveValue('There is no money for Sundays.');

	await page.getByRole('button', { name: 'Remove this claim and its links' }).click();
	await expect(page.getByRole('link', { name: /There is no money for it/ })).toHaveCount(0);
	await page.keyboard.press('Control+z');
	await expect(page.getByRole('link', { name: /There is no money for it/ })).toBeVisible();
	await page.keyboard.press('Control+Shift+z');
	await expect(page.getByRole('link', { name: /There is no money for it/ })).toHaveCount(0);
	await page.getByRole('button', { name: /^Undo/ }).click();
	await expect(page.getByRole('link', { name: /There is no money for it/ })).toBeVisible();
	await expect(page.getByText('Kept in this browser')).toBeVisible();

	await page.getByRole('button', { name: 'All drafts' }).click();
	await page.getByRole('button', { name: 'Delete “Sunday library”' }).click();
	await page.getByRole('button', { name: 'Keep it' }).click();
	await page.getByRole('button', { name: 'Delete “Sunday library”' }).click();
	await page.getByRole('button', { name: 'Delete it' }).click();
	await expect(page.getByRole('heading', { name: 'Your drafts' })).toHaveCount(0);
});

test('a passage is made by keyboard alone', async ({ page }) => {
	await begin(page);
	await paste(page);
	await expect(sheetOf(page)).toBeFocused();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('ArrowDown');
	const chosen = async () => page.evaluate(() => String(getSelection()));
	expect(await chosen()).toBe('Families');
	await page.keyboard.press('Shift+ArrowRight');
	await page.keyboard.press('Shift+ArrowRight');
	expect(await chosen()).toBe('Families who work');
	await page.keyboard.press('Enter');
	await expect(page.locator('blockquote')).toHaveText('Families who work');
	await expect(page.getByRole('region', { name: 'What is being worked on' })).toBeFocused();
	for (let tabs = 0; tabs < 12; tabs++) {
		await page.keyboard.press('Tab');
		if ((await page.evaluate(() => document.activeElement?.textContent))?.startsWith('Keep the passage'))
			break;
	}
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: 'A new claim' })).toBeVisible();
	await expect(page.getByRole('list', { name: 'The words behind it' })).toContainText('Families who work');
});

test('what is wrong is told at once, with the way there', async ({ page }) => {
	await begin(page);
	await page.getByRole('button', { name: 'Write a claim' }).first().click();
	await page.getByLabel('The claim, in one sentence').fill('Nobody says this.');
	await page.getByLabel('What kind of question').selectOption('value');
	await page.getByRole('button', { name: 'Add the claim' }).click();
	await show(page, /^To do/);
	const todo = page.getByRole('region', { name: 'To do' });
	await expect(todo).toContainText('No passage stands behind "Nobody says this"');
	await page.getByRole('button', { name: 'What comes next' }).click();
	await todo.getByRole('button', { name: /Go to the claim.*No passage/ }).click();
	await expect(page.getByRole('heading', { name: 'Nobody says this' })).toBeVisible();
	await page.getByLabel('What it acts on').selectOption({ label: 'Open it (position)' });
	await page.getByRole('button', { name: 'Link', exact: true }).click();
	await page.getByLabel('What it does', { exact: true }).selectOption({ label: 'It speaks against' });
	await page.getByLabel('What it acts on').selectOption({ label: 'Open it (position)' });
	await page.getByRole('button', { name: 'Link', exact: true }).click();
	await expect(page.getByRole('alert')).toContainText('does the opposite already');
});

test('the flagship’s published pack asks for its documents and opens with them', async ({ page }) => {
	await page.goto('/workbench');
	const { debate } = await readPack(await flagshipFiles(), flagshipId);
	await page.getByRole('button', { name: debate!.title }).click();
	await expect(page.getByText('may only be quoted in excerpts')).toBeVisible();
	const documents = [...(await flagshipFiles())].filter(([path]) => path.endsWith('.txt'));
	await page.getByRole('button', { name: 'Add the documents (.txt)' }).setInputFiles(
		documents.map(([path, bytes]) => ({
			name: path.replace('sources/', 'my-'),
			mimeType: 'text/plain',
			buffer: Buffer.from(bytes)
		}))
	);
	await expect(page.getByText('Kept in this browser')).toBeVisible();
	await expect(page.getByText('Nothing: every check is passed.')).toBeVisible();
});

for (const [colorScheme, tag] of [
	['light', []],
	['dark', ['@phone']]
] as const) {
	test(`axe finds nothing on the workbench, ${colorScheme}`, { tag: [...tag] }, async ({ page }) => {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		const look = async (where: string) => {
			const { violations } = await new AxeBuilder({ page })
				.options({ rules: { 'target-size': { enabled: true } } })
				.analyze();
			const told = violations.map(
				({ id, nodes }) => `${where}: ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`
			);
			expect(told).toEqual([]);
			const { wide, room } = await page.evaluate(() => ({
				wide: document.documentElement.scrollWidth,
				room: document.documentElement.clientWidth
			}));
			expect(wide, where).toBeLessThanOrEqual(room);
		};
		await page.goto('/workbench');
		await expect(page.getByRole('heading', { name: 'Begin a new debate' })).toBeVisible();
		await look('shelf');
		await begin(page);
		await look('what comes next');
		await paste(page);
		await look('document');
		await cut(page, 'The librarians say they are exhausted');
		await page.getByRole('button', { name: 'Somebody else is quoted here' }).click();
		await page.getByLabel('does with the words').selectOption('reports');
		await look('passage');
		await claim(page, 'The librarians cannot carry more.', 'It supports', 'Keep it closed (position)');
		await look('claim');
		await show(page, 'Map');
		await look('map');
		await page.getByRole('button', { name: 'Outline', exact: true }).click();
		await look('outline');
		await show(page, /^To do/);
		await look('to do');
	});
}

test('without a network the workbench works all the same, even on a first visit', async ({
	browser,
	baseURL
}) => {
	// A context of its own: what fails for want of a network is no fault here.
	const context = await browser.newContext({ baseURL: baseURL ?? '', serviceWorkers: 'allow' });
	const page = await context.newPage();
	await page.goto('/');
	await page.evaluate(async () => void (await navigator.serviceWorker.ready));
	await context.setOffline(true);
	await fiveClaims(page);
	await show(page, /^To do/);
	await expect(page.getByText('Nothing: every check is passed.')).toBeVisible();
	expect((await download(page)).length).toBeGreaterThan(1000);
	await context.close();
});
