import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formGroups, placeLate, type GroupRequest } from '#lib/classroom/form-groups.ts';

const side = (id: string, seats: number, bench = id) => ({ id, name: `Side ${id}`, seats, bench });
const formats = {
	pairs: { sides: [side('a', 2), side('b', 2)] },
	single: { sides: [side('a', 1), side('b', 1)] },
	corners: { sides: [side('a', 1), side('b', 1), side('c', 1)] },
	teams: { sides: [side('a', 3), side('b', 3)] },
	british: { sides: [side('og', 2, 'gov'), side('oo', 2, 'opp'), side('cg', 2, 'gov'), side('co', 2, 'opp')] }
};

/** A drawn class: so many seats per position, and some without a side. */
function drawn(sizes: readonly number[], neutral = 0): Pick<GroupRequest, 'present' | 'assignments'> {
	const sides = [
		...sizes.flatMap((size, position) => Array<string | null>(size).fill(`position-${position}`)),
		...Array<string | null>(neutral).fill(null)
	];
	const assignments = sides.map((positionId, number) => ({ seatId: `seat-${number}`, positionId }));
	return { assignments, present: assignments.map(({ seatId }) => seatId) };
}

/** Sizes as a draw leaves them: within one. */
const evenSizes = fc
	.record({ seats: fc.integer({ min: 1, max: 60 }), positions: fc.integer({ min: 1, max: 4 }) })
	.map(({ seats, positions }) =>
		Array.from({ length: positions }, (_, at) => Math.floor((seats + at) / positions))
	);
const anyFormat = fc.constantFrom(...Object.values(formats));

