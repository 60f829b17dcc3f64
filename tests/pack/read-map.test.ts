import { ArgdownApplication, DataPlugin, ModelPlugin, ParserPlugin } from '@argdown/core';
import { describe, expect, test } from 'vitest';
import { lintArgdown } from '#lib/pack/lint-argdown.ts';
import { parseArgdown } from '#lib/pack/parse-argdown.ts';
import { readNodes } from '#lib/pack/read-nodes.ts';
import { readRelations } from '#lib/pack/read-relations.ts';
import { goodFiles } from '#tests/pack/fixture-packs.ts';
import { flagshipFiles, textOf } from '#tests/seeds/flagship.ts';

/** Reads a map whose positions are `yes` and `no`; what each letter is follows from its first mention. */
function read(text: string, positions: readonly string[] = ['yes', 'no']) {
	const traps = lintArgdown('m', text);
	const map = traps.length > 0 ? { value: null, problems: traps } : parseArgdown('m', text);
	if (!map.value)
		return { nodes: [], relations: [], problems: map.problems.map(({ code, line }) => `${code} ${line}`) };
	const nodes = readNodes('m', map.value, new Set(positions));
	const relations = readRelations('m', map.value, nodes.value);
	return {
		nodes: nodes.value.nodes,
		relations: relations.value.map(({ id }) => id),
		problems: [...nodes.problems, ...relations.problems].map(({ code, line }) => `${code} ${line}`)
	};
}

/** Claims a to f and arguments x, y, z, to be related by what follows. */
const cast = `${[...'abcdef'].map((c) => `[${c}]: Claim. {id: ${c}, kind: fact}`).join('\n\n')}\n\n${[
	...'xyz'
]
	.map((c) => `<${c}>: Argument. {id: ${c}}`)
	.join('\n\n')}\n\n`;

