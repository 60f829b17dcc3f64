import { overBudget } from '#tests/browser/budgets.ts';
import { samplesByRoute } from '#tests/browser/crawl-site.ts';
import { measurePage } from '#tests/browser/page-facts.ts';
import { expect, test } from '#tests/browser/page-test.ts';

test('every kind of page keeps to its budget of script, layout shift and third parties @phone', async ({
	site,
	context,
	baseURL
}) => {
	test.setTimeout(180_000);
	const samples = samplesByRoute(site);
	const over: string[] = [];
	for (const { route, addresses } of samples) {
		for (const address of addresses) {
			const fresh = await context.newPage();
			const facts = await measurePage(fresh, `${baseURL}${address}`);
			await fresh.close();
			expect(facts.html, `${address} was read`).toBeGreaterThan(0);
			over.push(...overBudget(route.name, facts).map((sentence) => `${address}: ${sentence}`));
		}
	}
	expect(over).toEqual([]);
});
