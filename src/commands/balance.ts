import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { countInWords } from '#lib/debate/plain-words.ts';
import type { Share } from '#lib/reasoning/balance-evidence.ts';
import { balanceOf, type BalanceReport, type PositionBalance } from '#lib/reasoning/balance.ts';
import { indexDebate } from '#lib/debate/graph.ts';
import { printProblem } from '#lib/pack/print-problem.ts';
import { packFolders, readPackAt } from '#lib/server/read-folder.ts';
import { inProject } from './project.js';
import { Refusal, runCommand } from './refusal.js';

/** The folder of the debate that was asked for, by id or by path; all shipped ones when none was. */
async function askedFolders(args: readonly string[]): Promise<readonly string[]> {
	const [asked, ...more] = args;
	if (more.length > 0 || asked?.startsWith('-')) {
		throw new Refusal(
			'Usage: npm run balance [-- DEBATE]\nDEBATE is the id of a debate, or its folder (default: all in seeds).'
		);
	}
	const seeds = resolve(process.env.SEEDS_DIR ?? inProject('seeds'));
	if (asked === undefined) return packFolders(seeds);
	const folders = [join(seeds, asked), resolve(asked)].filter((dir) => existsSync(join(dir, 'debate.yaml')));
	if (folders[0] === undefined) {
		throw new Refusal(
			`There is no debate ${asked}: no such folder in ${seeds}, and no debate.yaml in ${resolve(asked)}.`
		);
	}
	return [folders[0]];
}

/** “12 of 19”, or a dash where there is nothing to count. */
function shareInWords({ x, y }: Share): string {
	return y.length === 0 ? '–' : `${x.length} of ${y.length}`;
}

const rows: readonly (readonly [name: string, cell: (column: PositionBalance) => string])[] = [
	['claims of fact with a passage', ({ quotedFacts }) => shareInWords(quotedFacts)],
	['passages said by those who hold it', ({ ownVoice }) => shareInWords(ownVoice)],
	['… by its critics', ({ byCritics }) => shareInWords(byCritics)],
	['… retold or granted by others', ({ retold }) => shareInWords(retold)],
	['reasons for it that stand', ({ standingReasons }) => shareInWords(standingReasons)],
	['its case: nodes objected to', ({ objectedReasons }) => shareInWords(objectedReasons)],
	['objections with an answer', ({ answeredObjections }) => shareInWords(answeredObjections)],
	['unanswered objections', ({ unanswered }) => String(unanswered.length)],
	['documents quoted', ({ sources }) => String(sources.length)],
	['… worth as many, used alike', ({ effectiveSources }) => effectiveSources.toFixed(1)],
	['facts it rests on in dispute', ({ disputedFacts }) => shareInWords(disputedFacts)],
	['absent voices', ({ absent }) => String(absent.length)]
];

function table(positions: readonly PositionBalance[]): string {
	const cells = [
		['', ...positions.map(({ position }) => position.shortName)],
		...rows.map(([name, cell]) => [name, ...positions.map(cell)])
	];
	const widths = cells[0]!.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
	return cells
		.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')}`.trimEnd())
		.join('\n');
}

/** What is behind the numbers of one position. */
function details(column: PositionBalance): string {
	const lists: readonly (readonly [string, readonly string[]])[] = [
		['speakers', column.speakers.map(({ name, ids }) => `${name} ${ids.length}`)],
		['documents', column.sources.map(({ name, ids }) => `${name} ${ids.length}`)],
		['facts without a passage', column.quotedFacts.y.filter((id) => !column.quotedFacts.x.includes(id))],
		['unanswered', column.unanswered],
		['facts in dispute', column.disputedFacts.x],
		[
			'cruxes',
			column.cruxes.map(({ node, changes }) => `${node} (changes ${countInWords(changes.length, 'label')})`)
		],
		['absent', column.absent.map(({ who }) => who)]
	];
	const lines = lists.map(([name, list]) => `  ${name}: ${list.join(', ') || 'none'}`);
	const left = column.allFlipped ? [] : ['  (not every node was flipped to find the cruxes)'];
	return [column.position.name, ...lines, ...left].join('\n');
}

function print(title: string, { positions, gaps, caveat }: BalanceReport): string {
	const names = new Map(positions.map(({ position }) => [position.id, position.shortName]));
	const words = {
		objectedReasons: 'nodes objected to',
		answeredObjections: 'objections with an answer',
		ownVoice: 'passages said by those who hold it',
		quotedFacts: 'claims of fact with a passage'
	};
	const between = gaps.map(
		({ measure, most, least, gap }) =>
			`  ${words[measure]}: ${Math.round(gap * 100)} points between ${names.get(most)} (most) and ${names.get(least)} (least)`
	);
	return `${[title, table(positions), '', 'Gaps', ...between, '', ...positions.map(details), '', caveat].join('\n')}\n`;
}

await runCommand(async () => {
	for (const dir of await askedFolders(process.argv.slice(2))) {
		const { pack, problems } = await readPackAt(dir);
		if (!pack) {
			const errors = problems.filter(({ severity }) => severity === 'error');
			throw new Refusal(errors.map((problem) => printProblem(problem, dir)).join('\n'));
		}
		process.stdout.write(`${print(pack.debate.title, balanceOf(indexDebate(pack.debate)))}\n`);
	}
});
