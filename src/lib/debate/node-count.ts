import type { DebateNode } from './model.ts';
import { countInWords, listInWords } from './plain-words.ts';

/** How many claims and arguments there are; positions are neither. */
export interface NodeCount {
	readonly claims: number;
	readonly arguments: number;
}

/** Counts claims and arguments, unstated premises among them. */
export function countNodes(nodes: readonly Pick<DebateNode, 'type'>[]): NodeCount {
	const of = (type: DebateNode['type']) => nodes.filter((node) => node.type === type).length;
	return { claims: of('claim'), arguments: of('argument') };
}

/** “48 claims and 22 arguments”; what there is none of is left out, “no claim” where there is nothing. */
export function nodeCountInWords({ claims, arguments: reasons }: NodeCount): string {
	const words = [
		...(claims > 0 ? [countInWords(claims, 'claim')] : []),
		...(reasons > 0 ? [countInWords(reasons, 'argument')] : [])
	];
	return listInWords(words) || countInWords(0, 'claim');
}
