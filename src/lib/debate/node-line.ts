import type { DebateNode } from './model.ts';

/** What a page needs to name a node in one line and to link to it: no words of sources in it. */
export interface NodeLine {
	readonly id: string;
	readonly type: DebateNode['type'];
	readonly title: string;
	readonly text: string;
	readonly kind: DebateNode['kind'];
	readonly positions: readonly string[];
	readonly implicit: boolean;
	/** How many passages stand behind the node itself. */
	readonly quotations: number;
}

/** The one-line view of a node. */
export function nodeLineOf(node: DebateNode): NodeLine {
	const { id, type, title, text, kind, positions, implicit } = node;
	return { id, type, title, text, kind, positions, implicit, quotations: node.passages.length };
}