describe('the relations of a map', () => {
	test.each([
		['a child supports', '[a]\n  + [b]', ['b.supports.a']],
		['a child attacks', '[a]\n  - [b]', ['b.attacks.a']],
		['a parent supports', '[a]\n  +> [b]', ['a.supports.b']],
		['a parent attacks', '[a]\n  -> [b]', ['a.attacks.b']],
		['signs with their arrow written out', '[a]\n  <+ [b]\n  <- [c]', ['b.supports.a', 'c.attacks.a']],
		['nesting relates to the line above', '[a]\n  + [b]\n    - [c]', ['b.supports.a', 'c.attacks.b']],
		['a contradiction is two attacks', '[a]\n  >< [b]', ['a.attacks.b', 'b.attacks.a']],
		['what is written twice is one', '[a]\n  + [b]\n\n[b]\n  +> [a]', ['b.supports.a']],
		[
			'arguments without a block are nodes like others',
			'[a]\n  + <x>\n    - <y>',
			['x.supports.a', 'y.attacks.x']
		],
		[
			'an undercut hits every relation that leaves the argument',
			'<x>\n  +> [a]\n  -> [b]\n  _ [c]',
			['x.supports.a', 'x.attacks.b', 'c.undercuts.x.supports.a', 'c.undercuts.x.attacks.b']
		],
		[
			'an undercut may be written from its own side',
			'<x>\n  +> [a]\n\n[c]\n  _> <x>',
			['x.supports.a', 'c.undercuts.x.supports.a']
		],
		[
			'an undercut may stand before what it cuts',
			'[c]\n  _> <x>\n\n<x>\n  +> [a]',
			['c.undercuts.x.supports.a', 'x.supports.a']
		],
		[
			'an undercut is undercut',
			'<x>\n  +> [a]\n  _ <y>\n    _ [c]',
			['x.supports.a', 'y.undercuts.x.supports.a', 'c.undercuts.y.undercuts.x.supports.a']
		]
	])('%s', (_, text, expected) => {
		const { relations, problems } = read(cast + text);
		expect(problems).toEqual([]);
		expect(relations).toEqual(expected);
	});

	test.each([
		[
			'linked premises support the argument, which supports its conclusion',
			'(1) [b]\n(2) [a]\n----\n(3) [c]',
			'',
			['a+b.supports.w', 'w.supports.c']
		],
		[
			'an inner conclusion is a premise of the next step',
			'(1) [a]\n(2) [b]\n----\n(3) [c]\n(4) [d]\n----\n(5) [e]',
			'',
			['a+b.supports.c', 'c+d.supports.w', 'w.supports.e']
		],
		[
			'what the argument does, its conclusion does',
			'(1) [a]\n----\n(2) [b]',
			'<w>\n  -> [c]\n  +> [d]',
			['a.supports.w', 'w.supports.b', 'b.attacks.c', 'b.supports.d']
		],
		[
			'supporting its own conclusion says nothing new',
			'(1) [a]\n----\n(2) [b]',
			'[b]\n  + <w>',
			['a.supports.w', 'w.supports.b']
		],
		[
			'an undercut on it hits the last step',
			'(1) [a]\n----\n(2) [b]',
			'<w>\n  _ [c]',
			['a.supports.w', 'w.supports.b', 'c.undercuts.w.supports.b']
		],
		[
			'an undercut below the line hits that step',
			'(1) [a]\n(2) [b]\n----\n  <_ [d]\n(3) [c]\n----\n(4) [e]',
			'',
			['a+b.supports.c', 'd.undercuts.a+b.supports.c', 'c.supports.w', 'w.supports.e']
		],
		[
			'an attack on it stays with it',
			'(1) [a]\n----\n(2) [b]',
			'<w>\n  - [c]',
			['a.supports.w', 'w.supports.b', 'c.attacks.w']
		]
	])('of a block: %s', (_, block, more, expected) => {
		const { relations, problems } = read(`${cast}<w>: With a block. {id: w}\n\n${block}\n\n${more}`);
		expect(problems).toEqual([]);
		expect(relations).toEqual(expected);
	});

	test('an undercut on a claim is refused, even after a block that Argdown would give it to', () => {
		const block = '<w>: With a block. {id: w}\n\n(1) [a]\n----\n(2) [b]\n\n';
		const text = `${cast}${block}[c]\n  _ [d]\n`;
		const line = text.trimEnd().split('\n').length;
		expect(read(text)).toMatchObject({
			relations: ['a.supports.w', 'w.supports.b'],
			problems: [`undercut-on-claim ${line}`]
		});
	});

	test('undercuts of undercuts end somewhere', () => {
		const chain = Array.from(
			{ length: 40 },
			(_, n) => `<c${n}>: Argument. {id: c${n}}\n  _> ${n ? `<c${n - 1}>` : '<x>'}\n`
		);
		const { problems } = read(`${cast}<x>\n  +> [a]\n\n${chain.join('\n')}`);
		expect(problems.some((each) => each.startsWith('undercut-cycle'))).toBe(true);
		const few = read(`${cast}<x>\n  +> [a]\n\n${chain.slice(0, 5).join('\n')}`);
		expect(few.problems).toEqual([]);
		expect(few.relations).toHaveLength(6);
	});
});

