import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { kindOf } from '#lib/tour/ask-kinds.ts';
import type { AskKindName } from '#lib/tour/ask.ts';
import { answerByKeys } from '#tests/browser/answer-by-keys.ts';
import { expect, test } from '#tests/browser/page-test.ts';
import { shippedTours } from '#tests/tour/shipped-tours.ts';

/** Every step of every tour that asks something. */
const asked = (await shippedTours()).flatMap(({ debate, script }) =>
	script.steps.flatMap((step) =>
		step.ask
			? [
					{
						ask: step.ask,
						address: `/debates/${debate}/tours/${script.id}?step=${step.id}`,
						title: step.title
					}
				]
			: []
	)
);
/** The first of each kind, with an answer otherwise than the map's, so that all there is to say is said. */
const oneOfEach = [...new Map(asked.toReversed().map((each) => [each.ask.kind, each])).values()].map(
	(each) => ({
		...each,
		answer:
			kindOf(each.ask)
				.samples(each.ask)
				.at(each.ask.kind === 'restate' ? 0 : -1) ?? ''
	})
);
const ofKind = (kind: AskKindName) => {
	const found = oneOfEach.find(({ ask }) => ask.kind === kind);
	if (!found) throw new Error(`No tour asks a ${kind}.`);
	return found;
};

async function open(page: Page, address: string) {
	await page.goto(address);
	await page.locator('html[data-hydrated]').waitFor();
}

async function violations(page: Page, what: string): Promise<readonly string[]> {
	const { passes, violations: found } = await new AxeBuilder({ page })
		.options({ rules: { 'target-size': { enabled: true } } })
		.analyze();
	expect(passes.length, `axe looked at ${what}`).toBeGreaterThan(0);
	return found.map(
		({ id, nodes }) => `${what}: ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`
	);
}

test('the tours ask every kind of question', () => {
	expect(oneOfEach.map(({ ask }) => ask.kind).toSorted()).toEqual([
		'choice',
		'claim-or-step',
		'pick-evidence',
		'predict',
		'restate',
		'sort',
		'stance',
		'who-said-it'
	]);
});

for (const [colorScheme, tag] of [
	['light', []],
	['dark', ['@phone']]
] as const) {
	test(
		`axe finds nothing on any kind of question, before and after the answer, ${colorScheme}`,
		{ tag: [...tag] },
		async ({ page }) => {
			test.setTimeout(180_000);
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			const found: string[] = [];
			for (const { ask, address, answer } of oneOfEach) {
				await open(page, address);
				found.push(...(await violations(page, `${ask.kind}, asked`)));
				await answerByKeys(page, ask, answer);
				for (const summary of await page.locator('section.open form .talk summary').all()) {
					await summary.click();
				}
				found.push(...(await violations(page, `${ask.kind}, answered`)));
			}
			expect(found).toEqual([]);
		}
	);
}

test('every target of a question is large enough for a finger @phone', async ({ page }) => {
	for (const { ask, address } of oneOfEach) {
		await open(page, address);
		const small = await page.locator('section.open .task').evaluate((task) =>
			[...task.querySelectorAll('label:has(input), button, summary')]
				.map((target) => target.getBoundingClientRect())
				.filter(({ width, height }) => width > 0 && (height < 44 || width < 44))
				.map(({ width, height }) => `${width} × ${height}`)
		);
		expect(small, ask.kind).toEqual([]);
	}
});

test('a question that is not wholly answered says what is missing and leads there', async ({ page }) => {
	const { address } = ofKind('sort');
	await open(page, address);
	await page.getByRole('button', { name: 'See what the map has' }).click();
	await expect(page.locator('section.open .missing')).toContainText('still without an answer');
	await expect(page.locator('section.open form input').first()).toBeFocused();
	await expect(page.getByRole('button', { name: 'Next' })).toHaveCount(0);
});

test('an answer given can be changed, and what is said of it changes along', async ({ page }) => {
	const { ask, address } = ofKind('sort');
	if (ask.kind !== 'sort') throw new Error('not a sort');
	await open(page, address);
	await answerByKeys(page, ask, ask.key);
	const first = page.locator('section.open form li').first();
	await expect(first.locator('dd').last()).toHaveText('the same');
	const other = ask.offered.findIndex((kind) => kind !== Object.values(ask.key)[0]);
	await first.locator('label').nth(other).click();
	await expect(first.locator('dd').last()).not.toHaveText('the same');
	await page.reload();
	await page.locator('html[data-hydrated]').waitFor();
	await expect(first.getByRole('radio').nth(other), 'kept').toBeChecked();
});

test('starting over forgets what was begun to be answered', async ({ page }) => {
	const { ask, address, title } = ofKind('stance');
	await open(page, address);
	const fields = page.locator('section.open form');
	await fields.getByRole('radio').nth(3).check();
	await fields.locator('summary').click();
	await fields.locator('textarea').first().fill('Mine alone.');
	await page.getByRole('button', { name: 'Start at the beginning' }).click();
	await open(page, address);
	await expect(page.getByRole('heading', { name: title })).toBeVisible();
	await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
	expect(ask.kind).toBe('stance');
	expect(await page.locator('section.open form textarea').first().inputValue()).toBe('');
});

test('of words whose speaker is asked, nothing but the words is shown before the answer', async ({
	page
}) => {
	const { ask, address, answer } = ofKind('who-said-it');
	await open(page, address);
	const form = page.locator('section.open form');
	await expect(form.locator('figcaption')).toHaveCount(0);
	await expect(form.getByText('rejects it')).toHaveCount(0);
	await answerByKeys(page, ask, answer);
	await expect(form.locator('figcaption')).toHaveCount(await form.locator('li').count());
});

test('words begun and not yet given outlast a reload, and starting over forgets them', async ({ page }) => {
	const { address } = ofKind('restate');
	await open(page, address);
	const field = page.locator('section.open form textarea');
	await field.fill('Half a sentence');
	await page.reload();
	await page.locator('html[data-hydrated]').waitFor();
	await expect(field).toHaveValue('Half a sentence');
	await page.getByRole('button', { name: 'Start at the beginning' }).click();
	await open(page, address);
	await expect(field).toHaveValue('');
});

test('a prediction leads on, once it is answered, to the map under what it supposes', async ({ page }) => {
	const { ask, address, answer } = ofKind('predict');
	if (ask.kind !== 'predict') throw new Error('A prediction was asked for.');
	await open(page, address);
	const link = page.locator('section.open').getByRole('link', { name: 'Try it yourself in the lens' });
	await expect(link).toHaveCount(0);
	await answerByKeys(page, ask, answer);
	await link.click();
	await expect(page).toHaveURL(/\/map\?lens=/);
	const supposed = [
		...ask.accept.map((id) => [id, /your choice: accepted/] as const),
		...ask.reject.map((id) => [id, /your choice: rejected/] as const)
	];
	expect(supposed.length).toBeGreaterThan(0);
	for (const [id, words] of supposed)
		await expect(page.locator(`.map .stage a[href$="/claims/${id}"]`)).toHaveAccessibleName(words);
});
