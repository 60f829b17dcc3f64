import { globSync, readFileSync } from 'node:fs';
import { inProject } from '#commands/project.js';
import { readPack } from '#lib/pack/read-pack.ts';
import { expect, test } from '#tests/browser/page-test.ts';
import { flagshipFiles, flagshipId } from '#tests/seeds/flagship.ts';

const compare = `/debates/${flagshipId}/compare`;

const documents = globSync(`seeds/${flagshipId}/sources/*.txt`, { cwd: inProject() }).map((file) =>
	readFileSync(inProject(file), 'utf8')
);

async function debateOf() {
	const { pack } = await readPack(await flagshipFiles(), flagshipId);
	if (!pack) throw new Error('The flagship debate has errors.');
	return pack.debate;
}

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('quotes letter for letter and says under every quotation who speaks', async ({ page }) => {
		await page.goto(compare);
		const quotations = await page.locator('table figure').evaluateAll((figures) =>
			figures.map((figure) => ({
				words: figure.querySelector('blockquote .words')?.textContent.trim() ?? '',
				speaker: figure.querySelector('figcaption')?.textContent.trim() ?? ''
			}))
		);
		expect(quotations.length).toBeGreaterThan(30);
		for (const { words, speaker } of quotations) {
			expect(words).not.toBe('');
			for (const piece of words.split(' […] ')) {
				expect(
					documents.some((text) => text.includes(piece)),
					piece
				).toBe(true);
			}
			expect(speaker).toMatch(/^— \S/);
		}
	});

	test('holds, for every issue and position, all the words the map has, an opponent’s marked', async ({
		page
	}) => {
		const { issues, positions, nodes, sources } = await debateOf();
		const rejected = sources
			.flatMap(({ passages }) => passages)
			.filter(({ attitude }) => attitude === 'rejects')
			.map(({ id }) => id);
		expect(rejected.length).toBeGreaterThan(0);
		expect(issues.length).toBeGreaterThanOrEqual(6);
		await page.goto(compare);
		for (const issue of issues) {
			for (const position of positions) {
				const cell = page.locator(`#issue-${issue.id} [data-position=${position.id}]`);
				const behind = nodes.filter(
					(node) => issue.nodes.includes(node.id) && node.positions.includes(position.id)
				);
				const passages = new Set(behind.flatMap((node) => node.passages));
				await expect(cell.locator('blockquote')).toHaveCount(passages.size);
				await expect(cell.getByText('Reported by an opponent')).toHaveCount(
					rejected.filter((id) => passages.has(id)).length
				);
				await expect(cell.getByText('No source speaks to this')).toHaveCount(passages.size === 0 ? 1 : 0);
			}
		}
		await expect(page.getByText('No source speaks to this').first()).toBeVisible();
	});

	test('is a table of issues and positions, on a phone too @phone', async ({ page }) => {
		const { issues, positions } = await debateOf();
		await page.goto(compare);
		const table = page.getByRole('table');
		await expect(table.getByRole('columnheader')).toHaveText([
			'Question',
			...positions.map(({ name }) => name)
		]);
		await expect(table.getByRole('rowheader')).toHaveText(issues.map(({ question }) => question));
		await expect(table.getByRole('cell').filter({ has: page.locator('.whose') })).toHaveCount(
			issues.length * positions.length
		);
	});
});

test('the heads stay in sight', async ({ page }) => {
	await page.goto(compare);
	const row = page.locator('#issue-is-the-help-free');
	await row.evaluate((element) => window.scrollTo(0, element.getBoundingClientRect().top + scrollY + 300));
	for (const head of await page
		.getByRole('columnheader')
		.filter({ hasText: /intervention|rescue|buyers/ })
		.all()) {
		await expect(head).toBeInViewport({ ratio: 0.9 });
	}
	await expect(row.getByRole('rowheader').locator('h2')).toBeInViewport({ ratio: 0.9 });
});

test('on a phone every position is named over its words, and the question stays in sight @phone', async ({
	page
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto(compare);
	const cell = page.locator('#issue-is-the-help-free [data-position=coercive-intervention]');
	await expect(cell.locator('.whose')).toBeVisible();
	await cell.evaluate((element) => window.scrollTo(0, element.getBoundingClientRect().top + scrollY));
	await expect(page.locator('#issue-is-the-help-free h2')).toBeInViewport({ ratio: 0.9 });
});
