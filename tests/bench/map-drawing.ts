/**
 * `npm run bench:map`, the part for drawing: the product's own map page against Svelte Flow and cytoscape in the same
 * Chromium, each fed the same graph at our places, on a stage of the same size, contestants taking turns, every visit
 * with nothing cached. Prints medians and ratios; exits 1 when a target is missed.
 * RUNS=3 rounds · SIZES=flagship,1000,10000 · WAIT=90 seconds for a map to be seen · SHOTS=folder for a picture of
 * every first view · WHO=ours,cytoscape to let only these draw · BASE_URL=… a server of your own, whose PACKS_DIR
 * holds the generated debates.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { runCommand } from '#commands/refusal.js';
import { serveApp } from '#tests/browser/app-server.ts';
import { launchOptions } from '#tests/browser/launch-options.ts';
import { addressOf, contestants, type Contestant, type Hosts } from './drawing/contestants.ts';
import { firstData } from './drawing/first-data.ts';
import { measuredDebate, writePack, type Measured } from './drawing/measured-debates.ts';
import { printResults } from './drawing/print-results.ts';
import { busyShare } from './drawing/rest-of-machine.ts';
import { missedFrames, missedRatios, resultOf, type Results } from './drawing/results.ts';
import { serveRivals } from './drawing/rival-server.ts';
import { scriptOfFramework, scriptOfPage } from './drawing/script-weight.ts';
import { emptyPageMemory, stageSize, visit, type Visit } from './drawing/visit.ts';
import { median } from './median.ts';
import { installRivals } from './rival-packages.ts';

const rounds = Number(process.env.RUNS ?? 3);
const patience = Number(process.env.WAIT ?? 90) * 1000;
const known = ['flagship', '1000', '10000'];
const who = process.env.WHO?.split(',') ?? contestants;
const drawing = contestants.filter((one) => who.includes(one));
const sizes = (process.env.SIZES?.split(',') ?? known).filter((size) => known.includes(size));
/** How many times nearer the gesture goes: about to where titles can be read. */
const nearer: Readonly<Record<string, number>> = { flagship: 3, '1000': 4, '10000': 8 };
/** More than that, and times in milliseconds are not held against the map. */
const idle = 0.1;
const mostScript = 60_000;
const mostData = 0.15;

type Visits = ReadonlyMap<Measured, ReadonlyMap<Contestant, Visit[]>>;

const say = (text: string) => process.stdout.write(`${text}\n`);
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** All rounds; also the memory of an empty page and how busy the machine was besides, at worst. */
async function visitAll(browser: Browser, debates: readonly Measured[], hosts: Hosts) {
	const system = await browser.newBrowserCDPSession();
	const stage = await stageSize(browser, addressOf('ours', debates[0]!, hosts));
	const visits: Visits = new Map(
		debates.map((measured) => [measured, new Map(drawing.map((who) => [who, []]))])
	);
	const empty: number[] = [];
	let busy = 0;
	await emptyPageMemory(browser, system);
	for (let round = 1; round <= rounds; round++) {
		empty.push(await emptyPageMemory(browser, system));
		for (const [measured, row] of visits) {
			busy = Math.max(busy, await busyShare());
			for (const [who, list] of row) {
				say(`round ${round}: ${who}, ${measured.size}`);
				const name = `${measured.size}-${who.replaceAll(' ', '-')}-${round}.png`;
				const picture = process.env.SHOTS ? join(process.env.SHOTS, name) : null;
				const address = addressOf(who, measured, hosts, stage);
				list.push(
					await visit(browser, system, {
						who,
						address,
						measured,
						nearer: nearer[measured.size] ?? 1,
						patience,
						picture
					})
				);
			}
		}
	}
	return { visits, empty: median(empty), busy };
}

/** What our page loads besides; answers what is missed. */
async function weigh(
	browser: Browser,
	debates: readonly Measured[],
	hosts: Hosts
): Promise<readonly string[]> {
	const missed: string[] = [];
	const framework = await scriptOfFramework();
	say(`\nThe framework's own script is ${kilobytes(framework)} (gzip).`);
	for (const measured of debates) {
		const address = addressOf('ours', measured, hosts);
		const script = (await scriptOfPage(browser, address)) - framework;
		const { data, document, objects } = await firstData(browser, address, measured, patience);
		const share = data / objects;
		say(
			`${measured.size}: the map's page loads ${kilobytes(script)} of script beyond that. First data ${kilobytes(data)}, ` +
				`${share.toFixed(3)} of the ${kilobytes(objects)} of nodes and relations as objects; ` +
				`the document with all of its markup ${kilobytes(document)}.`
		);
		if (!(script <= mostScript))
			missed.push(`${measured.size}: script beyond the framework's own is more than 60 kB`);
		if (measured.size === '10000' && !(share <= mostData))
			missed.push(`10000: first data is ${share.toFixed(3)} of the debate as objects, not ≤ ${mostData}`);
	}
	return missed;
}

await runCommand(async () => {
	if (sizes.length === 0) return;
	installRivals();
	const packs = await mkdtemp(join(tmpdir(), 'parallax-packs-'));
	const debates = await Promise.all(sizes.map(measuredDebate));
	for (const size of sizes) if (size !== 'flagship') await writePack(packs, Number(size));
	const stopApp = await serveApp(packs);
	const rivals = await serveRivals(debates);
	const hosts: Hosts = { ours: process.env.BASE_URL ?? '', rivals: rivals.base };
	const browser = await chromium.launch(launchOptions());
	const missed: string[] = [];
	try {
		// The server reads a pack when it is first asked for it.
		for (const measured of debates) await fetch(addressOf('ours', measured, hosts));
		const { visits, empty, busy } = await visitAll(browser, debates, hosts);
		for (const [{ size, graph }, row] of visits) {
			const results: Results = new Map([...row].map(([who, list]) => [who, resultOf(list, empty)]));
			say(`\n${size}: ${graph.nodes.length} nodes, ${graph.edges.length} lines, medians of ${rounds} rounds`);
			printResults(results);
			missed.push(...missedRatios(size, results));
			const ours = results.get('ours');
			if (size !== '10000' || !ours) continue;
			if (busy <= idle) missed.push(...missedFrames(ours));
			else say('Milliseconds per frame are not judged: the machine had other things to do.');
		}
		say(
			`\nBesides, ${(100 * busy).toFixed(0)} % of ${cpus().length} cores were busy at worst; load average ${loadavg()[0]?.toFixed(2)}.`
		);
		missed.push(...(await weigh(browser, debates, hosts)));
	} finally {
		await browser.close();
		await rivals.close();
		await stopApp();
		await rm(packs, { recursive: true });
	}
	for (const text of missed) say(`MISSED: ${text}`);
	if (missed.length > 0) process.exitCode = 1;
});
