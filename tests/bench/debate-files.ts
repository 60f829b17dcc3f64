/** Writes a generated debate as the files of a pack, so that what is measured has come the way of a real one. */
import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import type { Debate, DebateNode, Relation } from '#lib/debate/model.ts';
import type { PackFiles } from '#lib/pack/pack.ts';
import type { Source } from '#lib/source/model.ts';

/** The files of a debate that `generateDebate` made; other debates use more of the format than this writes. */
export function debateFiles(debate: Debate): PackFiles {
	const files = new Map<string, string>([
		['debate.yaml', debateYaml(debate)],
		['map.argdown', mapArgdown(debate)],
		['facts.yaml', '[]\n']
	]);
	for (const source of debate.sources) {
		files.set(`sources/${source.id}.txt`, source.text);
		files.set(`sources/${source.id}.yaml`, sourceYaml(source));
	}
	const encoder = new TextEncoder();
	return new Map([...files].map(([path, text]) => [path, encoder.encode(text)]));
}

function debateYaml({ id, title, question, summary, language, positions }: Debate): string {
	return stringify({ id, title, question, summary, language, positions });
}

function sourceYaml(source: Source): string {
	const { shortName, title, author, date, type, rights, passages, text } = source;
	return stringify({
		sha256: createHash('sha256').update(text).digest('hex'),
		shortName,
		title: title ?? 'untitled',
		author: { ...author, name: author.name ?? 'unknown' },
		publisher: 'unknown',
		date: { ...date, value: date.value ?? 'unknown' },
		type,
		rights,
		passages: passages.map(({ id, segments, voices, attitude }) => ({
			id: id.slice(source.id.length + 1),
			exact: segments.map(({ start, end }) => text.slice(start, end)).join(' […] '),
			...(voices.length > 1 ? { voices: voices.slice(0, -1) } : {}),
			attitude
		}))
	});
}

/** Every node with its data and, below it, what reaches it; nodes that nothing reaches are written where they act. */
function mapArgdown({ nodes, relations }: Debate): string {
	const byId = new Map(nodes.map((node) => [node.id, node]));
	const byRelation = new Map(relations.map((relation) => [relation.id, relation]));
	const name = (id: string) => {
		const node = byId.get(id);
		return node?.type === 'argument' ? `<${node.title}>` : `[${node?.title ?? id}]`;
	};
	const blocks = new Map(
		relations.filter(({ from }) => from.length > 1).map((one) => [targetNode(one), one])
	);
	const below = new Map<string, { readonly sign: string; readonly id: string }[]>();
	for (const { kind, from, to } of relations) {
		const [id] = from;
		// A block says itself what its argument supports.
		if (from.length > 1 || (kind === 'supports' && blocks.has(id))) continue;
		// What cuts a step is written below the argument that the step leaves.
		const at = 'node' in to ? to.node : (byRelation.get(to.relation)?.from[0] ?? '');
		const sign = { supports: '+', attacks: '-', undercuts: '_' }[kind];
		below.set(at, [...(below.get(at) ?? []), { sign, id }]);
	}
	const inPlace = new Set<string>();
	const isInPlace = (id: string) => !below.has(id) && !blocks.has(id) && !inPlace.has(id);
	const parts: string[] = [];
	const written = (id: string) => {
		const node = byId.get(id);
		if (!node || !isInPlace(id)) return name(id);
		inPlace.add(id);
		return definition(node, name(id));
	};
	for (const { id } of nodes) {
		const lines = below.get(id);
		if (lines) {
			const head = definition(byId.get(id)!, name(id));
			parts.push([head, ...lines.map((line) => `  ${line.sign} ${written(line.id)}`)].join('\n'));
		}
	}
	for (const node of nodes)
		if (!below.has(node.id) && !inPlace.has(node.id)) parts.push(definition(node, name(node.id)));
	for (const [id, { from }] of blocks) {
		const conclusion = relations.find(
			(one) => one.from.length === 1 && one.from[0] === id && 'node' in one.to
		);
		parts.push(
			[
				name(id),
				'',
				...from.map((premise, index) => `(${index + 1}) ${name(premise)}`),
				'-----',
				`(${from.length + 1}) ${name(conclusion ? targetNode(conclusion) : '')}`
			].join('\n')
		);
	}
	return `${parts.join('\n\n')}\n`;
}

function definition(
	{ id, type, text, kind, positions, passages, implicit }: DebateNode,
	name: string
): string {
	const tags = positions
		.filter((position) => position !== id)
		.map((position) => ` #${position}`)
		.join('');
	const data = [
		`id: ${id}`,
		...(kind && type !== 'position' ? [`kind: ${kind}`] : []),
		...(passages.length > 0 ? [`passages: [${passages.join(', ')}]`] : []),
		...(implicit ? ['implicit: true'] : [])
	];
	return `${name}: ${text}${tags} {${data.join(', ')}}`;
}

function targetNode({ to }: Relation): string {
	return 'node' in to ? to.node : '';
}
