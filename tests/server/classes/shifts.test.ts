import { expect, test } from 'vitest';
import { onBothEngines } from '#tests/server/storage/both-engines.ts';
import { madeClass, stance, takeSeats } from './made-class.ts';

type Pair = readonly [before: number | null, after: number | null | undefined];

onBothEngines((place) => {
	/** The shifts of a class in which each seat answered like this; undefined for not at all. */
	const shiftsOf = async (pairs: readonly Pair[]) => {
		const made = await madeClass(place.storage);
		const { store, classId } = made;
		const seats = await takeSeats(made, pairs.length);
		for (const [index, moment, phase] of [
			[0, 'before', 'poll-before'],
			[1, 'after', 'poll-after']
		] as const) {
			await store.changeClass(classId, { phase });
			for (const [at, pair] of pairs.entries()) {
				const value = pair[index];
				if (value !== undefined) await store.saveStance(classId, seats[at] ?? '', moment, stance(value));
			}
			await store.changeClass(classId, { phase: index === 0 ? 'preparing' : 'debrief' });
		}
		return (await store.roomResult(classId)).shifts;
	};
	const times = (count: number, pair: Pair): Pair[] => Array<Pair>(count).fill(pair);

	test('nine are too few, ten are enough', async () => {
		expect(await shiftsOf(times(9, [2, 8]))).toEqual([]);
		expect(await shiftsOf(times(10, [2, 8]))).toEqual([
			{ positionId: 'yes', answeredBoth: 10, cells: [{ from: 'oppose', to: 'support', count: 10 }] }
		]);
	});

	test('small cells are merged, with the next larger one when they are fewer than three together', async () => {
		const pairs = [...times(6, [2, 8]), ...times(4, [8, 8]), ...times(1, [5, 5]), ...times(1, [null, 5])];
		expect(await shiftsOf(pairs)).toEqual([
			{
				positionId: 'yes',
				answeredBoth: 12,
				cells: [
					{ from: 'oppose', to: 'support', count: 6 },
					{ from: null, to: null, count: 6 }
				]
			}
		]);
	});

	test('a table that shows by difference how the one who left stood is kept back', async () => {
		const ten = [...times(6, [2, 8]), ...times(4, [8, 2])];
		expect(await shiftsOf(ten)).toHaveLength(1);
		expect(await shiftsOf([...ten, [5, undefined]])).toEqual([]);
		// Five who left cannot be told apart.
		expect(await shiftsOf([...ten, ...times(5, [5, undefined])])).toHaveLength(1);
	});
});
