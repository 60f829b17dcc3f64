import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { branchesOf, closedBy, queryFor, type Branches } from '#lib/components/debate/outline-folds.ts';
import { stepCount } from '#lib/components/debate/step-count.ts';
import { treeMove, typeAhead, type TreeRow } from '#lib/components/debate/tree-keys.ts';
import { outlineOf } from '#lib/debate/outline.ts';
import { smallDebate } from './small-debate.ts';

function row(level: number, title: string, fold: TreeRow['fold'] = 'none'): TreeRow {
	return { level, title, fold };
}

describe('the keys of the outline', () => {
	const rows = [
		row(0, 'Root', 'open'),
		row(1, 'Apple', 'open'),
		row(2, 'Core'),
		row(1, 'Banana', 'closed'),
		row(1, 'Avocado', 'closed'),
		row(1, 'Again', 'pointer'),
		row(0, 'Second root', 'closed')
	];

	it.each([
		['ArrowDown', 0, { go: 1 }],
		['ArrowDown', 6, null],
		['ArrowUp', 3, { go: 2 }],
		['ArrowUp', 0, null],
		['Home', 4, { go: 0 }],
		['End', 0, { go: 6 }],
		['ArrowRight', 3, { open: [3] }],
		['ArrowRight', 1, { go: 2 }],
		['ArrowRight', 2, null],
		['ArrowRight', 5, { follow: 5 }],
		['ArrowLeft', 1, { close: 1 }],
		['ArrowLeft', 2, { go: 1 }],
		['ArrowLeft', 5, { go: 0 }],
		['ArrowLeft', 6, null],
		['*', 1, { open: [3, 4] }],
		['*', 0, { open: [6] }],
		['Enter', 1, null]
	])('%s on row %i', (key, at, move) => {
		expect(treeMove(rows, at, key)).toEqual(move);
	});

	it('letters find the next title, going round, and stay where more letters fit', () => {
		expect(typeAhead(rows, 1, 'a')).toEqual({ go: 4 });
		expect(typeAhead(rows, 5, 'A')).toEqual({ go: 1 });
		expect(typeAhead(rows, 4, 'av')).toEqual({ go: 4 });
		expect(typeAhead(rows, 1, 'av')).toEqual({ go: 4 });
		const quoted = [{ level: 0, title: '“Coercive”', fold: 'none' } as const];
		expect(typeAhead(quoted, 0, 'co')).toEqual({ go: 0 });
		expect(typeAhead(quoted, 0, 'co-')).toBeNull();
		expect(typeAhead(rows, 0, 'x')).toBeNull();
	});
});

describe('folds in the address', () => {
	const all = ['a', 'b', 'c', 'd'];
	const anyBranches = fc
		.tuple(fc.subarray(all), fc.subarray(all))
		.map(([at, closed]): [Branches, Set<string>] => [{ all, closedAtFirst: new Set(at) }, new Set(closed)]);

	it('come back as they were', () => {
		fc.assert(
			fc.property(anyBranches, ([branches, closed]) => {
				const query = new URLSearchParams(queryFor(closed, branches));
				expect([...closedBy(query, branches)].sort()).toEqual([...closed].sort());
			})
		);
	});

	it('name whichever are fewer, and nothing for what is so at first', () => {
		const open: Branches = { all, closedAtFirst: new Set() };
		expect(queryFor(new Set(), open)).toBe('');
		expect(queryFor(new Set(['b']), open)).toBe('closed=b');
		expect(queryFor(new Set(['a', 'b', 'c']), open)).toBe('open=d');
		expect(queryFor(new Set(all), open)).toBe('open=');
	});

	it('leave out what the outline does not have', () => {
		const query = new URLSearchParams('closed=b,nobody,__proto__');
		expect([...closedBy(query, { all, closedAtFirst: new Set() })]).toEqual(['b']);
	});

	it('fit an address however large the debate is', () => {
		const many = Array.from({ length: 5_000 }, (_, n) => `a-rather-long-id-of-a-node-${n}`);
		const half = new Set(many.filter((_, n) => n % 2 === 0));
		expect(queryFor(half, { all: many, closedAtFirst: new Set() }).length).toBeLessThan(8_000);
	});

	it('are all open at first where an outline can be read through', () => {
		const branches = branchesOf(outlineOf(smallDebate()));
		expect(branches).toEqual({ all: ['for', 'conclusion'], closedAtFirst: new Set() });
	});
});

it('a folded branch says what it holds', () => {
	const [root] = outlineOf(smallDebate()).positions;
	expect(stepCount(root?.steps ?? [])).toBe('1 reason for');
	expect(stepCount(root?.steps[0]?.from[0]?.steps ?? [])).toBe('1 reason for · 1 against · 2 undercuts');
});
