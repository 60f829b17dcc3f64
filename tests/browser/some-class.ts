import { expect, type BrowserContext, type Page } from '@playwright/test';
import type { test as pageTest } from './page-test.ts';
import type { ClassPhase } from '#lib/classroom/class-phase.ts';

/** A class that a test made, and what its coach can do with it. */
export interface SomeClass {
	readonly id: string;
	/** The join code, without a space. */
	readonly code: string;
	/** Leads the class on, as the coach's page does. */
	readonly lead: (phase: ClassPhase) => Promise<void>;
}

/** Makes a class as a coach does, with what the form suggests. The context becomes the coach's. */
export async function makeClass(coach: BrowserContext): Promise<SomeClass> {
	const page = await coach.newPage();
	await page.goto('/classes');
	await page.locator('html[data-hydrated]').waitFor();
	await page.getByRole('button', { name: /^make/i }).click();
	await page.waitForURL(/\/classes\/[^/]+\/coach/);
	const id = /classes\/([^/]+)/.exec(page.url())?.[1] ?? '';
	const shown = /\b[2-9CDFHJKMNPRTVWXY]{3} [2-9CDFHJKMNPRTVWXY]{3}\b/;
	await expect(page.locator('main')).toContainText(shown);
	const code = shown.exec(await page.locator('main').innerText())?.[0].replace(' ', '') ?? '';
	const origin = new URL(page.url()).origin;
	await page.close();
	return {
		id,
		code,
		async lead(phase) {
			const answer = await coach.request.post(`/classes/${id}/coach?/phase`, {
				form: { phase },
				headers: { origin }
			});
			expect(answer.status()).toBe(200);
		}
	};
}

/** Joins with the suggested name, or another one, and writes the phrase down. Ends on the seat's home. */
export async function takeSeat(
	page: Page,
	code: string,
	name: string | null = null
): Promise<{ readonly name: string; readonly phrase: string }> {
	await page.goto(`/join/${code}`);
	await page.locator('html[data-hydrated]').waitFor();
	const field = page.getByLabel('Name for this class');
	if (name !== null) await field.fill(name);
	const given = await field.inputValue();
	await page.getByRole('button', { name: 'Join the class' }).click();
	const phrase = await page.locator('.phrase').innerText();
	await page.getByRole('button', { name: 'I have written it down' }).click();
	await expect(page.locator('.phrase')).toHaveCount(0);
	return { name: given, phrase };
}

/** Makes a class before each test, and ends its coach's context after it. What it gives is filled when a test begins. */
export function classForEach(test: typeof pageTest): {
	readonly coach: BrowserContext;
	readonly room: SomeClass;
} {
	const made = {} as { coach: BrowserContext; room: SomeClass };
	test.beforeEach(async ({ browser, baseURL }, info) => {
		info.setTimeout(120_000);
		made.coach = await browser.newContext({ baseURL: baseURL ?? '' });
		made.room = await makeClass(made.coach);
	});
	test.afterEach(() => made.coach.close());
	return made;
}
