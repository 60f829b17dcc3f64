import { RuleNames, TokenNames, isRuleNode, isTokenNode, parser, tokenize } from '@argdown/core';
import type { IAstNode, IRuleNode, ITokenNode } from '@argdown/core';
import type { Problem } from '#lib/debate/problem.ts';
import { atLine, problem, type Checked } from './report-problem.ts';

/**
 * A map as written: who is mentioned where, and which lines relate whom. Argdown's lexer and parser read the text.
 * Its model is not used: it gives an undercut below a claim to the last step of whichever block came before, replaces
 * `.A.` and its like by signs, and keeps elements in objects under their titles, where `constructor` is taken.
 */
export interface ArgdownMap {
	readonly mentions: readonly Mention[];
	readonly relations: readonly WrittenRelation[];
	readonly blocks: readonly Block[];
}

/** Argdown's identity of a claim or argument. */
export interface ElementName {
	readonly type: 'claim' | 'argument';
	readonly title: string;
}

/** One place where a claim or argument stands. */
export interface Mention extends ElementName {
	readonly line: number;
	/** The sentence when it is defined here; null for a mere reference. */
	readonly text: string | null;
	readonly tags: readonly { readonly name: string; readonly line: number }[];
	/** The `{…}` behind it. */
	readonly data: { readonly text: string; readonly line: number } | null;
}

/** A step of a premise–conclusion block: `block` and `step` are indices. */
export interface StepName {
	readonly type: 'step';
	readonly block: number;
	readonly step: number;
}

/** A relation line, already turned so that `from` acts on `to`. `contradicts` acts both ways. */
export interface WrittenRelation {
	readonly kind: 'supports' | 'attacks' | 'undercuts' | 'contradicts';
	readonly from: ElementName;
	readonly to: ElementName | StepName;
	readonly line: number;
}

/** A premise–conclusion block; each step draws a conclusion from the new premises and the step before. */
export interface Block {
	readonly argument: string;
	readonly steps: readonly {
		readonly premises: readonly string[];
		readonly conclusion: string;
		readonly line: number;
	}[];
}

type RelationReading = readonly [kind: WrittenRelation['kind'], acts: 'child' | 'parent'];
const relationRules: ReadonlyMap<string, RelationReading> = new Map<string, RelationReading>([
	[RuleNames.OUTGOING_SUPPORT, ['supports', 'child']],
	[RuleNames.INCOMING_SUPPORT, ['supports', 'parent']],
	[RuleNames.OUTGOING_ATTACK, ['attacks', 'child']],
	[RuleNames.INCOMING_ATTACK, ['attacks', 'parent']],
	[RuleNames.OUTGOING_UNDERCUT, ['undercuts', 'child']],
	[RuleNames.INCOMING_UNDERCUT, ['undercuts', 'parent']],
	[RuleNames.CONTRADICTION, ['contradicts', 'parent']]
]);
/** One slip makes many errors; nobody reads further. */
const listedErrors = 10;

/** Names for what a map of ours must name and other Argdown need not. */
export interface MissingNames {
	/** The title of a claim that has none, by its sentence. */
	readonly claim: (sentence: string) => string;
	/** The title of an argument for a block that stands below none, or below one that has a block. */
	readonly argument: (conclusion: string) => string;
}

/**
 * Parses a map that passed `lintArgdown`; `value` is null when it is not Argdown or holds what we do not read. With
 * names for what has none, nothing is refused for the want of one.
 */
