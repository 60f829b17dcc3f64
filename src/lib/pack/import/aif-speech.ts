import * as v from 'valibot';
import type { AifGraph, GraphNode } from './aif-graph.ts';
import { locutionShape } from './aif-ours.ts';
import type { NodeFate } from './aif-steps.ts';
import { clipWords } from './clip-words.ts';
import type { FoundPassages } from './found-passages.ts';

/** What was said, as far as a document holds it. */
export interface ReadSpeech {
	/** Of each L- and YA-node, by its id. */
	readonly fates: ReadonlyMap<string, NodeFate>;
	/** Id of an I-node → qualified ids of the passages that it was put forward with. */
	readonly behind: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What is done by saying something whereby it is put forward; asking and denying it is not. */
const puttingForward = new Set(['Asserting', 'Agreeing', 'Restating', 'Default Illocuting']);
const kept: NodeFate = { fate: 'kept', message: '' };

/**
 * Reads who said what. Words that stand in a document that was brought become a passage there; no document is made up
 * for the others. `ours` are the passages that came back by the key `parallax`, null where it does not count.
 */
export function readSpeech(
	graph: AifGraph,
	passages: FoundPassages,
	ours: ReadonlySet<string> | null
): ReadSpeech {
	const fates = new Map<string, NodeFate>();
	const found = new Map<string, string>();
	const behind = new Map<string, Set<string>>();
	const sound = graph.nodes.filter(({ fault }) => fault === null);
	for (const node of sound) {
		if (node.type !== 'L') continue;
		const mine = ours ? v.safeParse(locutionShape, node.parallax) : null;
		if (mine?.success) {
			const isHere = ours!.has(mine.output.passage);
			fates.set(node.id, isHere ? kept : dropped(`The document of ${mine.output.passage} was not brought.`));
			continue;
		}
		const { fate, passage } = readLocution(graph, node, passages);
		fates.set(node.id, fate);
		if (passage !== null) found.set(node.id, passage);
	}
	for (const node of sound) {
		if (node.type !== 'YA') continue;
		const said = graph.into(node.id).filter(({ id }) => (fates.get(id)?.fate ?? 'dropped') !== 'dropped');
		if (said.length === 0) {
			fates.set(node.id, dropped('No words that it is done with stand in a document.'));
			continue;
		}
		const foreign = said.flatMap(({ id }) => found.get(id) ?? []);
		const claims = graph.outOf(node.id).filter(({ type }) => type === 'I');
		const does = node.scheme ?? node.text;
		if (foreign.length === 0) fates.set(node.id, kept);
		else if (!puttingForward.has(does) || claims.length === 0) {
			fates.set(node.id, dropped(`“${clipWords(does, 60)}” does not put a claim forward.`));
		} else {
			for (const { id } of claims) {
				const passages = behind.get(id) ?? new Set();
				behind.set(id, passages);
				for (const passage of foreign) passages.add(passage);
			}
			fates.set(node.id, kept);
		}
	}
	return { fates, behind };
}

function readLocution(graph: AifGraph, node: GraphNode, passages: FoundPassages) {
	const speaker = graph.speakerOf(node.id);
	const words = withoutName(node.text, speaker);
	const found = passages.find({ exact: words });
	if (!found.ok) return { fate: dropped(found.message), passage: null };
	const voices = speaker === null ? [] : [{ name: clipWords(speaker, 300), standing: 'unknown' as const }];
	const attitude = speaker === null ? null : ('reports' as const);
	const { id, isNew } = passages.add(found, { voices, attitude, note: null }, clipWords(words, 40));
	const message =
		speaker === null
			? 'Nobody is named, so the words are put down as those of the document’s author.'
			: 'That the document’s author reports the words, and no more, is a guess.';
	const fate: NodeFate = isNew
		? { fate: 'guessed', message }
		: { fate: 'merged', message: 'Another locution has the same words.' };
	return { fate, passage: id };
}

/** The words of a locution; AIFdb writes them after the name of who speaks. */
function withoutName(text: string, speaker: string | null): string {
	const colon = text.indexOf(':');
	const name = text.slice(0, Math.max(0, colon)).trim().toLowerCase();
	return speaker !== null && name === speaker.toLowerCase() ? text.slice(colon + 1).trim() : text;
}

function dropped(message: string): NodeFate {
	return { fate: 'dropped', message };
}
