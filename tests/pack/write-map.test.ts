import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeArgdown } from '#lib/pack/escape-argdown.ts';
import { writeMap } from '#lib/pack/write-map.ts';
import { readMapText } from '#tests/pack/read-map-text.ts';
import { makeNode, makeRelation } from '#tests/debate/make-debate.ts';
import { flagshipFiles, textOf } from '#tests/seeds/flagship.ts';

/** Sentences with everything that Argdown takes for something else. */
const sentence = fc
	.array(
		fc.oneof(
			fc.lorem({ maxCount: 3 }),
			fc.constantFrom(
				'//',
				'/*',
				'*/',
				'_x_',
				'*y*',
				'#tag',
				'#(t)',
				'{',
				'}',
				'[a]',
				'<b>',
				'===',
				'.A.',
				':ok:'
			),
			fc.constantFrom(
				'\\',
				'\\n',
				'-----',
				'- ',
				'+ ',
				'(1)',
				'1. ',
				',',
				'“—”',
				'<!--',
				'-->',
				'@[a]',
				'a_b',
				'[x](y)',
				'..',
				'~ü'
			),
			fc.string({ unit: 'grapheme', maxLength: 6 }).map((s) => s.replace(/\p{C}/gu, ''))
		),
		{ minLength: 1, maxLength: 8 }
	)
	.map((parts) => parts.join(' ').replace(/\s+/g, ' ').trim())
	.filter((text) => text !== '');

/** A debate as a map can hold it: linked premises with one argument, undercuts on everything an argument does. */
const debate = fc
	.record({
		texts: fc.array(sentence, { minLength: 6, maxLength: 6 }),
		lines: fc.array(
			fc.record({
				kind: fc.constantFrom('supports', 'attacks', 'undercuts', 'links'),
				from: fc.nat(5),
				second: fc.nat(5),
				to: fc.nat(5)
			}),
			{ maxLength: 12 }
		)
	})
	.map(({ texts, lines }) => {
		const claims = 'abcdef'
			.split('')
			.map((id, index) => `[${id} ${id}]: ${escapeArgdown(texts[index]!)} {id: ${id}, kind: fact}`);
		const blocks: string[] = [];
		const relations = lines.map(({ kind, from, second, to }, index) => {
			const [a, b, c] = [from, second, to].map((at) => `[${'abcdef'[at]} ${'abcdef'[at]}]`);
			const argument = `<w${index}>`;
			if (kind === 'links' && new Set([a, b, c]).size === 3) {
				blocks.push(
					`${argument}: Linked. {id: w${index}}\n  _ ${a}\n\n${argument}\n\n(1) ${a}\n(2) ${b}\n----\n(3) ${c}`
				);
			} else if (kind === 'undercuts' || kind === 'links') {
				blocks.push(`${argument}: Free. {id: w${index}}\n  +> ${a}\n  -> ${b}\n  _ ${c}`);
			} else if (a !== b) return `${a}\n  ${kind === 'supports' ? '+' : '-'} ${b}`;
			return '';
		});
		const parts = [...claims, ...blocks, ...relations.filter((line) => line !== '')];
		return { texts, text: `${parts.join('\n\n')}\n` };
	});

describe('a map written anew', () => {
	test('the flagship’s is read as the same nodes and relations', async () => {
		const text = textOf(await flagshipFiles(), 'map.argdown');
		const positions = ['arrest-as-rescue', 'coercive-intervention', 'criminalize-buyers'];
		const before = readMapText(text, positions);
		const written = writeMap(before);
		expect(written.left).toEqual([]);
		expect(readMapText(written.text, positions)).toEqual(before);
	});

	test('inner steps and undercuts below their line stay', () => {
		const cast = [...'abcde'].map((id) => `[${id}]: Claim. {id: ${id}, kind: fact}`).join('\n\n');
		const block = '<w>: Argument. {id: w}\n\n<w>\n\n(1) [a]\n(2) [b]\n----\n  <_ [e]\n(3) [c]\n----\n(4) [d]';
		const before = readMapText(`${cast}\n\n${block}\n`, []);
		const written = writeMap(before);
		expect(before.relations.map(({ id }) => id)).toContain('e.undercuts.a+b.supports.c');
		expect(written.left).toEqual([]);
		expect(readMapText(written.text, [])).toEqual(before);
	});

	test('any map is read as the same', () => {
		fc.assert(
			fc.property(debate, ({ text, texts }) => {
				const before = readMapText(text, ['a']);
				expect(before.nodes.slice(0, texts.length).map((node) => node.text)).toEqual(texts);
				const written = writeMap(before);
				expect(written.left).toEqual([]);
				expect(readMapText(written.text, ['a'])).toEqual(before);
			}),
			{ numRuns: 500 }
		);
	});

	test('what a map has no words for is named', () => {
		const nodes = ['a', 'b', 'c'].map((id) => makeNode(id));
		const linked = makeRelation(['a', 'b'], 'attacks', 'c');
		const plain = makeRelation(['a'], 'supports', 'b');
		const cut = makeRelation(['c'], 'undercuts', plain.id);
		const { text, left } = writeMap({ nodes, relations: [linked, plain, cut] });
		expect(left).toEqual([linked.id, cut.id]);
		expect(text).toContain('  + [Title of a]');
	});
});
