import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { indexDebate } from '#lib/debate/graph.ts';
import { positionsMet } from '#lib/pack/check-tour.ts';
import type { Pack } from '#lib/pack/pack.ts';
import { printProblem } from '#lib/pack/print-problem.ts';
import { hasErrors } from '#lib/pack/report-problem.ts';
import { slugPattern } from '#lib/pack/schemas/values.ts';
import { starterTour } from '#lib/pack/starter-tour.ts';
import { readPackAt } from '#lib/server/read-folder.ts';
import { chartText } from '#lib/tour/chart-text.ts';
import { proveTour, type TourProof } from '#lib/tour/prove-tour.ts';
import type { TourScript } from '#lib/tour/script.ts';
import { tourChartOf } from '#lib/tour/tour-chart.ts';
import { debateFolder, debateFolders } from './debate-folder.ts';
import { Refusal, runCommand } from './refusal.js';

const usage = `Usage: npm run tours -- new DEBATE SLUG      write a tour to begin with
       npm run tours -- check [DEBATE]       print every problem of the tours
       npm run tours -- preview DEBATE TOUR  print a tour’s steps and ways
DEBATE is the id of a debate in seeds, or its folder.`;

/** Writes the file of a new tour, numbered after the last. */
async function create(debate: string, slug: string): Promise<void> {
	if (!slugPattern.test(slug) || slug.length > 64) {
		throw new Refusal(
			`${slug} cannot be the name of a tour: lower-case letters and digits, joined by single -.`
		);
	}
	const dir = debateFolder(debate);
	const pack = await packAt(dir);
	if (pack.tours.some(({ id }) => id === slug)) throw new Refusal(`The debate has a tour ${slug} already.`);
	const order = Math.max(0, ...pack.tours.map((tour) => tour.order)) + 1;
	const file = join(dir, 'tours', `${String(order).padStart(2, '0')}-${slug}.yaml`);
	await mkdir(join(dir, 'tours'), { recursive: true });
	await writeFile(file, starterTour(indexDebate(pack.debate), slug), { flag: 'wx' });
	process.stdout.write(`${relative('.', file)} is written. Look at it: ${addressOf(pack, slug)}\n`);
}

/** Prints what is wrong with the tours, and what keeps them from being checked. */
async function check(folders: readonly string[]): Promise<void> {
	for (const dir of folders) {
		const { pack, problems } = await readPackAt(dir);
		const told = problems.filter(({ file, severity }) => file.startsWith('tours/') || severity === 'error');
		const folder = relative('.', dir) || '.';
		for (const problem of told) process.stdout.write(`${printProblem(problem, folder)}\n`);
		if (hasErrors(problems)) process.exitCode = 1;
		if (!pack) continue;
		for (const tour of pack.tours) {
			process.stdout.write(`${folder}/${tour.file}: ${summaryOf(tour, proofOf(pack, tour))}\n`);
		}
	}
}

/** Prints the steps and ways of a tour. */
async function preview(debate: string, slug: string): Promise<void> {
	const pack = await packAt(debateFolder(debate));
	const tour = pack.tours.find(({ id }) => id === slug);
	if (!tour) {
		const known = pack.tours.map(({ id }) => id).join(', ');
		throw new Refusal(`The debate has no tour ${slug}. It has: ${known === '' ? 'none' : known}.`);
	}
	process.stdout.write(
		`${tour.title}\n\n${chartText(tourChartOf(tour))}\n\n${summaryOf(tour, proofOf(pack, tour))}\n` +
			`npm run dev shows it at ${addressOf(pack, slug)}\n`
	);
}

function proofOf(pack: Pack, tour: TourScript): TourProof {
	const { nodes, positions } = pack.debate;
	return proveTour(
		tour,
		positionsMet(nodes),
		positions.map(({ id }) => id)
	);
}

function summaryOf({ steps, minutes }: TourScript, { states, paths }: TourProof): string {
	const shortest = Math.min(...paths.map((path) => path.steps.length));
	return `${steps.length} steps, ${states} states tried, all can finish; shortest way ${shortest} steps; ${minutes} minutes`;
}

function addressOf(pack: Pack, slug: string): string {
	return `/debates/${pack.debate.id}/tours/${slug}`;
}

/** The pack of a folder. Throws a Refusal that lists its errors. */
async function packAt(dir: string): Promise<Pack> {
	const { pack, problems } = await readPackAt(dir);
	if (pack) return pack;
	const errors = problems.filter(({ severity }) => severity === 'error');
	const folder = relative('.', dir) || '.';
	throw new Refusal(`${errors.map((each) => printProblem(each, folder)).join('\n')}\nMend this first.`);
}

await runCommand(async () => {
	const [task, debate, slug, ...more] = process.argv.slice(2);
	if (task === 'check' && slug === undefined) {
		await check(debate === undefined ? await debateFolders() : [debateFolder(debate)]);
	} else if (task === 'new' && debate && slug && more.length === 0) await create(debate, slug);
	else if (task === 'preview' && debate && slug && more.length === 0) await preview(debate, slug);
	else throw new Refusal(usage);
});
