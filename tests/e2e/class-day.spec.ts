import type { BrowserContext, Page } from '@playwright/test';
import { expect, test, watch } from '#tests/browser/page-test.ts';
import { expectReadable } from '#tests/browser/readable.ts';
import { scanQr } from '#tests/browser/scan-qr.ts';
import { makeClass } from '#tests/browser/some-class.ts';

/** Four students, two to a side. */
const names = ['Ada', 'Ben', 'Cleo', 'Dan'] as const;
const sides = {
	Ada: 'Arrest as rescue',
	Ben: 'Arrest as rescue',
	Cleo: 'Criminalize buyers',
	Dan: 'Criminalize buyers'
};
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
/** What the fixture calls its steps; the tests name none that it does not have. */
const format = 'short-controversy';

type Student = { readonly name: (typeof names)[number]; readonly page: Page };

const hydrated = (page: Page) => page.locator('html[data-hydrated]').waitFor();

async function join(page: Page, name: string) {
	await hydrated(page);
	await page.getByLabel('Name for this class').fill(name);
	await page.getByRole('button', { name: 'Join the class' }).click();
	await page.getByRole('button', { name: 'I have written it down' }).click();
	await expect(page.getByText(`You are ${name}`)).toBeVisible();
}

async function answerPoll(page: Page, link: string, value: number) {
	await page.getByRole('link', { name: link }).click();
	const scales = page.getByRole('group').filter({ has: page.getByText('10 strongly for') });
	await expect(scales.first()).toBeVisible();
	for (const scale of await scales.all()) {
		await scale.getByRole('radio', { name: String(value), exact: true }).check();
	}
	await page.getByRole('button', { name: 'Save my answer' }).click();
	await expect(page.getByText('Saved. You can change it')).toBeVisible();
}

/** Moves a seat by its own buttons, unless it lies there already. */
async function seatOn(board: Page, name: string, position: string) {
	const column = board.getByRole('region', { name: position });
	const there = column.locator('summary', { hasText: name });
	if ((await there.count()) === 0) {
		const seat = board.locator('.columns li', { hasText: name });
		await seat.locator('summary').click();
		await seat.getByRole('button', { name: `Move to ${position}` }).click();
	}
	await expect(there).toBeVisible();
}

/** A screen of the round: what it says the step is, and its clock. */
interface Screen {
	readonly page: Page;
	readonly step: string;
}

const coachScreen = (page: Page): Screen => ({ page, step: '.group .step' });
const projectorScreen = (page: Page): Screen => ({ page, step: '.group h2' });
const phoneScreen = (page: Page): Screen => ({ page, step: '.round > [role=status]' });

/** Seconds on the clock of every screen, all read at once; NaN where there is none. */
async function clocks(screens: readonly Screen[]): Promise<readonly number[]> {
	const read = await Promise.all(
		screens.map(({ page }) => page.evaluate(() => document.querySelector('[role=timer]')?.textContent ?? ''))
	);
	return read.map((text) => {
		const [, over, minutes, seconds] = /(\+?)(\d+):(\d+)/.exec(text) ?? [];
		return (over ? -1 : 1) * (Number(minutes) * 60 + Number(seconds));
	});
}

/** Waits until every screen shows the step, and clocks that are no more than a second apart. */
async function agree(screens: readonly Screen[], step: string) {
	for (const { page, step: place } of screens) {
		await expect(page.locator(place).first()).toHaveText(new RegExp(`^${step}(\\.|$)`));
	}
	await expect
		.poll(async () => {
			const read = await clocks(screens);
			return Math.max(...read) - Math.min(...read);
		})
		.toBeLessThanOrEqual(1);
}