describe('the nodes of a map', () => {
	test('take sentence, tags and data from wherever they stand', () => {
		const { nodes, problems } = read(`[Yes]: Do it. {id: yes}

[No]: Leave it. {id: no}
  + [A claim]: It goes on
    in the next line. #no
    #yes
    {id: a-claim, kind: value, passages: [s/p, s/p, s/q]}
`);
		expect(problems).toEqual([]);
		expect(nodes).toEqual([
			expect.objectContaining({ id: 'yes', type: 'position', positions: ['yes'], kind: null, line: 1 }),
			expect.objectContaining({ id: 'no', type: 'position', line: 3 }),
			{
				id: 'a-claim',
				type: 'claim',
				title: 'A claim',
				text: 'It goes on in the next line.',
				kind: 'value',
				positions: ['no', 'yes'],
				passages: ['s/p', 's/q'],
				implicit: false,
				line: 4
			}
		]);
	});

	test.each([
		[
			'signs escaped with a backslash',
			'Some \\[words\\] cost 5 \\* 6 \\< 40 at https:\\//x.org.',
			'Some [words] cost 5 * 6 < 40 at https://x.org.'
		],
		[
			'what Argdown would turn into signs',
			'The U.A.E. is :alpha: and .v. here.',
			'The U.A.E. is :alpha: and .v. here.'
		],
		[
			'quotation marks, dashes and other writing',
			'“It’s” — so, 東京 \u{1f4a9} said.',
			'“It’s” — so, 東京 \u{1f4a9} said.'
		],
		['a tag within the sentence', 'One #yes word.', 'One word.']
	])('keep the sentence as typed: %s', (_, typed, text) => {
		const { nodes, problems } = read(`[A]: ${typed} {id: a, kind: fact}\n`);
		expect(problems).toEqual([]);
		expect(nodes[0]?.text).toBe(text);
	});

	test('may have any title, even names every object has', () => {
		const { nodes, relations, problems } = read(`[constructor]: One. {id: a, kind: fact}
  + [__proto__]: Two. {id: b, kind: fact}
  - <toString>: Three. {id: c}
`);
		expect(problems).toEqual([]);
		expect(nodes.map(({ title }) => title)).toEqual(['constructor', '__proto__', 'toString']);
		expect(relations).toEqual(['b.supports.a', 'c.attacks.a']);
	});

	test('a claim and an argument of one title are two nodes', () => {
		expect(read('[T]: One. {id: a, kind: fact}\n  + <T>: Two. {id: b}\n').relations).toEqual([
			'b.supports.a'
		]);
	});

	test('numbers, booleans and dates in data are what was typed', () => {
		expect(read('[T]: One. {id: "no", kind: fact}\n').nodes[0]?.id).toBe('no');
		expect(read('[T]: One. {id: no, kind: fact}\n').nodes[0]?.id).toBe('no');
		expect(read('[T]: One. {id: 2019-03-04, kind: fact}\n').nodes[0]?.id).toBe('2019-03-04');
	});
});

interface ArgdownMember {
	readonly type: string;
	readonly title?: string;
	readonly argumentTitle?: string;
	readonly data?: { readonly id?: string };
}

/** What Argdown's own model makes of a map: an oracle for whatever is no undercut and lies outside blocks. */
function argdownRelations(input: string): readonly string[] {
	const app = new ArgdownApplication();
	app.addPlugin(new ParserPlugin(), 'parse-input');
	app.addPlugin(new DataPlugin(), 'build-model');
	app.addPlugin(new ModelPlugin(), 'build-model');
	const result = app.run({
		process: ['parse-input', 'build-model'],
		input,
		throwExceptions: true
	}) as unknown as {
		readonly relations: readonly {
			readonly relationType: string;
			readonly from: ArgdownMember;
			readonly to: ArgdownMember;
		}[];
	};
	return result.relations.flatMap(({ relationType, from, to }) => {
		const ends = [from.data?.id, to.data?.id];
		if (relationType === 'contradictory')
			return [ends, ends.toReversed()].map((pair) => pair.join('.attacks.'));
		const kind = { support: 'supports', attack: 'attacks' }[relationType];
		return kind ? [ends.join(`.${kind}.`)] : [];
	});
}

describe('Argdown itself', () => {
	const maps = [goodFiles(), flagshipFiles()];

	test.each([
		['the good pack', maps[0], ['close-it', 'keep-it-open']],
		['the flagship', maps[1], ['arrest-as-rescue', 'coercive-intervention', 'criminalize-buyers']]
	] as const)('reads the same supports and attacks in %s', async (_, files, positions) => {
		const text = textOf((await files) ?? new Map(), 'map.argdown');
		const { relations, problems } = read(text, positions);
		expect(problems).toEqual([]);
		const map = parseArgdown('m', text).value;
		const blocks = new Set(map?.blocks.map(({ argument }) => argument));
		const nodes = read(text, positions).nodes;
		const inBlocks = new Set(
			nodes.filter(({ type, title }) => type === 'argument' && blocks.has(title)).map(({ id }) => id)
		);
		const outside = relations.filter((id) => {
			const [from = '', kind = '', to = ''] = id.split('.');
			return kind !== 'undercuts' && !from.includes('+') && !inBlocks.has(from) && !inBlocks.has(to);
		});
		const theirs = argdownRelations(text).filter((id) => {
			const [from = '', , to = ''] = id.split('.');
			return from !== to && !inBlocks.has(to);
		});
		expect(outside.length).toBeGreaterThan(5);
		expect(outside.toSorted()).toEqual([...new Set(theirs)].sort());
	});
});
