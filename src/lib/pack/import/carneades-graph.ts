import type { DebateNode, Relation } from '#lib/debate/model.ts';
import { makeRelation } from '#lib/pack/make-relation.ts';
import type { Account } from './account.ts';
import type { CarneadesArgument, CarneadesFile, CarneadesIssue } from './carneades-file.ts';
import { clipSentence } from './clip-sentence.ts';
import { guessKind } from './guess-kind.ts';
import { Slugs } from './slugs.ts';
import { stepSentence } from './step-sentence.ts';
import { Titles } from './titles.ts';

/** An argument graph of Carneades as nodes and relations. */
export interface CarneadesGraph {
	/** Statements in their order, those that are only named among them, then arguments. */
	readonly nodes: readonly DebateNode[];
	/** By the id of a statement. */
	readonly statements: ReadonlyMap<string, DebateNode>;
	/** Ids of statements that stand in no list of statements, with the line that first names them. */
	readonly unstated: ReadonlyMap<string, number>;
	/** The arguments that have a conclusion. */
	readonly arguments: ReadonlyMap<CarneadesArgument, DebateNode>;
	readonly relations: readonly Relation[];
	/** Ids of relations by the argument or issue that says them. */
	readonly saidBy: ReadonlyMap<CarneadesArgument | CarneadesIssue, readonly string[]>;
	/** The issue whose positions are the positions of the debate; null where none is fit. */
	readonly main: CarneadesIssue | null;
}

/** More premises than these are not linked: they would stand in the id of their relation. */
const mostLinked = 50;
/** More positions of an issue than these do not each speak against all others. */
const mostCompeting = 12;

/** Makes every statement a claim and every argument an argument; the positions of an issue speak against each other. */
export function carneadesGraph(file: CarneadesFile, account: Account): CarneadesGraph {
	const [slugs, titles] = [new Slugs(), new Titles()];
	const statements = new Map<string, DebateNode>();
	const unstated = new Map<string, number>();
	const nodeOf = (id: string, line: number, text: string): DebateNode => {
		const known = statements.get(id);
		if (known) return known;
		const title = titles.take(text);
		const node: DebateNode = {
			...{ id: slugs.take(title, 'claim'), type: 'claim', title, kind: guessKind(text) },
			text: clipSentence(text, line, account),
			...{ positions: [], passages: [], implicit: false, line }
		};
		statements.set(id, node);
		return node;
	};
	for (const { id, text, line } of file.statements) nodeOf(id, line, text ?? id);
	const named = (id: string, line: number): DebateNode => {
		if (!statements.has(id)) unstated.set(id, line);
		return nodeOf(id, line, id);
	};

	const relations = new Map<string, Relation>();
	const saidBy = new Map<CarneadesArgument | CarneadesIssue, string[]>();
	const say = (by: CarneadesArgument | CarneadesIssue, relation: Relation): void => {
		if (relations.has(relation.id)) return;
		relations.set(relation.id, relation);
		const said = saidBy.get(by) ?? [];
		saidBy.set(by, said);
		said.push(relation.id);
	};
	const nodesOfArguments = new Map<CarneadesArgument, DebateNode>();
	for (const argument of file.arguments) {
		const { id, line, premises, conclusion, undercutter, words, title } = argument;
		if (conclusion === null) continue;
		const from = premises.map((premise) => named(premise, line));
		const to = named(conclusion, line);
		const name = titles.take(title ?? `Argument ${id}`);
		const node: DebateNode = {
			...{ id: slugs.take(name, 'argument'), type: 'argument', title: name, kind: null },
			text: clipSentence(words ?? stepSentence(from, 'supports', to), line, account),
			...{ positions: [], passages: [], implicit: false, line }
		};
		nodesOfArguments.set(argument, node);
		const ids = from.map((premise) => premise.id);
		const [first, ...rest] = ids;
		if (first !== undefined && ids.length <= mostLinked)
			say(argument, makeRelation('supports', [first, ...rest], node.id, line));
		else for (const each of ids) say(argument, makeRelation('supports', [each], node.id, line));
		const step = makeRelation('supports', [node.id], to.id, line);
		say(argument, step);
		if (undercutter !== null)
			say(argument, makeRelation('undercuts', [named(undercutter, line).id], step.id, line));
	}
	const main = mainIssue(file);
	for (const issue of file.issues) {
		const competing = issue.positions.map((position) => named(position, issue.line).id);
		if (issue === main || competing.length > mostCompeting) continue;
		for (const one of competing)
			for (const other of competing)
				if (one !== other) say(issue, makeRelation('attacks', [one], other, issue.line));
	}
	return {
		nodes: [...statements.values(), ...nodesOfArguments.values()],
		...{ statements, unstated, arguments: nodesOfArguments, relations: [...relations.values()], saidBy, main }
	};
}

/** The first issue whose positions are argued for and lead no further; else the first that leads no further. */
function mainIssue({ issues, arguments: all }: CarneadesFile): CarneadesIssue | null {
	const leading = new Set(all.flatMap(({ premises, undercutter }) => [...premises, undercutter ?? '']));
	const argued = new Set(all.map(({ conclusion }) => conclusion));
	const fit = issues.filter(
		({ positions }) => positions.length > 1 && !positions.some((position) => leading.has(position))
	);
	return fit.find(({ positions }) => positions.some((position) => argued.has(position))) ?? fit[0] ?? null;
}
