import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { benchesOf, secondsOf } from '#lib/classroom/round-format.ts';
import {
	expectedOfFormats,
	formatFixturesDir,
	readFormatFixture,
	readShipped,
	shippedFormat,
	shippedFormats
} from './fixture-formats.ts';

/** The clocks of a format's steps in minutes, in their order. */
function minutesOf(id: string): readonly (number | null)[] {
	return shippedFormat(id).steps.map(({ seconds }) => (seconds === null ? null : seconds / 60));
}

describe('the formats that ship', () => {
	it('have no problem', () => {
		expect(readShipped().problems).toEqual([]);
	});

	// CLASSROOM.md, "Rounds as state machines"
	it.each([
		['structured-academic-controversy', [3, 1, 8, 3, 1.5, 3, 1.5, 6, 7, 6, 4], null],
		['public-forum', [4, 4, 3, 4, 4, 3, 3, 3, 3, 2, 2], 3],
		['lincoln-douglas', [6, 3, 7, 3, 4, 6, 3], 4],
		['british-parliamentary', [15, 7, 7, 7, 7, 7, 7, 7, 7], null],
		['world-schools', [8, 8, 8, 8, 8, 8, 4, 4], null],
		['karl-popper', [6, 3, 6, 3, 6, 3, 6, 3, 5, 5], 8],
		['three-corners', [3, 3, 3, 2, 2, 2, 4, 2, 2, 2], null]
	] as const)('%s keeps its times', (id, minutes, pool) => {
		expect(minutesOf(id)).toEqual(minutes);
		expect(shippedFormat(id).pool).toEqual(pool === null ? null : { seconds: pool * 60 });
	});

	it('says which are ours', () => {
		const ours = shippedFormats.filter(({ origin }) => origin === 'ours').map(({ id }) => id);
		expect(ours).toEqual([
			'structured-academic-controversy-three',
			'switch-sides-karl-popper',
			'switch-sides-lincoln-douglas',
			'switch-sides-public-forum',
			'three-corners'
		]);
		expect(secondsOf(shippedFormat('three-corners'))).toBe(25 * 60);
	});

	it('opens points of information in British Parliamentary from 1:00 to 6:00 of every speech', () => {
		const { sides, steps } = shippedFormat('british-parliamentary');
		expect(benchesOf({ sides })).toEqual(['government', 'opposition']);
		expect(sides.map(({ bench }) => bench)).toEqual(['government', 'opposition', 'government', 'opposition']);
		expect(steps.map(({ questions }) => questions)).toEqual([
			null,
			...Array.from({ length: 8 }, () => ({ from: 60, to: 360 }))
		]);
		expect(steps.slice(1).map(({ speakers }) => speakers[0])).toEqual([
			'og',
			'oo',
			'og',
			'oo',
			'cg',
			'co',
			'cg',
			'co'
		]);
	});

	it('leaves the restating of the controversy when the side restated confirms', () => {
		const steps = shippedFormat('structured-academic-controversy').steps;
		const restating = steps.filter(({ kind }) => kind === 'restate');
		expect(restating.map(({ speakers, leave }) => [...speakers, leave])).toEqual([
			['b', { when: 'confirmed', by: 'a' }],
			['a', { when: 'confirmed', by: 'b' }]
		]);
		expect(steps.find(({ id }) => id === 'prepare')).toMatchObject({
			reasons: 3,
			leave: { when: 'all-ready' }
		});
		expect(steps.find(({ id }) => id === 'reverse')).toMatchObject({ rotation: 1, reasons: 1 });
	});

	it('lets every side of every format speak, and as long as the others', () => {
		for (const format of shippedFormats) {
			const heard = format.sides.map(({ id }) =>
				secondsOf({ steps: format.steps.filter(({ speakers }) => speakers.includes(id)) })
			);
			expect(Math.min(...heard)).toBeGreaterThan(0);
			expect(new Set(heard).size, format.id).toBe(1);
		}
	});
});

describe('a format made of another', () => {
	it('runs it again with sides exchanged, after time to prepare', () => {
		const once = shippedFormat('public-forum');
		const twice = shippedFormat('switch-sides-public-forum');
		const again = twice.steps.find(({ id }) => id === '2-change-sides');
		expect(again).toMatchObject({
			seconds: 300,
			kind: 'prepare',
			rotation: 1,
			part: 1,
			speakers: ['a', 'b']
		});
		const without = twice.steps.filter((step) => step !== again);
		expect(without.map(({ id }) => id)).toEqual([
			...once.steps.map(({ id }) => `1-${id}`),
			...once.steps.map(({ id }) => `2-${id}`)
		]);
		expect(without.map(({ rotation }) => rotation)).toEqual([
			...once.steps.map(() => 0),
			...once.steps.map(() => 1)
		]);
		expect(secondsOf(twice)).toBe(2 * secondsOf(once) + 300);
		expect(twice.pool).toEqual(once.pool);
	});

	it('needs no more than a few lines in a file', () => {
		const { value, problems } = readFormatFixture('made-of-one.yaml');
		expect(problems).toEqual([]);
		expect(value[0]?.steps).toHaveLength(2 * shippedFormat('lincoln-douglas').steps.length + 1);
	});
});

describe('a broken format shows exactly its problem', () => {
	const files = readdirSync(formatFixturesDir).filter((name) => name.endsWith('.yaml'));
	it.each(files)('%s', (name) => {
		const { value, problems } = readFormatFixture(name);
		const expected = expectedOfFormats[name] ?? [];
		expect(problems.map(({ code, line, path }) => ({ code, line, path }))).toEqual(expected);
		expect(value).toHaveLength(expected.length > 0 ? 0 : 1);
		for (const { file, message, hint } of problems) {
			expect(file).toBe(name);
			expect(message).toMatch(/^\S[\s\S]*[.?!”"]$/);
			expect(hint).toBeTruthy();
		}
	});

	it('and is there for every problem that is expected', () => {
		expect(Object.keys(expectedOfFormats).filter((name) => !files.includes(name))).toEqual([]);
	});
});
