import type { Relation } from '#lib/debate/model.ts';
import type { Problem } from '#lib/debate/problem.ts';
import { makeRelation } from './make-relation.ts';
import { atLine, problem, type Checked } from './report-problem.ts';

/** An undercut before it is known which relations it hits. */
export interface WrittenUndercut {
	readonly from: string;
	readonly line: number;
	/** Every relation that leaves an argument, or one relation by id. */
	readonly on: { readonly argument: string } | { readonly relation: string };
}

/** What an undercut hits; null when that cannot be said. `depth` counts undercuts of undercuts, from 1. */
type Hit = { readonly ids: readonly string[]; readonly depth: number } | null;

/** An objection to an objection to a step, and so on: nobody follows more, and ids grow with each. */
const deepest = 8;
/** Undercuts multiply with what they hit; more are not a debate. */
const most = 50_000;

/**
 * Finds what each undercut hits. Undercuts leave arguments too, so what hits an argument is known only after what
 * that argument hits: they are resolved from the inside out, and going round in a circle is a problem.
 */
export function resolveUndercuts(
	file: string,
	relations: readonly Relation[],
	undercuts: readonly WrittenUndercut[]
): Checked<readonly Relation[]> {
	const problems: Problem[] = [];
	const leaving = new Map<string, string[]>();
	const madeBy = new Map<string, WrittenUndercut[]>();
	for (const { from, id } of relations) for (const node of from) push(leaving, node, id);
	for (const undercut of undercuts) push(madeBy, undercut.from, undercut);

	const known = new Map<WrittenUndercut, Hit>();
	const open = new Set<WrittenUndercut>();
	const refuse = ({ line }: WrittenUndercut, message: string): null => {
		problems.push(problem('undercut-cycle', atLine(file, line), message));
		return null;
	};
	const hitOf = (undercut: WrittenUndercut): Hit => {
		const settled = known.get(undercut);
		if (settled !== undefined) return settled;
		if (open.has(undercut)) return refuse(undercut, 'Undercuts cut each other in a circle.');
		open.add(undercut);
		const hit = open.size > deepest ? refuse(undercut, tooDeep) : look(undercut);
		open.delete(undercut);
		known.set(undercut, hit);
		return hit;
	};
	const look = (undercut: WrittenUndercut): Hit => {
		if ('relation' in undercut.on) return { ids: [undercut.on.relation], depth: 1 };
		const ids = [...(leaving.get(undercut.on.argument) ?? [])];
		let depth = 1;
		for (const inner of madeBy.get(undercut.on.argument) ?? []) {
			const hit = hitOf(inner);
			if (!hit) return null;
			depth = Math.max(depth, hit.depth + 1);
			for (const id of hit.ids.slice(0, most)) ids.push(makeRelation('undercuts', [inner.from], id, 1).id);
		}
		return depth > deepest ? refuse(undercut, tooDeep) : { ids, depth };
	};

	const found = new Map<string, Relation>();
	for (const undercut of undercuts) {
		const hit = hitOf(undercut);
		if (hit?.ids.length === 0 && 'argument' in undercut.on) {
			const message = `No relation leaves ${undercut.on.argument}: there is no step to undercut.`;
			problems.push(problem('undercut-without-target', atLine(file, undercut.line), message));
		}
		for (const target of hit?.ids ?? []) {
			const relation = makeRelation('undercuts', [undercut.from], target, undercut.line);
			if (!found.has(relation.id)) found.set(relation.id, relation);
		}
		if (found.size > most) {
			const message = `Undercuts hit more than ${most} relations.`;
			problems.push(problem('too-many-relations', atLine(file, undercut.line), message));
			return { value: [], problems };
		}
	}
	return { value: [...found.values()], problems };
}

const tooDeep = `Undercuts of undercuts go more than ${deepest} deep.`;

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
	const list = lists.get(key);
	if (list) list.push(value);
	else lists.set(key, [value]);
}