describe('groups', () => {
	test('take everybody who is here exactly once, on a side of the drawn position', () => {
		fc.assert(
			fc.property(
				fc.array(fc.nat(12), { minLength: 1, maxLength: 4 }),
				fc.nat(5),
				anyFormat,
				fc.string(),
				fc.nat(9),
				(sizes, neutral, format, seed, leaveOut) => {
					const { present, assignments } = drawn(sizes, neutral);
					const here = present.filter((_, at) => leaveOut === 0 || at % 10 !== leaveOut);
					const { groups } = formGroups({ present: here, assignments, format, seed });
					const positionOf = new Map(assignments.map((each) => [each.seatId, each.positionId]));
					const sided = here.filter((seat) => positionOf.get(seat) !== null);
					if (sided.length === 0) {
						expect(groups).toEqual([]);
						return;
					}
					const seated = groups.flatMap((group) => [
						...group.sides.flatMap(({ seatIds }) => seatIds),
						...group.helpers.map(({ seatId }) => seatId)
					]);
					expect(seated.toSorted()).toEqual(here.toSorted());
					groups.forEach((group, at) => {
						expect(group.group).toBe(at + 1);
						expect(group.sides.map((each) => each.side)).toEqual(format.sides.map(({ id }) => id));
						for (const { seatIds, positionId } of group.sides)
							for (const seat of seatIds) expect(positionOf.get(seat)).toBe(positionId);
						for (const { seatId } of group.helpers) expect(positionOf.get(seatId)).toBeNull();
						const benches = new Map<string, Set<string | null>>();
						group.sides.forEach((each, place) => {
							const bench = format.sides[place]!.bench;
							benches.set(bench, (benches.get(bench) ?? new Set()).add(each.positionId));
						});
						const met = [...benches.values()].map((set) => [...set]);
						expect(met.every((each) => each.length === 1)).toBe(true);
						const taken = met.flat().filter((position) => position !== null);
						expect(new Set(taken).size).toBe(taken.length);
					});
				}
			),
			{ numRuns: 2_000 }
		);
	});

	test('have sides of the usual size, one more or one less, when there are seats enough', () => {
		fc.assert(
			fc.property(
				evenSizes,
				fc.constantFrom(formats.pairs, formats.single, formats.corners, formats.teams),
				fc.string(),
				(sizes, format, seed) => {
					const each = format.sides[0]!.seats;
					fc.pre(Math.min(...sizes) >= 3 * each && sizes.length >= format.sides.length);
					const { groups, remarks } = formGroups({ ...drawn(sizes), format, seed });
					expect(remarks).toEqual([]);
					for (const { sides } of groups)
						for (const { seatIds } of sides) {
							expect(seatIds.length).toBeGreaterThan(0);
							expect(Math.abs(seatIds.length - each)).toBeLessThanOrEqual(1);
						}
				}
			),
			{ numRuns: 500 }
		);
	});

	test('a class that fits has the usual sides exactly', () => {
		const { groups } = formGroups({ ...drawn([8, 8]), format: formats.pairs, seed: 's' });
		expect(groups).toHaveLength(4);
		for (const { sides } of groups) expect(sides.map(({ seatIds }) => seatIds.length)).toEqual([2, 2]);
		const british = formGroups({ ...drawn([8, 8]), format: formats.british, seed: 's' });
		expect(british.groups).toHaveLength(2);
		for (const { sides } of british.groups)
			expect([sides[0]!.positionId, sides[1]!.positionId]).toEqual([
				sides[2]!.positionId,
				sides[3]!.positionId
			]);
	});

	test('of a format for two, with three positions drawn, go round all pairs and openers', () => {
		const { groups } = formGroups({ ...drawn([8, 8, 8]), format: formats.pairs, seed: 's' });
		expect(groups).toHaveLength(6);
		const pairs = groups.map(({ sides }) => sides.map(({ positionId }) => positionId!));
		const counts = new Map<string, number>();
		for (const pair of pairs)
			counts.set(pair.toSorted().join(), (counts.get(pair.toSorted().join()) ?? 0) + 1);
		expect([...counts.values()]).toEqual([2, 2, 2]);
		expect(new Set(pairs.map(([opens]) => opens)).size).toBeGreaterThan(1);
	});

	test('keep together who stays together', () => {
		const together = [
			['seat-0', 'seat-1'],
			['seat-8', 'seat-9']
		];
		for (let seed = 0; seed < 50; seed++) {
			const { groups } = formGroups({ ...drawn([8, 8]), format: formats.pairs, seed: `${seed}`, together });
			const lists = groups.flatMap(({ sides }) => sides.map(({ seatIds }) => seatIds));
			for (const pair of together)
				expect(lists.some((list) => pair.every((seat) => list.includes(seat)))).toBe(true);
		}
	});

	test('spread seats without a side over the groups: first a timekeeper each, then questioners', () => {
		const { groups } = formGroups({ ...drawn([4, 4], 3), format: formats.pairs, seed: 's' });
		expect(groups.map(({ helpers }) => helpers.map(({ task }) => task))).toEqual([
			['timekeeper', 'questioner'],
			['timekeeper']
		]);
	});

	test('say what the draw made of them', () => {
		const onlyOne = formGroups({ ...drawn([4]), format: formats.pairs, seed: 's' });
		expect(onlyOne.remarks).toContain('Group 1: nobody is on the side “Side b”.');
		const nobody = formGroups({ ...drawn([], 2), format: formats.pairs, seed: 's' });
		expect(nobody).toEqual({
			groups: [],
			remarks: ['Nobody here has a side, so there is no group to form.']
		});
		const lopsided = formGroups({ ...drawn([9, 1]), format: formats.pairs, seed: 's' });
		expect(lopsided.remarks).toEqual([
			expect.stringMatching(/^Group 1: the side “Side [ab]” has 9 instead of 2\.$/)
		]);
	});

	test('are the same for the same seed, in whatever order the seats come', () => {
		fc.assert(
			fc.property(evenSizes, anyFormat, fc.string(), (sizes, format, seed) => {
				const { present, assignments } = drawn(sizes, 2);
				expect(
					formGroups({ present: present.toReversed(), assignments: assignments.toReversed(), format, seed })
				).toEqual(formGroups({ present, assignments, format, seed }));
			}),
			{ numRuns: 300 }
		);
	});
});

describe('who comes late', () => {
	const { groups } = formGroups({ ...drawn([6, 5]), format: formats.pairs, seed: 's' });

	test('joins the shortest side of the position', () => {
		const placed = placeLate(groups, formats.pairs, { seatId: 'late', positionId: 'position-1' })!;
		const short = groups.find(({ sides }) =>
			sides.some(({ positionId, seatIds }) => positionId === 'position-1' && seatIds.length === 1)
		)!;
		expect(placed.group).toBe(short.group);
		expect(placed.groups.flatMap(({ sides }) => sides.flatMap(({ seatIds }) => seatIds))).toHaveLength(12);
		expect(placed.groups.filter((group, at) => group !== groups[at])).toHaveLength(1);
	});

	test('helps where no side fits, and has no place where there is no group', () => {
		for (const positionId of ['elsewhere', null]) {
			const placed = placeLate(groups, formats.pairs, { seatId: 'late', positionId })!;
			expect(placed.groups[placed.group - 1]!.helpers).toEqual([{ seatId: 'late', task: 'timekeeper' }]);
		}
		expect(placeLate([], formats.pairs, { seatId: 'late', positionId: null })).toBeNull();
	});
});
