import { describe, expect, test } from 'vitest';
import type { DebateNode } from '#lib/debate/model.ts';
import {
	withLink,
	withPremises,
	withoutNode,
	withoutRelation,
	type Link,
	type MapChange
} from '#lib/pack/workbench/edit-map.ts';
import type { MapContent } from '#lib/pack/write-map.ts';
import { makeNode } from '#tests/debate/make-debate.ts';

const node = (id: string, type: DebateNode['type']) => makeNode(id, { type, title: id.toUpperCase() });
const nodes = [
	node('yes', 'position'),
	node('no', 'position'),
	...['a', 'b', 'c'].map((id) => node(id, 'claim')),
	...['r', 's', 't'].map((id) => node(id, 'argument'))
];
const ids = ({ relations }: MapContent) => relations.map(({ id }) => id);

/** The map after changes that all must work. */
function after(...changes: readonly ((map: MapContent) => MapChange)[]): MapContent {
	return changes.reduce<MapContent>(
		(map, change) => {
			const next = change(map);
			if (!next.ok) throw new Error(next.message);
			return next.map;
		},
		{ nodes, relations: [] }
	);
}
const link = (kind: 'supports' | 'attacks', from: string, to: string) => (map: MapContent) =>
	withLink(map, { kind, from, to });
const cut = (from: string, argument: string) => (map: MapContent) =>
	withLink(map, { kind: 'undercuts', from, argument });
const premises =
	(argument: string, ...from: readonly string[]) =>
	(map: MapContent) =>
		withPremises(map, argument, from);
const refusal = (change: MapChange) => (change.ok ? '' : change.message);

describe('links', () => {
	const map = after(link('supports', 'r', 'yes'), link('attacks', 'a', 'yes'));

	test.each<readonly [string, Link, RegExp]>([
		['to itself', { kind: 'supports', from: 'a', to: 'a' }, /act on itself/],
		['from a position', { kind: 'attacks', from: 'yes', to: 'no' }, /what reasons lead to/],
		['a second time', { kind: 'supports', from: 'r', to: 'yes' }, /there already/],
		['that say the opposite', { kind: 'supports', from: 'a', to: 'yes' }, /the opposite/],
		['that cut a claim', { kind: 'undercuts', from: 'b', argument: 'a' }, /no argument/],
		['that cut what leads nowhere', { kind: 'undercuts', from: 'b', argument: 's' }, /leads nowhere/],
		['with what is gone', { kind: 'supports', from: 'zz', to: 'a' }, /not in the map/]
	])('%s are refused in a sentence', (_, wanted, words) => {
		expect(refusal(withLink(map, wanted))).toMatch(words);
	});

	test('an undercut cuts every step of an argument, also one it takes later, and goes with the last', () => {
		const cutOnce = after(link('supports', 'r', 'yes'), cut('b', 'r'));
		expect(ids(cutOnce)).toEqual(['r.supports.yes', 'b.undercuts.r.supports.yes']);
		const twice = withLink(cutOnce, { kind: 'attacks', from: 'r', to: 'no' });
		expect(twice.ok && ids(twice.map)).toContain('b.undercuts.r.attacks.no');
		expect(ids(withoutRelation(cutOnce, 'r.supports.yes'))).toEqual([]);
	});

	test('undercuts that would go round in a circle are refused', () => {
		const chain = after(link('supports', 'r', 'yes'), cut('s', 'r'), cut('t', 's'));
		expect(refusal(withLink(chain, { kind: 'undercuts', from: 'r', argument: 't' }))).toMatch(/circle/);
	});
});

describe('linked premises', () => {
	const map = after(link('supports', 'r', 'yes'), premises('r', 'b', 'a'));

	test('support their argument together, and go when it has no conclusion any more', () => {
		expect(ids(map)).toEqual(['r.supports.yes', 'a+b.supports.r']);
		expect(ids(withoutRelation(map, 'r.supports.yes'))).toEqual([]);
		expect(ids(withoutNode(map, 'a'))).toEqual(['r.supports.yes', 'b.supports.r']);
	});

	test('need two claims and an argument that supports one claim or position', () => {
		expect(refusal(premises('r', 'a')(map))).toMatch(/two premises/);
		expect(refusal(premises('s', 'a', 'b')(map))).toMatch(/must support one claim/);
		expect(refusal(premises('a', 'b', 'c')(map))).toMatch(/below an argument/);
		expect(refusal(premises('r', 'b', 'c')(map))).toMatch(/already/);
		expect(refusal(premises('s', 'a', 't')(after(link('supports', 's', 'yes'))))).toMatch(/are claims/);
	});

	test('leave their argument nothing else to do', () => {
		expect(refusal(link('supports', 'r', 'no')(map))).toMatch(/to nothing else/);
	});
});
