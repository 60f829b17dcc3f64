import { createHash } from 'node:crypto';
import type { PackFiles } from '#lib/pack/pack.ts';

/** How many of what a generated pack has. */
export interface LargePack {
	readonly files: PackFiles;
	readonly nodes: number;
	readonly relations: number;
	readonly passages: number;
}

const nounsA = ['raid', 'bridge', 'school', 'market', 'river', 'harbour', 'library', 'orchard'];
const nounsB = ['council', 'driver', 'teacher', 'farmer', 'sailor', 'reader', 'builder', 'neighbour'];

/**
 * A debate with `count` claims and arguments in a tree with cross links: each node supports or attacks one before it,
 * each tenth is an argument that an undercut hits, all quote one of some hundred passages. The same for the same count.
 */
export function largePack(id: string, count: number): LargePack {
	const sentences = Array.from({ length: 400 }, (_, n) => {
		return `In year ${n} the ${nounsB[n % 8]} of the ${nounsA[(n >> 3) % 8]} wrote letter number ${n * 7 + 1}.`;
	});
	const text = `${sentences.join('\n')}\n`;
	const passages = sentences.map((sentence, n) => `  - { id: p${n}, exact: "${sentence}" }`);
	const lines = ['[Yes]: It should be done. {id: yes}', '', '[No]: It should not be done. {id: no}', ''];
	let relations = 0;
	const nodes: string[] = [];
	for (let n = 0; n < count; n++) {
		const isArgument = n % 10 === 5;
		const [open, close] = isArgument ? '<>' : '[]';
		const parent = n < 20 ? (n % 2 ? '[No]' : '[Yes]') : (nodes[Math.floor(n / 3)] ?? '[Yes]');
		const title = `${open}Reason ${n}${close}`;
		const kind = isArgument ? '' : 'kind: fact, ';
		const data = `{id: reason-${n}, ${kind}passages: [minutes/p${n % 400}]}`;
		lines.push(`${title}: This is reason number ${n} of many. #${n % 2 ? 'no' : 'yes'} ${data}`);
		lines.push(`  ${n % 3 ? '+>' : '->'} ${parent}`);
		relations++;
		if (n % 10 === 9) {
			const cut = nodes[n - 4] ?? '';
			lines.push(`  _> ${cut}`);
			relations++;
		}
		lines.push('');
		nodes.push(title);
	}
	const source = `sha256: ${createHash('sha256').update(text).digest('hex')}
shortName: Minutes
title: Minutes
author: { name: A clerk, standing: official }
publisher: unknown
date: { value: unknown, precision: unknown, basis: Made up. }
type: report
rights: full
passages:
${passages.join('\n')}
`;
	const debate = `id: ${id}
title: A large debate
question: How many reasons can there be?
summary: Made up to be large.
language: en
positions:
  - { id: yes, name: Yes, shortName: Yes, oneLine: It should be done., colour: blue }
  - { id: no, name: No, shortName: No, oneLine: It should not., colour: amber }
`;
	const encoder = new TextEncoder();
	const files = new Map(
		Object.entries({
			'debate.yaml': debate,
			'map.argdown': lines.join('\n'),
			'sources/minutes.yaml': source,
			'sources/minutes.txt': text
		}).map(([path, content]) => [path, encoder.encode(content)] as const)
	);
	return { files, nodes: count, relations, passages: passages.length };
}