test('a class day: one coach, four students, from the first code to the last row', async ({
	browser,
	baseURL
}) => {
	test.setTimeout(240_000);
	const contexts: BrowserContext[] = [];
	const faults: string[] = [];
	const device = async (options: typeof phone | object) => {
		const context = await browser.newContext({ baseURL: baseURL ?? '', reducedMotion: 'reduce', ...options });
		contexts.push(context);
		return { context, faults: watch(context, new URL(baseURL ?? '').origin) };
	};
	const coachDevice = await device({});
	// The room's computer: a window of its own, which is never behind another one.
	const roomDevice = await device({});
	const phones = await Promise.all(names.map(() => device(phone)));
	const room = await makeClass(coachDevice.context);
	const coach = await coachDevice.context.newPage();
	const projector = await roomDevice.context.newPage();
	const students: Student[] = await Promise.all(
		names.map(async (name, n) => ({ name, page: await phones[n]!.context.newPage() }))
	);
	const [ada, ben, cleo, dan] = students as [Student, Student, Student, Student];
	const everybody = <T>(act: (student: Student) => Promise<T>) => Promise.all(students.map(act));
	const main = coach.getByRole('region', { name: 'Next' }).locator('.primary');
	const seat = `/classes/${room.id}/seat`;

	await test.step('join: by the square, by the code typed, by its address', async () => {
		await coach.goto(`/classes/${room.id}/coach`);
		await hydrated(coach);
		const key = (await coachDevice.context.cookies()).find(({ name }) => name === 'coach');
		await projector.goto(`/classes/${room.id}/enter/${key?.value}`);
		await projector.goto(`/classes/${room.id}/projector`);
		const square = projector.getByRole('img', { name: /^QR code/ });
		const scanned = scanQr({
			size: Number((await square.getAttribute('viewBox'))?.split(' ')[2]),
			path: (await square.locator('path').getAttribute('d')) ?? ''
		});
		expect(new URL(scanned).pathname).toBe(`/join/${room.code}`);
		await ada.page.goto(scanned);
		await ben.page.goto('/join');
		await ben.page
			.getByLabel('Join code')
			.fill(`${room.code.slice(0, 3)} ${room.code.slice(3)}`.toLowerCase());
		await ben.page.getByRole('button', { name: 'Go on' }).click();
		await cleo.page.goto(`/join/${room.code}`);
		await dan.page.goto(`/join/${room.code}`);
		await everybody(({ page, name }) => join(page, name));
		await expect(projector.getByText('4 students are seated.')).toBeVisible();
		await expect(coach.locator('.roster summary')).toHaveCount(4);
	});

	await test.step('first poll', async () => {
		await main.filter({ hasText: 'Open the first poll' }).click();
		await everybody(({ page, name }) => answerPoll(page, 'Answer the poll', names.indexOf(name)));
		await expect(projector.getByRole('heading', { name: 'Where do you stand?' })).toBeVisible();
		await main.filter({ hasText: 'Close the poll and draw sides' }).click();
		await coach.waitForURL(/\/coach\/draw$/);
	});

	await test.step('draw: opposite would tell four answers, so by lot; the coach moves seats', async () => {
		await coach.getByRole('radio', { name: /^Opposite to their own view/ }).check();
		await coach.getByRole('button', { name: 'Draw sides' }).click();
		await expect(coach.getByRole('status').getByText('Fewer than five answered')).toBeVisible();
		await coach.getByRole('radio', { name: /^By lot/ }).check();
		await coach.getByRole('button', { name: 'Draw sides' }).click();
		await expect(coach.getByText('Drawn. Locked seats and your rules were kept.')).toBeVisible();
		for (const name of names) await seatOn(coach, name, sides[name]);
		await everybody(async ({ page, name }) => {
			await page.goto(seat);
			await expect(page.getByRole('region', { name: 'Your side' })).toContainText(sides[name]);
		});
	});

	await test.step('brief: a passage marked, three reasons picked; the coach sees that, not what', async () => {
		const { page } = ada;
		await page.getByRole('link', { name: 'Your brief' }).click();
		await hydrated(page);
		await page.getByRole('button', { name: 'Mark words' }).first().click();
		await page.getByRole('button', { name: 'Mark all' }).click();
		await page.getByRole('button', { name: 'Done' }).click();
		for (const place of [1, 2, 3]) {
			const reason = page
				.getByRole('listitem')
				.filter({ has: page.getByLabel(`Reason ${place}`, { exact: true }) });
			const claims = reason.getByLabel(`Reason ${place}`, { exact: true });
			const open = await claims
				.locator('option:not([disabled]):not([value=""])')
				.evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value));
			await claims.selectOption(open[0] ?? '');
			await reason.getByRole('radio').first().check();
		}
		await expect(page.getByText('Three reasons, each with its quotation: you are ready.')).toBeVisible();
		await coach.goto(`/classes/${room.id}/coach`);
		const row = coach.locator('.roster summary', { hasText: 'Ada' });
		await expect(row).toContainText(/Passages: yes/);
		await expect(row).toContainText(/Reasons: yes/);
	});

	const screens = [
		coachScreen(coach),
		projectorScreen(projector),
		...students.map(({ page }) => phoneScreen(page))
	];
	const lead = coach.getByRole('group', { name: 'Group 1: lead on' });
	const next = () => lead.getByRole('button', { name: 'Next step' }).click();

	await test.step('round: groups, everybody ready to begin', async () => {
		await main.filter({ hasText: 'Form the groups' }).click();
		await coach.waitForURL(/\/coach\/rounds$/);
		await coach.getByLabel('Format of the round').selectOption(format);
		await coach.getByRole('button', { name: 'Form the groups' }).click();
		await main.filter({ hasText: 'Start the round' }).click();
		await everybody(async ({ page }) => {
			await page.goto(seat);
			await page.getByRole('link', { name: 'Go to your round' }).click();
			await expect(page.getByRole('heading', { name: 'Your round begins soon' })).toBeVisible();
		});
		await lead.getByRole('button', { name: 'Start' }).click();
		await agree(screens, 'Prepare');
	});

	await test.step('screens that are loaded again in mid-step know where it is', async () => {
		await Promise.all([coach.reload(), projector.reload(), ada.page.reload()]);
		await agree(screens, 'Prepare');
		await hydrated(coach);
		await expect(ada.page.getByRole('heading', { name: 'My reasons' })).toBeVisible();
		await expect(ada.page.getByRole('region', { name: 'My reasons' }).locator('q')).toHaveCount(3);
	});

	await test.step('pause stands still everywhere; a minute more is a minute more everywhere', async () => {
		await lead.getByRole('button', { name: 'Pause' }).click();
		await everybody(({ page }) =>
			expect(page.getByRole('heading', { name: 'The round is paused' })).toBeVisible()
		);
		await expect(projector.locator('.group')).toHaveAttribute('data-status', 'paused');
		const stood = await clocks(screens);
		expect(new Set(stood).size).toBe(1);
		await lead.getByRole('button', { name: 'One minute more' }).click();
		for (const screen of screens) {
			await expect.poll(async () => (await clocks([screen]))[0]).toBe((stood[0] ?? 0) + 60);
		}
		await lead.getByRole('button', { name: 'Resume' }).click();
		await expect(projector.locator('.group')).toHaveAttribute('data-status', 'running');
		await agree(screens, 'Prepare');
	});

	await test.step('the step ends when the last student is ready, and not before', async () => {
		for (const { page } of [ada, ben, cleo]) {
			await page.getByRole('button', { name: 'I am ready' }).click();
			await expect(page.getByText('You are ready.')).toBeVisible();
		}
		await expect(coach.getByText('(ready)')).toHaveCount(3);
		await expect(dan.page.getByText('3 of 4 ready')).toBeVisible();
		await dan.page.getByRole('button', { name: 'I am ready' }).click();
		await agree(screens, 'Pair A presents');
	});

	// Which position opens is the lot's: pairs are told apart by what their phones say.
	const myTurn = async () => {
		const turns = await everybody(
			async ({ page }) => (await page.locator('.turn h1').innerText()) === 'Your turn'
		);
		return students.filter((_, n) => turns[n]);
	};

	await test.step('the projector is read from the last row', async () => {
		const speaking = await myTurn();
		expect(speaking).toHaveLength(2);
		for (const { name } of speaking) await expect(projector.locator('.turns')).toContainText(name);
		await expectReadable(projector);
	});

	await test.step('a pair restates until the other one says yes', async () => {
		const [speaker] = await myTurn();
		await next();
		await agree(screens, 'Pair B restates');
		expect((await myTurn()).map(({ name }) => name)).not.toContain(speaker?.name);
		await speaker?.page.getByRole('button', { name: 'Yes, that is it' }).click();
		await agree(screens, 'Pair B presents');
		const [other] = await myTurn();
		await next();
		await agree(screens, 'Pair A restates');
		await other?.page.getByRole('button', { name: 'Yes, that is it' }).click();
		await agree(screens, 'Open discussion');
	});

	await test.step('sides are exchanged, and a phone that comes late to it says so', async () => {
		await next();
		await agree(screens, 'Reverse sides');
		await cleo.page.reload();
		await agree(screens, 'Reverse sides');
		await expect(cleo.page.locator('.round .side')).toContainText(sides.Ada);
		await expect(ada.page.locator('.round .side')).toContainText(sides.Cleo);
		await next();
		await agree(screens, 'Synthesis');
		await next();
		for (const { page, step } of screens) await expect(page.locator(step).first()).toHaveText(/^Debrief/);
		await lead.getByRole('button', { name: 'End the round' }).click();
		await everybody(({ page }) =>
			expect(page.getByRole('heading', { name: 'The round is over' })).toBeVisible()
		);
		await expect(projector.getByText('The round is over.')).toBeVisible();
	});

	await test.step('closing poll and debrief: fewer than five show nothing', async () => {
		await main.filter({ hasText: 'Open the closing poll' }).click();
		await everybody(async ({ page, name }) => {
			await page.goto(seat);
			await answerPoll(page, 'Answer the closing poll', 10 - names.indexOf(name));
		});
		await main.filter({ hasText: 'Close the poll and see the results' }).click();
		await everybody(async ({ page, name }) => {
			await page.goto(seat);
			await page.getByRole('link', { name: 'Open the debrief' }).click();
			const own = `Before: ${names.indexOf(name)} · after: ${10 - names.indexOf(name)}`;
			await expect(page.getByText(own).first()).toBeVisible();
			await expect(page.getByText('Fewer than five answered')).toBeVisible();
		});
		await expect(coach.getByText('closed, with fewer than five answers')).toHaveCount(2);
		await expect(coach.getByText('Files of the results are made from 10 answers.')).toBeVisible();
	});

	await test.step('export and delete', async () => {
		await coach.getByRole('link', { name: 'Settings' }).click();
		const begun = coach.waitForEvent('download');
		await coach.getByRole('link', { name: 'The list of students as CSV' }).click();
		const file = await (await begun).createReadStream();
		const rows = Buffer.concat(await file.toArray()).toString('utf8');
		for (const name of names) expect(rows).toMatch(new RegExp(`${name}.*${sides[name]}`));
		faults.push(...[coachDevice, roomDevice, ...phones].flatMap((each) => each.faults));
		await coach.getByText('Delete this class now').click();
		await coach.getByLabel('I have saved what I need').check();
		await coach.getByRole('button', { name: 'Delete the class' }).click();
		await expect(coach.getByText('The class is deleted')).toBeVisible();
		for (const { page } of students) {
			const answer = await page.goto(seat);
			expect(answer?.status()).toBe(410);
			await expect(page.getByRole('heading', { name: 'This class is over' })).toBeVisible();
		}
	});

	expect(faults, 'what the pages did wrong').toEqual([]);
	await Promise.all(contexts.map((context) => context.close()));
});
