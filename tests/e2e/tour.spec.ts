import type { Page } from '@playwright/test';
import type { TourPath } from '#lib/tour/explore-tour.ts';
import { answerByKeys } from '#tests/browser/answer-by-keys.ts';
import { expect, test } from '#tests/browser/page-test.ts';
import { coveringPaths } from '#tests/tour/covering-paths.ts';
import { shippedTours } from '#tests/tour/shipped-tours.ts';

// The tours as their packs have them: nothing below knows their words.
const tours = (await shippedTours()).map(({ debate, script }) => ({
	script,
	list: `/debates/${debate}/tours`,
	address: `/debates/${debate}/tours/${script.id}`,
	storageKey: `tour:${debate}/${script.id}`,
	paths: coveringPaths(script)
}));
type Tour = (typeof tours)[number];

const stepOf = ({ script }: Tour, id: string | undefined) => {
	const step = script.steps.find((each) => each.id === id);
	if (!step) throw new Error(`The tour has no step ${id}.`);
	return step;
};
/** The first step of a way, after its second, whose choices each lead somewhere; -1 for none. */
const forkOn = (of: Tour, { steps }: TourPath) =>
	steps.findIndex((id, i) => i > 1 && choicesOf(of, id).some(({ to }) => to !== null));
/** A tour and a way through it with such a step. */
const [tour, path] = tours
	.flatMap((each) => each.paths.map((way) => [each, way] as const))
	.find(([each, way]) => forkOn(each, way) !== -1) as [Tour, TourPath];
const titleOf = (id: string | undefined) => stepOf(tour, id).title;
const asking = forkOn(tour, path);

async function open(page: Page, address: string) {
	await page.goto(address);
	await page.locator('html[data-hydrated]').waitFor();
}

const heading = (page: Page) => page.locator('section.open h2');
const rail = (page: Page) => page.getByRole('navigation', { name: 'Your way through this tour' });
const place = (page: Page) => rail(page).getByText(/^Step \d+ of/);
const note = (page: Page) => page.getByRole('complementary', { name: 'About your visit' });
const chosen = (page: Page) => page.locator('section.open').getByRole('button', { pressed: true });

/** The step is open, its heading has the focus, and it was announced. */
async function arrivedAt(page: Page, id: string | undefined, number: number, of: Tour = tour) {
	const { title } = stepOf(of, id);
	await expect(heading(page)).toHaveText(title);
	await expect(heading(page)).toBeFocused();
	const announced = page.locator('.player > [role="status"]');
	await expect(announced).toHaveText(new RegExp(`^Step ${number} of (about )?\\d+: `));
	await expect(announced).toContainText(title);
}

/** The choices that a step offers; none when it asks something else. */
function choicesOf(of: Tour, id: string | undefined) {
	const { ask } = stepOf(of, id);
	return ask?.kind === 'choice' ? ask.choices : [];
}

/** Does by keys what the events of a path say, up to its step `until` (from 0). */
async function walk(page: Page, of: Tour, { steps, events }: TourPath, until = steps.length - 1) {
	let at = 0;
	for (const event of events) {
		if (at === until) return;
		if (event.type === 'answer.given') {
			const { ask } = stepOf(of, steps[at]);
			if (ask) await answerByKeys(page, ask, event.answer);
		} else {
			await page.keyboard.press('ArrowRight');
			at += 1;
			await arrivedAt(page, steps[at], at + 1, of);
		}
	}
}

for (const each of tours) {
	each.paths.forEach((way, i) => {
		test(
			`${each.script.id}, way ${i + 1} of ${each.paths.length}: by keyboard alone from start to finish`,
			{
				tag: i === 0 ? ['@phone'] : []
			},
			async ({ page }) => {
				await open(page, each.list);
				const start = page.getByRole('link', { name: `Start the tour “${each.script.title}”` });
				await start.focus();
				await page.keyboard.press('Enter');
				await expect(heading(page)).toHaveText(stepOf(each, way.steps[0]).title);

				await walk(page, each, way);
				await expect(place(page)).toHaveText(`Step ${way.steps.length} of ${way.steps.length}`);
				await expect(page.getByRole('progressbar')).toHaveJSProperty('value', 1);
				const walked = page.getByRole('region', { name: 'The way you came' }).getByRole('listitem');
				await expect(walked).toHaveCount(way.steps.length);
				await page.keyboard.press('ArrowRight');
				await expect(heading(page), 'the finish is the end').toHaveText(stepOf(each, way.steps.at(-1)).title);
			}
		);
	});
}

test('a tour once loaded is walked to its finish without the network', async ({ browser, baseURL }) => {
	// A context of its own: what is fetched in idle time and now fails for want of a network is no fault here.
	const context = await browser.newContext({ baseURL: baseURL ?? '', reducedMotion: 'reduce' });
	const page = await context.newPage();
	await open(page, tour.address);
	await page.waitForLoadState('networkidle');
	await context.setOffline(true);
	await walk(page, tour, path);
	await expect(place(page)).toHaveText(`Step ${path.steps.length} of ${path.steps.length}`);
	await context.close();
});

