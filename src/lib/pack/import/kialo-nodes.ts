import type { DebateNode } from '#lib/debate/model.ts';
import type { KialoClaim } from './kialo-lines.ts';
import { Slugs } from './slugs.ts';
import { Titles } from './titles.ts';

/** The claims of a discussion as nodes. */
export interface KialoNodes {
	/** In the order of the file. */
	readonly nodes: readonly DebateNode[];
	/** The node that a claim is; missing for the question and for links. */
	readonly nodeOf: ReadonlyMap<KialoClaim, DebateNode>;
	/** By number; of two claims of one number, the first. */
	readonly numbered: ReadonlyMap<string, DebateNode>;
	/** Ids of the theses. */
	readonly theses: readonly string[];
}

/** The number of the claim that a linked one stands for; null for a claim with words of its own. */
export function linkedNumber(text: string): string | null {
	return /^(?:->|→) See (\d+(?:\.\d+)*)\.?$/i.exec(text.trim())?.[1] ?? null;
}

/**
 * The one claim at the top of a discussion with several theses: its question, below which the theses stand without Pro
 * or Con. Null for a discussion of another form.
 */
export function questionOf(claims: readonly KialoClaim[]): KialoClaim | null {
	const [first, ...more] = claims.filter(({ parent }) => parent === null);
	const hasTheses = claims.some((claim) => isBare(claim) && claim.parent === first?.number);
	return first && more.length === 0 && hasTheses ? first : null;
}

function isBare({ stance, text }: KialoClaim): boolean {
	return stance === null && linkedNumber(text) === null;
}

/** Theses become claims. What speaks for or against them becomes arguments, which need no kind that nobody states. */
export function kialoNodes(
	claims: readonly KialoClaim[],
	question: KialoClaim | null,
	wordsOf: (claim: KialoClaim) => string
): KialoNodes {
	const slugs = new Slugs();
	const titles = new Titles();
	const nodeOf = new Map<KialoClaim, DebateNode>();
	const numbered = new Map<string, DebateNode>();
	const theses: string[] = [];
	for (const claim of claims) {
		if (claim === question || linkedNumber(claim.text) !== null) continue;
		const text = wordsOf(claim) || `Claim ${claim.number}`;
		const isThesis = isBare(claim) && claim.parent === (question?.number ?? null);
		const title = titles.take(text);
		const node: DebateNode = {
			id: slugs.take(title, 'claim'),
			type: isThesis ? 'claim' : 'argument',
			title,
			text,
			kind: null,
			positions: [],
			passages: [],
			implicit: false,
			line: claim.line
		};
		if (isThesis) theses.push(node.id);
		nodeOf.set(claim, node);
		if (!numbered.has(claim.number)) numbered.set(claim.number, node);
	}
	return { nodes: [...nodeOf.values()], nodeOf, numbered, theses };
}
