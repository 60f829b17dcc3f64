/** The lens in sentences. A number in a sentence is a node, to be named and linked by whoever shows it. */
import { relationKinds } from '#lib/debate/model.ts';
import { actionWords } from '#lib/debate/plain-words.ts';
import type { RelationColumns } from './argument-columns.ts';
import { labelIn, labelOut, type Pins } from './label.ts';
import { role, type Network } from './network.ts';
import { standingWords, type Standing } from './standing-words.ts';
import type { Picture } from './standing-changes.ts';

export type Sentence = readonly (string | number)[];

/** “A”, “A and B”, “A, B and C”. */
export function namesOf(nodes: readonly number[]): Sentence {
	return nodes.flatMap((node, at) => [...(at === 0 ? [] : [at === nodes.length - 1 ? ' and ' : ', ']), node]);
}

/** The node of a relation, or its linked ones. */
export function sourcesOf({ from }: RelationColumns, relation: number): readonly number[] {
	return [...from.items.subarray(from.start[relation], from.start[relation + 1])];
}

/** What a relation reaches: “B”, or for an undercut “the step from A to B”. */
export function targetOf(columns: RelationColumns, relation: number, met: readonly number[] = []): Sentence {
	const to = columns.to[relation]!;
	if (to >= 0) return [to];
	const cut = -1 - to;
	if (cut >= columns.relationCount || met.includes(cut)) return ['a step'];
	return [
		'the step from ',
		...namesOf(sourcesOf(columns, cut)),
		' to ',
		...targetOf(columns, cut, [...met, relation])
	];
}

/** A whole relation: “A and B together support C”. */
export function relationSentence(columns: RelationColumns, relation: number): Sentence {
	const from = sourcesOf(columns, relation);
	const kind = relationKinds[columns.relationKind[relation]!]!;
	const does =
		kind === 'undercuts'
			? actionWords(kind, from.length).replace(/ the step$/, '')
			: actionWords(kind, from.length);
	return [...namesOf(from), ` ${does} `, ...targetOf(columns, relation)];
}

/** “stands, unchallenged” as what has become of something: “now stands, unchallenged”, “is now open”. */
export function becomes(standing: Standing): string {
	const words = standingWords[standing];
	return /^(stands|falls)/.test(words) ? `now ${words}` : `is now ${words}`;
}

/** What the reader did to a node. */
export function choiceSentence(pins: Pins, node: number): Sentence {
	const pin = pins.get(node);
	if (pin === undefined) return [node, ' is left to the map'];
	return [pin === labelIn ? 'You accepted ' : 'You rejected ', node];
}

/**
 * A chain of changes as sentences, the choice first. `chosen` says how the first one reads, for scenarios that are not
 * the reader's own.
 */
export function chainSentences(
	network: Network,
	columns: RelationColumns,
	{ pins, labelling, standings }: Picture,
	chain: readonly number[],
	chosen: (node: number) => Sentence = (node) => choiceSentence(pins, node)
): readonly Sentence[] {
	const { nodeCount } = network;
	return chain.map((element, at) => {
		if (at === 0) return chosen(element);
		if (element < nodeCount) return [element, ` ${becomes(standings[element]!)}`];
		const before = chain[at - 1]!;
		return linkSentence(network, columns, labelling.label[element]!, element - nodeCount, before < nodeCount);
	});
}

/** What has become of a step: “Its objection to B falls”. `its`: the sentence before is about its source. */
function linkSentence(
	{ does }: Network,
	columns: RelationColumns,
	label: number,
	relation: number,
	its: boolean
): Sentence {
	const from = sourcesOf(columns, relation);
	const target = targetOf(columns, relation);
	const now = label === labelIn ? 'now stands' : label === labelOut ? 'falls away' : 'is now open';
	const alone = its && from.length === 1;
	if (does[relation]! >= role.attack)
		return alone
			? ['Its objection to ', ...target, ` ${now}`]
			: ['The objection of ', ...namesOf(from), ' to ', ...target, ` ${now}`];
	if (!alone) return ['The step from ', ...namesOf(from), ' to ', ...target, ` ${now}`];
	if (label === labelIn) return ['It now supports ', ...target];
	return label === labelOut
		? ['It no longer supports ', ...target]
		: ['Whether it supports ', ...target, ' is now open'];
}
