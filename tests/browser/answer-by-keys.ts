import type { Page } from '@playwright/test';
import { expect } from '#tests/browser/page-test.ts';
import type { Answer, MarkAnswer, MatchAnswer, RestateAnswer, StanceAnswer } from '#lib/tour/answer.ts';
import type { Ask } from '#lib/tour/ask.ts';

/** Tabs until what has the focus matches; fails when it never does. */
async function tabTo(page: Page, selector: string) {
	for (let presses = 0; presses < 40; presses++) {
		await page.keyboard.press('Tab');
		if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
	}
	throw new Error(`No Tab leads to ${selector}.`);
}

/** The focus is on the first of a group of radios of which none is set: sets the one of that number, from 0. */
async function setRadio(page: Page, number: number) {
	await page.keyboard.press('Space');
	for (let presses = 0; presses < number; presses++) await page.keyboard.press('ArrowDown');
}

/** The focus is on the first of some boxes: checks those wanted, and stays on the last. */
async function checkBoxes(page: Page, wanted: readonly boolean[]) {
	for (const [index, on] of wanted.entries()) {
		if (index > 0) await page.keyboard.press('Tab');
		if (on) await page.keyboard.press('Space');
	}
}

async function fill(page: Page, ask: Exclude<Ask, { kind: 'choice' }>, answer: Answer) {
	switch (ask.kind) {
		case 'stance':
			for (const [index, { id }] of ask.positions.entries()) {
				if (index > 0) await page.keyboard.press('Tab');
				const rating = (answer as StanceAnswer).ratings[id] ?? 'unknown';
				await setRadio(page, rating === 'unknown' ? 11 : rating);
			}
			return;
		case 'who-said-it':
		case 'claim-or-step':
		case 'sort':
			for (const [index, item] of Object.keys(ask.key).entries()) {
				if (index > 0) await page.keyboard.press('Tab');
				await setRadio(page, ask.offered.indexOf((answer as MatchAnswer)[item] ?? ''));
			}
			return;
		case 'predict':
		case 'pick-evidence':
			return checkBoxes(
				page,
				ask.options.map((option) => (answer as MarkAnswer).includes(option))
			);
		case 'restate': {
			const { text, passages } = answer as RestateAnswer;
			await page.keyboard.type(text);
			await page.keyboard.press('Tab');
			return checkBoxes(
				page,
				ask.passages.map((passage) => passages.includes(passage))
			);
		}
	}
}

/** How many items of the question are talked over once it is answered. */
function talkedOver(ask: Exclude<Ask, { kind: 'choice' }>): number {
	if (ask.kind === 'stance' || ask.kind === 'restate') return 0;
	return 'options' in ask ? ask.options.length : Object.keys(ask.key).length;
}

/**
 * Answers the question of the open step as someone does who has a keyboard and nothing else, and sees to it that the
 * answer counts: what the map has stands beside every item, and the focus is where that is said.
 */
export async function answerByKeys(page: Page, ask: Ask, answer: Answer): Promise<void> {
	const open = page.locator('section.open');
	if (ask.kind === 'choice') {
		const index = ask.choices.findIndex(({ id }) => id === answer);
		await page.keyboard.press(String(index + 1));
		await expect(open.getByRole('button', { pressed: true })).toContainText(ask.choices[index]?.label ?? '');
		return;
	}
	// Going on before an answer leads to what waits for one.
	await page.keyboard.press('ArrowRight');
	await expect(open.locator('form :is(input, textarea)').first()).toBeFocused();
	await fill(page, ask, answer);
	await tabTo(page, 'section.open button[type=submit]');
	await page.keyboard.press('Enter');
	await expect(open.locator('p.talk')).toBeFocused();
	await expect(open.locator('form').getByText('The map has', { exact: true })).toHaveCount(talkedOver(ask));
}