export function parseArgdown(
	file: string,
	text: string,
	missing: MissingNames | null = null
): Checked<ArgdownMap | null> {
	let tree: IRuleNode;
	try {
		parser.input = tokenize(text).tokens;
		tree = parser.argdown() as IRuleNode;
	} catch (error) {
		const message = `Argdown cannot read the map: ${error instanceof Error ? error.message : String(error)}.`;
		return { value: null, problems: [problem('argdown-syntax', atLine(file, 1), message)] };
	}
	if (parser.errors.length > 0) {
		const last = text.trimEnd().split('\n').length;
		const problems = parser.errors.slice(0, listedErrors).map(({ token, message }) => {
			return problem('argdown-syntax', atLine(file, token.startLine || last), plainly(message, token.image));
		});
		return { value: null, problems };
	}
	const walk = new MapWalk(file, missing);
	walk.top(childrenOf(tree));
	const { mentions, relations, blocks, problems } = walk;
	return { value: problems.length > 0 ? null : { mentions, relations, blocks }, problems };
}

/** The parser's own messages name its tokens; Argdown's explain. */
function plainly(message: string, image: string): string {
	if (!/^(Expecting|Redundant)/.test(message)) return message;
	const found = image.trim() === '' ? 'the end of the line' : JSON.stringify(image.trim().slice(0, 60));
	return `Argdown did not expect ${found} here.`;
}

/** One pass over the syntax tree, collecting what stands in it. */
class MapWalk {
	readonly mentions: Mention[] = [];
	readonly relations: WrittenRelation[] = [];
	readonly blocks: Block[] = [];
	readonly problems: Problem[] = [];
	readonly #file: string;
	readonly #missing: MissingNames | null;
	/** Titles of arguments that have a block. */
	readonly #argued = new Set<string>();

	constructor(file: string, missing: MissingNames | null) {
		this.#file = file;
		this.#missing = missing;
	}

	top(nodes: readonly IAstNode[]): void {
		let before: ElementName | null = null;
		for (const node of nodes.filter(isRuleNode)) {
			if (node.name === RuleNames.PCS) {
				this.#block(node, before);
				before = null;
			} else if (node.name === RuleNames.HEADING) {
				for (const data of childrenOf(node).filter((child) => isToken(child, TokenNames.DATA))) {
					this.#refuse('argdown-data', data.startLine, 'A heading can hold no data.');
				}
				before = null;
			} else if (node.name === RuleNames.STATEMENT || node.name === RuleNames.ARGUMENT) {
				before = this.#element(node);
			} else {
				this.top(childrenOf(node).flatMap((item) => (isRuleNode(item) ? childrenOf(item) : [])));
				before = null;
			}
		}
	}

