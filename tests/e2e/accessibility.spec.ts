import AxeBuilder from '@axe-core/playwright';
import { samplesByRoute } from '#tests/browser/crawl-site.ts';
import { expect, test } from '#tests/browser/page-test.ts';

const missing = '/no-such-page';

for (const [colorScheme, tag] of [
	['light', []],
	['dark', ['@phone']]
] as const) {
	test(`axe finds nothing on any kind of page, ${colorScheme}`, { tag: [...tag] }, async ({ page, site }) => {
		test.setTimeout(180_000);
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		const samples = samplesByRoute(site);
		const addresses = [...samples.flatMap((sample) => sample.addresses), missing];
		// Pages of a class have tests of their own: no link leads a stranger to them.
		expect(addresses.length).toBeGreaterThan(samples.filter(({ route }) => route.reading).length);

		const violations: string[] = [];
		for (const address of addresses) {
			await page.goto(address);
			await page.locator('html[data-hydrated]').waitFor();
			const result = await new AxeBuilder({ page })
				.options({ rules: { 'target-size': { enabled: true } } })
				.analyze();
			expect(result.passes.length, `axe looked at ${address}`).toBeGreaterThan(0);
			for (const { id, help, nodes } of result.violations) {
				violations.push(
					`${address}: ${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`
				);
			}
		}
		expect(violations).toEqual([]);
	});
}
