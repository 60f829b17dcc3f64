import * as v from 'valibot';
import type { DebateNode, Position } from '#lib/debate/model.ts';
import { titleInArgdown } from '#lib/pack/escape-argdown.ts';
import type { Account } from './account.ts';
import type { AifGraph, GraphNode } from './aif-graph.ts';
import { nodeShape } from './aif-ours.ts';
import type { NodeFate } from './aif-steps.ts';
import { clipSentence } from './clip-sentence.ts';
import { guessKind } from './guess-kind.ts';
import type { Slugs } from './slugs.ts';
import type { Titles } from './titles.ts';

/** The claims of a nodeset, and arguments of ours. */
export interface ReadClaims {
	/** By the id of their node in the file. */
	readonly nodes: ReadonlyMap<string, DebateNode>;
	/** Of each I-node, and of each RA-node that is an argument, by its id. */
	readonly fates: ReadonlyMap<string, NodeFate>;
}

/** Reads every I-node as a claim. With `isOurs`, what we put under `parallax` counts, and an RA-node can be an argument. */
export function readClaims(
	graph: AifGraph,
	isOurs: boolean,
	{ slugs, titles }: { readonly slugs: Slugs; readonly titles: Titles },
	account: Account
): ReadClaims {
	const nodes = new Map<string, DebateNode>();
	const fates = new Map<string, NodeFate>();
	const sound = graph.nodes.filter(({ fault }) => fault === null);
	// First come those that bring their ids and titles along.
	if (isOurs)
		for (const node of sound) {
			const own = node.type === 'I' || node.type === 'RA' ? ownNode(node, slugs, titles) : null;
			if (!own) continue;
			const isEdited = node.type === 'I' && own.text !== node.text && node.text !== '';
			const message = 'Its sentence was changed since Parallax wrote it; the newer one stands.';
			const text = clipSentence(isEdited ? node.text : own.text, `${node.path}.text`, account);
			nodes.set(node.id, { ...own, text });
			if (node.type === 'I')
				fates.set(node.id, isEdited ? { fate: 'guessed', message } : { fate: 'kept', message: '' });
		}
	for (const { id, type, text, path } of sound) {
		if (type !== 'I' || nodes.has(id)) continue;
		if (text === '') {
			fates.set(id, { fate: 'dropped', message: 'It has no words.' });
			continue;
		}
		const title = titles.take(text);
		nodes.set(id, {
			...{ id: slugs.take(title, 'claim'), type: 'claim', title, kind: guessKind(text) },
			text: clipSentence(text, `${path}.text`, account),
			...{ positions: [], passages: [], implicit: false, line: 1 }
		});
		fates.set(id, { fate: 'guessed', message: 'What kind of claim it is, is a guess.' });
	}
	return { nodes, fates };
}

/** The node that stands under `parallax`; null where it cannot be, or its id or title is another's. */
function ownNode({ parallax, type }: GraphNode, slugs: Slugs, titles: Titles): DebateNode | null {
	const { success, output } = v.safeParse(nodeShape, parallax);
	if (!success || (type === 'RA') !== isInference(parallax)) return null;
	const { node } = output;
	if (titleInArgdown(node.title) !== node.title || (type === 'RA' && node.type !== 'argument')) return null;
	if (!titles.claim(node.title)) return null;
	return slugs.take(node.id, node.id) === node.id ? { ...node, line: 1 } : null;
}

/** Whether the key holds an argument with its two relations. */
function isInference(parallax: unknown): boolean {
	return v.is(v.object({ relations: v.array(v.unknown()) }), parallax);
}

/**
 * The nodes, each a position where the debate says so, with a node for every position that the file has none of: an
 * export around one claim leaves them out.
 */
export function withPositions(
	nodes: readonly DebateNode[],
	positions: readonly Position[],
	account: Account
): readonly DebateNode[] {
	const ids = new Set(positions.map(({ id }) => id));
	const here = new Set(nodes.map(({ id }) => id));
	const added = positions.flatMap(({ id, name, oneLine }): readonly DebateNode[] => {
		if (here.has(id)) return [];
		account.ours(
			'position',
			name,
			'The file has no node for the position; one with its own line stands for it.'
		);
		return [
			{
				...{ id, type: 'position', title: titleInArgdown(name), text: oneLine, kind: null },
				...{ positions: [id], passages: [], implicit: false, line: 1 }
			}
		];
	});
	const typed = nodes.map((node): DebateNode => {
		if (ids.has(node.id)) return { ...node, type: 'position' };
		return node.type === 'position' ? { ...node, type: 'claim' } : node;
	});
	return [...typed, ...added];
}