	/** Reads a claim or argument and the relations below it; null when it has no title. */
	#element(node: IRuleNode): ElementName | null {
		const type = node.name === RuleNames.ARGUMENT ? 'argument' : 'claim';
		const parts = childrenOf(node).flatMap((child) =>
			isRuleNode(child) && child.name === RuleNames.STATEMENT_DEFINITION ? childrenOf(child) : [child]
		);
		const name = parts.find(
			(part) => isTokenNode(part) && /(Definition|Reference)$/.test(part.tokenType.name)
		);
		const line = node.startLine ?? 1;
		const written = name && isTokenNode(name) ? name : null;
		if (!written && !this.#missing) {
			this.#refuse('untitled-node', line, 'A sentence stands in the map without a title.');
			return null;
		}
		const isDefined = !written || written.tokenType.name.endsWith('Definition');
		const text = isDefined ? sentenceOf(parts) : null;
		const title =
			written?.image.replace(/^[[<]|[\]>]:?$/g, '').trim() ?? this.#missing?.claim(text ?? '') ?? '';
		const element: ElementName = { type, title };
		const data = parts.find((part) => isToken(part, TokenNames.DATA));
		this.mentions.push({
			...element,
			line: written?.startLine ?? line,
			text,
			tags: tokensOf(parts)
				.filter((token) => token.tokenType.name === TokenNames.TAG)
				.map((tag) => ({ name: tag.image.trim().replace(/^#\(?|\)$/g, ''), line: tag.startLine ?? line })),
			data: data && isTokenNode(data) ? { text: data.image, line: data.startLine ?? line } : null
		});
		for (const part of parts)
			if (isRuleNode(part) && part.name === RuleNames.RELATIONS) this.#below(part, element);
		return element;
	}

	#below(relations: IRuleNode, parent: ElementName | StepName): void {
		for (const node of childrenOf(relations)) {
			const rule = isRuleNode(node) ? relationRules.get(node.name) : undefined;
			const child = childrenOf(node).find((part) => isRuleNode(part));
			const element = child && isRuleNode(child) ? this.#element(child) : null;
			if (!rule || !element) continue;
			const [kind, acts] = rule;
			const line = node.startLine ?? 1;
			if (acts === 'child') this.relations.push({ kind, from: element, to: parent, line });
			else if (parent.type !== 'step') this.relations.push({ kind, from: parent, to: element, line });
		}
	}

	#block(node: IRuleNode, argument: ElementName | null): void {
		const index = this.blocks.length;
		const steps: { premises: string[]; conclusion: string; line: number }[] = [];
		let premises: string[] = [];
		let drawn: IRuleNode | null = null;
		const parts = childrenOf(node).flatMap((part) =>
			isRuleNode(part) && part.name === RuleNames.PCS_TAIL ? childrenOf(part) : [part]
		);
		for (const part of parts.filter(isRuleNode)) {
			if (part.name === RuleNames.INFERENCE) {
				drawn = part;
				continue;
			}
			const statement = childrenOf(part).find(isRuleNode);
			const title = statement ? this.#element(statement)?.title : undefined;
			if (title === undefined) continue;
			if (drawn) {
				steps.push({ premises, conclusion: title, line: drawn.startLine ?? 1 });
				for (const below of childrenOf(drawn).filter(isRuleNode)) {
					const step: StepName = { type: 'step', block: index, step: steps.length - 1 };
					if (below.name === RuleNames.RELATIONS) this.#below(below, step);
				}
				premises = [title];
				drawn = null;
			} else premises = [...premises, title];
		}
		const line = node.startLine ?? 1;
		const above = argument?.type === 'argument' ? argument.title : null;
		const isFree = above !== null && !this.#argued.has(above);
		if (!isFree && !this.#missing) {
			const message =
				above === null
					? 'No <Argument> stands right above these premises.'
					: `<${above}> has premises elsewhere already.`;
			this.#refuse('block-without-argument', line, message);
			return;
		}
		const title = isFree ? above : (this.#missing?.argument(steps.at(-1)?.conclusion ?? '') ?? '');
		if (!isFree) this.mentions.push({ type: 'argument', title, line, text: null, tags: [], data: null });
		this.#argued.add(title);
		this.blocks.push({ argument: title, steps });
	}

	#refuse(code: 'argdown-data' | 'untitled-node' | 'block-without-argument', line = 1, message = ''): void {
		this.problems.push(problem(code, atLine(this.#file, line), message));
	}
}

/** The plain sentence: what was typed, line breaks as spaces, tags and escaping backslashes gone. */
function sentenceOf(parts: readonly IAstNode[]): string {
	return tokensOf(parts.filter((part) => isRuleNode(part) && part.name === RuleNames.STATEMENT_CONTENT))
		.map(({ image, tokenType }) => {
			if (tokenType.name === TokenNames.TAG) return ' ';
			return tokenType.name === TokenNames.ESCAPED_CHAR ? image.slice(1) : image;
		})
		.join('')
		.replace(/\s+/g, ' ')
		.trim();
}

/** The tokens of an element itself, not of the relations below it. */
function tokensOf(nodes: readonly IAstNode[]): readonly ITokenNode[] {
	return nodes.flatMap((node) => {
		if (isTokenNode(node)) return [node];
		return node.name === RuleNames.RELATIONS ? [] : tokensOf(childrenOf(node));
	});
}

function childrenOf(node: IAstNode): readonly IAstNode[] {
	return isRuleNode(node) ? (node.children ?? []) : [];
}

function isToken(node: IAstNode, name: string): node is ITokenNode {
	return isTokenNode(node) && node.tokenType.name === name;
}
