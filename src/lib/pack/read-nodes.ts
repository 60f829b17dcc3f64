import type { DebateNode } from '#lib/debate/model.ts';
import type { Problem } from '#lib/debate/problem.ts';
import { checkShape } from './check-shape.ts';
import type { ArgdownMap, ElementName, Mention } from './parse-argdown.ts';
import { readYaml } from './read-yaml.ts';
import { atLine, problem, type Checked } from './report-problem.ts';
import { argumentData, claimData } from './schemas/node-data.ts';

/** The nodes of a map, and the way from Argdown's titles to them. */
export interface MapNodes {
	/** In the order of their definitions. */
	readonly nodes: readonly DebateNode[];
	/** null for a title that no usable node has; that has been reported. */
	idOf(element: ElementName): string | null;
}

/**
 * Joins the mentions of each claim and argument to one node: the sentence of its one definition, the tags of all
 * mentions, the one data block. A claim whose id is that of a position is the position's root.
 */
export function readNodes(
	file: string,
	map: ArgdownMap,
	positionIds: ReadonlySet<string>
): Checked<MapNodes> {
	const problems: Problem[] = [];
	const byName = new Map<string, Mention[]>();
	for (const mention of map.mentions) {
		const known = byName.get(nameOf(mention));
		if (known) known.push(mention);
		else byName.set(nameOf(mention), [mention]);
	}
	const nodes = new Map<string, DebateNode>();
	const lines = new Map<string, number>();
	for (const [name, mentions] of byName) {
		const read = readNode(file, mentions, positionIds);
		problems.push(...read.problems);
		if (!read.value) continue;
		const twin = lines.get(read.value.id);
		if (twin !== undefined) {
			const message = `The id ${read.value.id} belongs to a node in line ${twin} already.`;
			problems.push(problem('duplicate-id', atLine(file, read.value.line), message));
			continue;
		}
		lines.set(read.value.id, read.value.line);
		nodes.set(name, read.value);
	}
	return {
		value: {
			nodes: [...nodes.values()].sort((a, b) => a.line - b.line),
			idOf: (element) => nodes.get(nameOf(element))?.id ?? null
		},
		problems
	};
}

function readNode(
	file: string,
	mentions: readonly Mention[],
	positionIds: ReadonlySet<string>
): Checked<DebateNode | null> {
	const definitions = mentions.filter(({ text }) => text !== null);
	const [definition, again] = definitions;
	const [first] = mentions;
	if (!definition || !first) {
		const { title = '', type = 'claim', line = 1 } = first ?? {};
		const message = `The ${type} "${title}" is never defined.`;
		return { value: null, problems: [problem('undefined-node', atLine(file, line), message)] };
	}
	const { type, title, line, text } = definition;
	if (again) {
		const message = `"${title}" has a sentence in line ${line} already.`;
		return { value: null, problems: [problem('node-defined-twice', atLine(file, again.line), message)] };
	}
	const blocks = mentions.flatMap(({ data }) => data ?? []);
	const [block, second] = blocks;
	if (!block) {
		return {
			value: null,
			problems: [problem('missing-id', atLine(file, line), `"${title}" has no {id: …}.`)]
		};
	}
	if (second) {
		const message = `"${title}" has a {…} in line ${block.line} already.`;
		return { value: null, problems: [problem('node-defined-twice', atLine(file, second.line), message)] };
	}
	const data = readData(file, block, type);
	if (!data.value) return { value: null, problems: data.problems };
	const { id, kind = null, passages } = data.value;
	const problems: Problem[] = [];
	const isPosition = positionIds.has(id);
	if (isPosition && type === 'argument') {
		const message = `${id} is a position; an argument cannot have its id.`;
		problems.push(problem('duplicate-id', atLine(file, line), message));
	}
	if (type === 'claim' && !isPosition && kind === null) {
		problems.push(problem('missing-kind', atLine(file, block.line), `"${title}" has no kind.`));
	}
	const served = new Set(isPosition ? [id] : []);
	for (const tag of mentions.flatMap(({ tags }) => tags)) {
		if (positionIds.has(tag.name)) served.add(tag.name);
		else problems.push(problem('unknown-position', atLine(file, tag.line), `#${tag.name} is no position.`));
	}
	const node: DebateNode = {
		id,
		type: isPosition ? 'position' : type,
		title,
		text: text ?? '',
		kind,
		positions: [...served],
		passages: [...new Set(passages)],
		implicit: data.value.implicit,
		line
	};
	return { value: node, problems };
}

/** The `{…}` of a node, read like every other YAML; its lines are those of the map. */
function readData(
	file: string,
	block: { readonly text: string; readonly line: number },
	type: 'claim' | 'argument'
) {
	const yaml = readYaml(file, block.text);
	const inMap = (found: readonly Problem[]) => found.map((each) => ({ ...each, line: block.line }));
	if (!yaml.value) return { value: null, problems: inMap(yaml.problems) };
	if (type === 'claim') {
		const { value, problems } = checkShape(claimData, yaml.value);
		return { value: value && value.value, problems: inMap(problems) };
	}
	const { value, problems } = checkShape(argumentData, yaml.value);
	return { value: value && { ...value.value, implicit: false }, problems: inMap(problems) };
}

function nameOf({ type, title }: ElementName): string {
	return `${type} ${title}`;
}