test('a question holds the tour until it is answered, and keeps its answer when one comes back', async ({
	page
}) => {
	await open(page, tour.address);
	await walk(page, tour, path, asking);
	await page.keyboard.press('ArrowRight');
	await expect(heading(page), 'no way on before an answer').toHaveText(titleOf(path.steps[asking]));
	const choices = choicesOf(tour, path.steps[asking]);
	await expect(page.getByRole('button', { name: choices[0]?.label ?? '' })).toBeFocused();

	await page.keyboard.press('1');
	await page.keyboard.press('ArrowRight');
	await arrivedAt(page, choices[0]?.to ?? undefined, asking + 2);
	await page.keyboard.press('ArrowLeft');
	await arrivedAt(page, path.steps[asking], asking + 1);
	await expect(chosen(page)).toContainText(choices[0]?.label ?? '');

	await page.keyboard.press('2');
	await expect(rail(page).getByText(titleOf(choices[1]?.to ?? undefined))).toBeAttached();
	await page.keyboard.press('ArrowRight');
	await arrivedAt(page, choices[1]?.to ?? undefined, asking + 2);
});

test('keys that belong to the browser or mean nothing here are left alone', async ({ page }) => {
	await open(page, tour.address);
	for (const key of ['Control+ArrowRight', 'Alt+Shift+ArrowRight', 'Shift+ArrowRight', '1', 'Escape']) {
		await page.keyboard.press(key);
	}
	await expect(heading(page)).toHaveText(titleOf(path.steps[0]));
});

test('every step has an address: a reload stays, the browser’s Back and Forward lead along', async ({
	page
}) => {
	await open(page, tour.address);
	await walk(page, tour, path, 3);
	await expect(page).toHaveURL(new RegExp(`\\?step=${path.steps[3]}$`));

	await page.reload();
	await page.locator('html[data-hydrated]').waitFor();
	await expect(heading(page)).toHaveText(titleOf(path.steps[3]));
	await expect(place(page)).toHaveText(/^Step 4 of/);
	await expect(note(page)).toBeHidden();
	await page.keyboard.press('ArrowLeft');
	await arrivedAt(page, path.steps[2], 3);
	await page.keyboard.press('ArrowRight');
	await arrivedAt(page, path.steps[3], 4);
	await page.goBack();
	await expect(heading(page)).toHaveText(titleOf(path.steps[2]));
	await page.goForward();
	await expect(heading(page)).toHaveText(titleOf(path.steps[3]));
});

test('our Back and the browser’s lead the same way, and then out of the tour', async ({ page }) => {
	await open(page, tour.list);
	await open(page, tour.address);
	await walk(page, tour, path, 2);
	await page.keyboard.press('ArrowLeft');
	await arrivedAt(page, path.steps[1], 2);
	await page.goBack();
	await expect(heading(page)).toHaveText(titleOf(path.steps[0]));
	await page.goBack();
	await expect(page).toHaveURL(new RegExp(`${tour.list}$`));
});

test('coming back offers the earlier way, and starting over forgets it', async ({ page }) => {
	await open(page, tour.address);
	await walk(page, tour, path, 2);

	await open(page, tour.address);
	await expect(heading(page)).toHaveText(titleOf(path.steps[0]));
	await expect(note(page)).toContainText('Welcome back.');
	await note(page)
		.getByRole('button', { name: `Continue at “${titleOf(path.steps[2])}”` })
		.click();
	await arrivedAt(page, path.steps[2], 3);
	await expect(note(page)).toBeHidden();

	await open(page, tour.address);
	await note(page).getByRole('button', { name: 'Start over' }).click();
	await expect(rail(page).getByRole('link')).toHaveCount(0);
	await open(page, tour.address);
	await expect(note(page)).toBeHidden();
});

test('a link into the midst opens that step and says so', async ({ page }) => {
	await open(page, `${tour.address}?step=${path.steps.at(-2)}`);
	await expect(heading(page)).toHaveText(titleOf(path.steps.at(-2)));
	await expect(note(page)).toContainText('A link brought you into the middle of this tour.');
	await expect(place(page), 'counted from the start, not from the link').not.toHaveText(/^Step 1 of/);
	await expect(page.getByRole('button', { name: 'Back' })).toBeDisabled();
	await note(page).getByRole('button', { name: 'Start at the beginning' }).click();
	await arrivedAt(page, path.steps[0], 1);

	await open(page, `${tour.address}?step=no-such-step`);
	await expect(note(page)).toContainText('This tour has no such step; this is its first.');
	await expect(heading(page)).toHaveText(titleOf(path.steps[0]));
	await expect(page).toHaveURL(new RegExp(`${tour.address}$`));
});

