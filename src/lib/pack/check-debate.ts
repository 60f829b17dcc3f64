import type { DebateNode } from '#lib/debate/model.ts';
import type { Problem } from '#lib/debate/problem.ts';
import type { Shaped } from './check-shape.ts';
import { unknownPassage, type KnownIds } from './known-ids.ts';
import { problem } from './report-problem.ts';
import type { DebateFile } from './schemas/debate-file.ts';

/** What is wrong with `debate.yaml` by itself: a name that is not its folder's, positions that cannot be told apart. */
export function checkDebateFile({ value: file, at }: Shaped<DebateFile>, folder: string | null): Problem[] {
	const problems: Problem[] = [];
	if (folder !== null && file.id !== folder) {
		problems.push(problem('id-mismatch', at(['id']), `The id is ${file.id}, the folder ${folder}.`));
	}
	for (const [index, { id, colour }] of file.positions.entries()) {
		const before = file.positions.slice(0, index);
		if (before.some((other) => other.id === id)) {
			problems.push(
				problem('duplicate-id', at(['positions', index, 'id']), `The position ${id} stands here twice.`)
			);
		}
		if (before.some((other) => other.colour === colour)) {
			const message = `Another position is ${colour} already.`;
			problems.push(problem('duplicate-colour', at(['positions', index, 'colour']), message));
		}
	}
	return problems;
}

/** What `debate.yaml` names that is not there, and positions that the map leaves out. */
export function checkDebateReferences(
	{ value: file, at }: Shaped<DebateFile>,
	nodes: readonly DebateNode[],
	known: KnownIds
): Problem[] {
	const problems: Problem[] = [];
	const roots = new Set(nodes.filter(({ type }) => type === 'position').map(({ id }) => id));
	for (const [index, { id }] of file.positions.entries()) {
		if (roots.has(id)) continue;
		const message = `No claim in map.argdown has the id ${id}.`;
		problems.push(problem('position-not-in-map', at(['positions', index, 'id']), message));
	}
	for (const [index, { positions }] of file.absentVoices.entries()) {
		for (const [n, id] of positions.entries()) {
			if (known.positions.has(id)) continue;
			problems.push(
				problem('unknown-position', at(['absentVoices', index, 'positions', n]), `${id} is no position.`)
			);
		}
	}
	for (const [index, { about }] of file.editorNotes.entries()) {
		for (const [n, id] of about.entries()) {
			if (known.nodes.has(id) || known.sources.has(id) || known.facts.has(id)) continue;
			const message = `${id} is no node, source or fact.`;
			problems.push(problem('unknown-about', at(['editorNotes', index, 'about', n]), message));
		}
	}
	for (const [index, { passages }] of file.glossary.entries()) {
		for (const [n, id] of passages.entries()) {
			const unknown = unknownPassage(id, known, at(['glossary', index, 'passages', n]));
			if (unknown) problems.push(unknown);
		}
	}
	return problems;
}

/** What is wrong with the questions on which the positions are compared. */
export function checkIssues(
	{ value: { issues }, at }: Shaped<DebateFile>,
	nodes: readonly DebateNode[]
): Problem[] {
	const problems: Problem[] = [];
	const reasons = new Map(nodes.filter(({ type }) => type !== 'position').map((node) => [node.id, node]));
	for (const [index, issue] of issues.entries()) {
		if (issues.findIndex(({ id }) => id === issue.id) < index) {
			const message = `The issue ${issue.id} stands here twice.`;
			problems.push(problem('duplicate-id', at(['issues', index, 'id']), message));
		}
		for (const [n, id] of issue.nodes.entries()) {
			const place = at(['issues', index, 'nodes', n]);
			if (!reasons.has(id)) {
				problems.push(problem('unknown-node', place, `There is no claim or argument ${id}.`));
			} else if (issue.nodes.indexOf(id) < n) {
				problems.push(problem('duplicate-answer', place, `${id} answers here twice.`));
			}
		}
		const speaking = new Set(issue.nodes.flatMap((id) => reasons.get(id)?.positions ?? []));
		if (speaking.size < 2 && issue.nodes.every((id) => reasons.has(id))) {
			const message = `“${issue.question}” is answered for ${speaking.size} of the positions.`;
			problems.push(problem('issue-one-sided', at(['issues', index, 'nodes']), message));
		}
	}
	return problems;
}
