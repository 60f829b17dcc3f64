import { indexDebate } from '#lib/debate/graph.ts';
import type { Debate } from '#lib/debate/model.ts';
import type { Problem } from '#lib/debate/problem.ts';
import { checkDebateFile, checkDebateReferences, checkIssues } from './check-debate.ts';
import { checkGraph } from './check-graph.ts';
import { checkTour, positionsMet } from './check-tour.ts';
import { checkUnused } from './check-unused.ts';
import { gatherIds, knownPassages } from './known-ids.ts';
import { maxFiles, maxPackBytes, maxProblems, refusedQuoteBudget, refusedQuoteCost } from './limits.ts';
import type { DebateReading, Pack, PackFiles } from './pack.ts';
import { readFacts } from './read-facts.ts';
import { readFiles, type ReadFiles } from './read-files.ts';
import { readNodes } from './read-nodes.ts';
import { readRelations } from './read-relations.ts';
import { readSource } from './read-source.ts';
import { passagesNamed, readTour } from './read-tour.ts';
import { hasErrors, problem, wholeFile, type Checked } from './report-problem.ts';
import { sortFiles, type PackLayout } from './sort-files.ts';
import { versionOf } from './version-of.ts';

/**
 * Reads a debate from its files and checks all of it. `id` is the name of its folder, null where that has no say
 * (an archive, a copy of another version). Never throws on bad input,
 * whatever the bytes; every problem that can be told from the others' consequences is listed.
 *
 * Files that cannot be read by themselves end the reading, for what refers to them would seem wrong too; so do
 * nodes. From there on everything is looked at.
 */
export async function readPack(files: PackFiles, id: string | null): Promise<DebateReading> {
	const sizes = checkSizes(files);
	if (hasErrors(sizes)) return { pack: null, debate: null, problems: sizes };
	const layout = sortFiles(files.keys());
	if (!layout.value || hasErrors(layout.problems)) return finish(null, layout.problems);
	const read = await readFiles(layout.value, files);
	if (!read.value) return finish(null, [...layout.problems, ...read.problems]);

	const joined = joinFiles(read.value, layout.value, id);
	const version = await versionOf(files);
	const problems = [...layout.problems, ...read.problems, ...joined.problems];
	return finish(joined.value && { ...joined.value, version }, problems);
}

/** Puts the files together to a debate and its tours. */
function joinFiles(
	files: ReadFiles,
	layout: PackLayout,
	id: string | null
): Checked<Omit<Pack, 'version'> | null> {
	const { value: debateFile } = files.debate;
	const positions = debateFile.positions;
	const named = checkDebateFile(files.debate, id);
	const sources = readSources(files.documents);
	const nodes = readNodes(layout.map, files.map, new Set(positions.map((position) => position.id)));
	const soFar = [...named, ...sources.problems, ...nodes.problems];
	if (hasErrors(nodes.problems)) return { value: null, problems: soFar };

	const relations = readRelations(layout.map, files.map, nodes.value);
	const passages = sources.value.flatMap((source, index) =>
		knownPassages(source, files.documents[index]?.shaped.value.passages ?? [])
	);
	const parts = { positions, nodes: nodes.value.nodes, sources: sources.value, passages };
	const facts = files.facts
		? readFacts(files.facts, gatherIds({ ...parts, facts: [] }))
		: { value: [], problems: [] };
	const known = gatherIds({ ...parts, facts: facts.value });
	const graph = hasErrors(relations.problems)
		? []
		: checkGraph(layout.map, nodes.value.nodes, relations.value, known);
	const references = [
		...checkDebateReferences(files.debate, nodes.value.nodes, known),
		...checkIssues(files.debate, nodes.value.nodes)
	];

	const debate: Debate = {
		...debateFile,
		contentNote: debateFile.contentNote ?? null,
		nodes: nodes.value.nodes,
		relations: relations.value,
		sources: sources.value,
		facts: facts.value
	};
	const indexed = indexDebate(debate);
	const read = files.tours.map(({ tour, shaped }) => readTour(tour, shaped, known, indexed));
	const tours = read.flatMap(({ value }) => value ?? []).sort((a, b) => a.order - b.order);
	const meets = positionsMet(nodes.value.nodes);
	const walked = tours.flatMap((tour) =>
		checkTour(
			tour,
			meets,
			positions.map((position) => position.id)
		)
	);
	const onTours = files.tours.flatMap(({ shaped }) => passagesNamed(shaped.value));
	const shown = { nodes: debate.nodes, facts: debate.facts, glossary: debate.glossary, onTours };
	const unused = checkUnused(known.passages.keys(), shown, (passage) => placeOf(files, passage));
	return {
		value: { debate, tours },
		problems: [
			...soFar,
			...relations.problems,
			...graph,
			...references,
			...facts.problems,
			...read.flatMap((tour) => tour.problems),
			...walked,
			...unused
		]
	};
}

/** All sources in turn; the quotations that are not found draw on one budget. */
function readSources(documents: ReadFiles['documents']): Checked<readonly Debate['sources'][number][]> {
	const problems: Problem[] = [];
	let budget = refusedQuoteBudget;
	const sources = documents.map((document) => {
		const cost = refusedQuoteCost + document.text.length;
		const source = readSource(document, Math.max(0, Math.floor(budget / cost)));
		budget -= cost * source.problems.filter(({ code }) => code.startsWith('quote-')).length;
		problems.push(...source.problems);
		return source.value;
	});
	return { value: sources, problems };
}

/** Where a passage is written down. */
function placeOf(files: ReadFiles, qualified: string) {
	const [source, passage] = qualified.split('/');
	const shaped = files.documents.find(({ id }) => id === source)?.shaped;
	const index = shaped?.value.passages.findIndex(({ id }) => id === passage) ?? 0;
	return shaped?.at(['passages', index]) ?? wholeFile('sources');
}

function checkSizes(files: PackFiles): Problem[] {
	const [first = 'debate.yaml'] = files.keys();
	let bytes = 0;
	for (const file of files.values()) bytes += file.length;
	if (files.size > maxFiles) {
		return [
			problem(
				'too-many-files',
				wholeFile(first),
				`The pack has ${files.size} files; ${maxFiles} are allowed.`
			)
		];
	}
	if (bytes <= maxPackBytes) return [];
	return [
		problem('pack-too-large', wholeFile(first), `The pack has ${bytes} bytes; ${maxPackBytes} are allowed.`)
	];
}

/** Problems in the order of files and lines, a list nobody reads to its end cut short. */
function finish(pack: Pack | null, problems: readonly Problem[]): DebateReading {
	const inOrder = problems.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
	const rest = inOrder.length - maxProblems;
	const [first] = inOrder.slice(maxProblems);
	return {
		pack: hasErrors(problems) ? null : pack,
		debate: pack?.debate ?? null,
		problems: first
			? [
					...inOrder.slice(0, maxProblems),
					problem('too-many-problems', wholeFile(first.file), `And ${rest} more.`)
				]
			: inOrder
	};
}
