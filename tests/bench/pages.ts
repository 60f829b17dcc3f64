/**
 * `npm run bench:pages`: what each kind of page costs a visitor, measured in Chromium against a bare static page
 * with the same words, served by the same server in the same run. Runs are interleaved and every visit starts
 * with an empty cache. Prints medians; exits 1 when a byte budget, layout shift or a third party breaks the rules.
 * Times depend on the machine and are only reported. RUNS=9 sets the number of rounds (5).
 */
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { ensureBuilt } from '#commands/build.js';
import { Refusal, runCommand } from '#commands/refusal.js';
import { builtHandler, createWebServer, listen, stop, type Handler } from '#commands/web-server.js';
import { overBudget } from '#tests/browser/budgets.ts';
import { crawlSite, samplesByRoute } from '#tests/browser/crawl-site.ts';
import { launchOptions } from '#tests/browser/launch-options.ts';
import { measurePage, type PageFacts } from '#tests/browser/page-facts.ts';
import { median } from './median.ts';

const barePath = '/bare-page-for-the-measurement';

interface Subject {
	readonly route: string;
	readonly address: string;
	readonly scripted: boolean;
	readonly runs: PageFacts[];
}

/** The page's words and structure with nothing to load: what the same text costs at the least. */
function bareOf(html: string): string {
	const text = html
		.replace(/<(script|style|svg)\b[\s\S]*?<\/\1>/g, '')
		.replace(/<link\b[^>]*>|<!--[\s\S]*?-->/g, '')
		.replace(/ (class|style|data-[\w-]+)="[^"]*"/g, '');
	return text.replace(/<meta http-equiv="content-security-policy"[^>]*>/i, '');
}

/** The median of each fact over the runs. */
function medians(runs: readonly PageFacts[]): PageFacts {
	const of = (name: Exclude<keyof PageFacts, 'moved' | 'foreign'>) =>
		median(runs.map((facts) => facts[name]));
	return {
		html: of('html'),
		css: of('css'),
		js: of('js'),
		fonts: of('fonts'),
		other: of('other'),
		requests: of('requests'),
		foreign: [...new Set(runs.flatMap(({ foreign }) => foreign))],
		firstPaint: of('firstPaint'),
		interactive: of('interactive'),
		shift: Math.max(...runs.map(({ shift }) => shift)),
		moved: [...new Set(runs.flatMap(({ moved }) => moved))]
	};
}

function kilobytes(bytes: number): string {
	return (bytes / 1000).toFixed(1);
}

const columns = [
	'page',
	'HTML',
	'CSS',
	'JS',
	'sum',
	'fonts',
	'requests',
	'paint',
	'÷ bare',
	'interactive',
	'÷ bare'
];

function row(name: string, facts: PageFacts, bare: PageFacts): readonly string[] {
	return [
		name,
		...[facts.html, facts.css, facts.js, facts.html + facts.css + facts.js, facts.fonts].map(kilobytes),
		String(facts.requests),
		facts.firstPaint.toFixed(0),
		(facts.firstPaint / bare.firstPaint).toFixed(2),
		facts.interactive.toFixed(0),
		(facts.interactive / bare.interactive).toFixed(2)
	];
}

/** Rows as a Markdown table, so that it can be read here and pasted there. */
function table(rows: readonly (readonly string[])[]): string {
	const widths = columns.map((column, at) =>
		Math.max(column.length, ...rows.map((cells) => cells[at]?.length ?? 0))
	);
	const line = (cells: readonly string[]) =>
		`| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`;
	const rule = widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
	return [line(columns), line(rule), ...rows.map(line)].join('\n');
}

await runCommand(async () => {
	await ensureBuilt();
	const rounds = Number(process.env.RUNS ?? 5);
	let bare = gzipSync('');
	const app = await builtHandler();
	const withBarePage: Handler = (request, response, next) => {
		if (request.url !== barePath) return app(request, response, next);
		response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'gzip' });
		return response.end(bare);
	};
	const server = createWebServer(withBarePage, { trustProxy: false });
	const base = await listen(server, { port: 0, host: 'localhost' });
	const browser = await chromium.launch(launchOptions());

	const guide = await browser.newPage({ baseURL: base });
	const subjects: Subject[] = samplesByRoute(await crawlSite(guide)).flatMap(({ route, addresses }) => {
		const address = addresses[0];
		return address ? [{ route: route.name, address, scripted: true, runs: [] }] : [];
	});
	await guide.close();
	const model = subjects.find(({ route }) => route.endsWith('/claims/[claim]')) ?? subjects[0];
	if (!model) throw new Refusal('The site has no page to measure.');
	bare = gzipSync(bareOf(await (await fetch(base + model.address)).text()), { level: 9 });
	const rival: Subject = { route: 'bare page', address: barePath, scripted: false, runs: [] };

	for (let round = 1; round <= rounds; round++) {
		process.stdout.write(`round ${round} of ${rounds}\n`);
		for (const { address, scripted, runs } of [rival, ...subjects]) {
			const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
			runs.push(await measurePage(await context.newPage(), base + address, scripted));
			await context.close();
		}
	}
	await browser.close();
	await stop(server, 0);

	const against = medians(rival.runs);
	const rows = [rival, ...subjects].map(({ route, runs }) => row(route, medians(runs), against));
	process.stdout.write(
		`\n${table(rows)}\n\nMedians of ${rounds} rounds. kB (1000 bytes) as sent with gzip; ms; the longest page of each route, ` +
			`390 px wide, nothing cached.\nThe bare page has the words of ${model.address} and loads nothing.\n`
	);
	const over = subjects.flatMap(({ route, address, runs }) =>
		overBudget(route, medians(runs)).map((sentence) => `${address}: ${sentence}`)
	);
	if (over.length > 0) throw new Refusal(`Over budget:\n${over.join('\n')}`);
	process.stdout.write('Every page keeps to its budget of script, moves nothing and asks nobody else.\n');
});