test('progress of an older pack opens the nearest step that is left, and says so', async ({ page }) => {
	await open(page, tour.address);
	await walk(page, tour, path, 3);
	await page.evaluate(
		({ key, gone }) =>
			localStorage.setItem(key, (localStorage.getItem(key) ?? '').replaceAll(`"${gone}"`, '"gone"')),
		{ key: tour.storageKey, gone: path.steps[3] }
	);
	await open(page, `${tour.address}?step=gone`);
	await expect(heading(page)).toHaveText(titleOf(path.steps[2]));
	await expect(note(page)).toContainText('the step you were on is gone');
});

test('progress under a step’s old name opens that step, and says so', async ({ page }) => {
	const [of, way, at] = tours
		.flatMap((each) => each.paths.map((one) => [each, one] as const))
		.map(([each, one]) => [each, one, one.steps.findIndex((id) => stepOf(each, id).was.length > 0)] as const)
		.find((found) => found[2] > 0) as [Tour, TourPath, number];
	const { id, was, title } = stepOf(of, way.steps[at]);
	await open(page, of.address);
	await walk(page, of, way, at);
	await page.evaluate(
		({ key, now, then }) =>
			localStorage.setItem(key, (localStorage.getItem(key) ?? '').replaceAll(`"${now}"`, `"${then}"`)),
		{ key: of.storageKey, now: id, then: was[0] ?? '' }
	);
	await open(page, `${of.address}?step=${was[0]}`);
	await expect(heading(page)).toHaveText(title);
	await expect(note(page)).toContainText('This tour has changed a little since you were here.');
});

test('what lies in storage by accident or malice does no harm', async ({ page }) => {
	const kept = { tour: tour.script.id, packVersion: 'x', step: 'x', trail: ['x'], answers: {} };
	for (const text of ['{', '[]', JSON.stringify(kept), JSON.stringify({ ...kept, trail: 'x' })]) {
		await open(page, tour.list);
		await page.evaluate(({ key, value }) => localStorage.setItem(key, value), {
			key: tour.storageKey,
			value: text
		});
		await open(page, tour.address);
		await expect(heading(page)).toHaveText(titleOf(path.steps[0]));
		await expect(note(page)).toBeHidden();
	}
});

test('the rail leads back to any step walked, and nothing is lost @phone', async ({ page }) => {
	await open(page, tour.address);
	await walk(page, tour, path, 3);
	await rail(page)
		.getByRole('link', { name: titleOf(path.steps[0]) })
		.click();
	await arrivedAt(page, path.steps[0], 1);
	await expect(rail(page).locator('[aria-current="step"]')).toContainText(titleOf(path.steps[0]));
	await expect(rail(page).getByRole('link')).toHaveCount(3);
});

test('one step at a time, and no step wider than the window @phone', async ({ page }) => {
	await open(page, tour.address);
	for (let until = 0; until < path.steps.length; until++) {
		await open(page, `${tour.address}?step=${path.steps[until]}`);
		await expect(page.locator('section[id^="step-"]:visible')).toHaveCount(1);
		const { wide, room } = await page.evaluate(() => ({
			wide: document.documentElement.scrollWidth,
			room: document.documentElement.clientWidth
		}));
		expect(wide, path.steps[until]).toBeLessThanOrEqual(room);
	}
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('every step stands on the page in order, and every choice is a link to its step', async ({ page }) => {
		await page.goto(tour.address);
		const steps = page.locator('section[id^="step-"]');
		await expect(steps).toHaveCount(tour.script.steps.length);
		for (const [i, step] of tour.script.steps.entries()) {
			await expect(steps.nth(i).getByRole('heading', { level: 2 })).toHaveText(step.title);
			await expect(steps.nth(i)).toBeVisible();
			await expect(steps.nth(i).locator('.narration blockquote')).toHaveCount(step.passages.length);
			if (step.ask) await expect(steps.nth(i).getByText(step.ask.prompt)).toBeVisible();
			const key = step.ask && 'key' in step.ask ? step.ask.key : [];
			const items = step.ask && 'options' in step.ask ? step.ask.options : Object.keys(key);
			const answers = steps.nth(i).locator('details:visible', { hasText: 'What the map has' });
			if (step.ask?.kind !== 'restate') await expect(answers).toHaveCount(items.length);
			await expect(answers.filter({ has: page.locator('p:visible') }), 'folded').toHaveCount(0);
		}
		await expect(page.locator('button:visible, input:visible, textarea:visible')).toHaveCount(0);

		const [, choice] = choicesOf(tour, path.steps[asking]);
		await page.getByRole('link', { name: choice?.label ?? '' }).click();
		await expect(page).toHaveURL(new RegExp(`#step-${choice?.to}$`));
		await expect(page.locator(`#step-${choice?.to}`)).toBeInViewport();
	});
});
