import { documentsOf, samplesByRoute } from '#tests/browser/crawl-site.ts';
import { expect, test } from '#tests/browser/page-test.ts';

test.describe('the site, as the server sends it', () => {
	test('answers every link it contains', ({ site }) => {
		const from = (address: string) =>
			site.find(({ links }) => links.some((link) => link.endsWith(address)))?.address ?? '';
		const broken = site.filter(({ status }) => status !== 200);
		expect(broken.map(({ address, status }) => `${status} ${address} (from ${from(address)})`)).toEqual([]);
		expect(documentsOf(site).length).toBeGreaterThan(1);
	});

	test('has a target for every link to a part of a page', ({ site }) => {
		const ids = new Map(site.map(({ address, ids }) => [address, new Set(ids)]));
		const lost = site.flatMap(({ address, links }) =>
			links
				.map((link) => new URL(link))
				// Of the generated debate only some pages were read.
				.filter(({ pathname, search, hash }) => hash.length > 1 && ids.has(pathname + search))
				.filter(
					({ pathname, search, hash }) => !ids.get(pathname + search)?.has(decodeURIComponent(hash.slice(1)))
				)
				.map(({ pathname, search, hash }) => `${pathname}${search}${hash} (from ${address})`)
		);
		expect(lost).toEqual([]);
	});

	test('gives every page one first heading, a title of its own and no id twice', ({ site }) => {
		const pages = documentsOf(site);
		expect(pages.filter(({ headings }) => headings !== 1).map(({ address }) => address)).toEqual([]);
		expect(pages.filter(({ ids }) => new Set(ids).size !== ids.length).map(({ address }) => address)).toEqual(
			[]
		);
		const paths = new Map(pages.map(({ address, title }) => [address.split('?', 1)[0], title]));
		const titles = [...paths.values()];
		expect(titles.filter((title, index) => title === '' || titles.indexOf(title) !== index)).toEqual([]);
	});

	test('leads by links alone to every reading route', ({ site }) => {
		const samples = samplesByRoute(site);
		const orphans = samples.filter(({ route, addresses }) => route.reading && addresses.length === 0);
		// Only debates of more than 1,000 nodes have outlines on several pages, and what is served here has fewer (see tests/debate/outline-pages.test.ts).
		expect(orphans.map(({ route }) => route.name)).toEqual(['/debates/[debate]/outline/[branch]']);
	});
});

test.describe('every page without script', () => {
	test.use({ javaScriptEnabled: false });

	test('fits a phone without sideways scrolling @phone', async ({ page, site }) => {
		test.setTimeout(180_000);
		const wide: string[] = [];
		for (const { address } of documentsOf(site)) {
			await page.goto(address);
			const over = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth
			);
			if (over > 0) wide.push(`${address}: ${over} px too wide`);
		}
		expect(wide).toEqual([]);
	});
});
