import fc from 'fast-check';
import { expect, test } from 'vitest';
import { onBothEngines } from '#tests/server/storage/both-engines.ts';
import { madeClass, stance, takeSeats, type MadeClass } from './made-class.ts';

const bandOf = (value: number | null) =>
	value === null ? 'unsure' : value < 5 ? 'oppose' : value === 5 ? 'middle' : 'support';

onBothEngines((place) => {
	const answer = async (
		{ store, classId }: MadeClass,
		seat: string | undefined,
		value: number | null,
		moment: 'before' | 'after' = 'before'
	) => store.saveStance(classId, seat ?? '', moment, stance(value));
	const lead = (made: MadeClass, phase: 'poll-before' | 'preparing' | 'poll-after' | 'debrief') =>
		made.store.changeClass(made.classId, { phase });

	test('a stance is taken while its poll is open, and read by its seat', async () => {
		const made = await madeClass(place.storage);
		const { store, classId } = made;
		const [ada = '', bo = ''] = await takeSeats(made, 2);
		const said = { ...stance(7), confidence: 3, reasonFor: 'because', reasonAgainst: 'but', wouldChange: '' };
		expect(await store.saveStance(classId, ada, 'before', said)).toBe('closed');
		await lead(made, 'poll-before');
		expect(await store.pollState(classId, 'before')).toMatchObject({ open: true, answered: null });
		expect(await store.saveStance(classId, ada, 'before', said)).toBe('saved');
		expect(await store.saveStance(classId, ada, 'after', said)).toBe('closed');
		expect(await store.saveStance(classId, ada, 'before', { ...said, values: { yes: 11 } })).toBe('refused');
		expect(await store.saveStance(classId, 'nobody', 'before', said)).toBe('refused');
		expect(await store.stanceOf(classId, ada, 'before')).toEqual(said);
		expect(await store.stanceOf(classId, bo, 'before')).toBeNull();
		expect(await store.drawStances(classId)).toEqual({ [ada]: { yes: 7 } });
		await lead(made, 'preparing');
		expect(await answer(made, ada, 1)).toBe('closed');
	});

	test('nothing is published about fewer than five', async () => {
		const made = await madeClass(place.storage);
		const seats = await takeSeats(made, 5);
		await lead(made, 'poll-before');
		for (const seat of seats.slice(0, 4)) await answer(made, seat, 8);
		await lead(made, 'preparing');
		expect((await made.store.roomResult(made.classId)).before).toBeNull();
		expect(await made.store.pollState(made.classId, 'before')).toMatchObject({ open: false, answered: null });
		await lead(made, 'poll-before');
		await answer(made, seats[4], null);
		expect((await made.store.roomResult(made.classId)).before, 'while it is open').toBeNull();
		await lead(made, 'preparing');
		expect((await made.store.roomResult(made.classId)).before).toMatchObject({
			answered: 5,
			// Four numbers are no mean.
			positions: [
				{
					positionId: 'yes',
					answered: 5,
					stated: 4,
					mean: null,
					spread: null,
					bands: { support: 4, unsure: 1 }
				}
			]
		});
	});

	test('a published result changes for five new answers, not for fewer, nor for a removed seat', async () => {
		const made = await madeClass(place.storage);
		const { store, classId } = made;
		const seats = await takeSeats(made, 10);
		await lead(made, 'poll-before');
		for (const seat of seats.slice(0, 5)) await answer(made, seat, 2);
		await lead(made, 'preparing');
		const first = (await store.roomResult(classId)).before;
		expect(first?.positions[0]).toMatchObject({ mean: 2, spread: 0 });
		await store.removeSeat(classId, seats[0] ?? '');
		await lead(made, 'poll-before');
		for (const seat of seats.slice(5, 9)) await answer(made, seat, 10);
		// The same answer again is no new one.
		await answer(made, seats[1], 2);
		await lead(made, 'preparing');
		expect((await store.roomResult(classId)).before).toEqual(first);
		await lead(made, 'poll-before');
		await answer(made, seats[9], 10);
		await lead(made, 'preparing');
		expect((await store.roomResult(classId)).before).toMatchObject({
			answered: 9,
			positions: [{ mean: 6.4, bands: { oppose: 4, support: 5 } }]
		});
	});

	const value = fc.oneof(fc.integer({ min: 0, max: 10 }), fc.constant(null));
	test('whatever a class answers, what is published keeps the thresholds and the sums', async () => {
		const people = fc.array(
			fc.record({
				before: fc.option(value, { nil: undefined }),
				after: fc.option(value, { nil: undefined })
			}),
			{ minLength: 3, maxLength: 24 }
		);
		await fc.assert(
			fc.asyncProperty(people, async (stances) => {
				const own = await freshClass(24);
				await pollWith(
					own,
					'before',
					stances.map(({ before }) => before)
				);
				await pollWith(
					own,
					'after',
					stances.map(({ after }) => after)
				);
				const result = await own.store.roomResult(own.classId);
				for (const moment of ['before', 'after'] as const) {
					const given = stances.map((one) => one[moment]).filter((one) => one !== undefined);
					const room = result[moment];
					if (given.length < 5) {
						expect(room).toBeNull();
						continue;
					}
					const [position] = room?.positions ?? [];
					expect(position?.answered).toBe(given.length);
					for (const [band, count] of Object.entries(position?.bands ?? {})) {
						expect(count).toBe(given.filter((one) => bandOf(one) === band).length);
					}
					const numbers = given.filter((one) => one !== null);
					expect(position?.mean === null).toBe(numbers.length < 5);
				}
				checkShifts(stances, result.shifts);
			}),
			{ numRuns: 12 }
		);
	});

	/** A class of its own with seats. */
	async function freshClass(count: number) {
		const made = await madeClass(place.storage);
		return { ...made, seats: await takeSeats(made, count) };
	}

	async function pollWith(
		made: MadeClass & { readonly seats: readonly string[] },
		moment: 'before' | 'after',
		values: readonly (number | null | undefined)[]
	) {
		await lead(made, moment === 'before' ? 'poll-before' : 'poll-after');
		await Promise.all(
			values.map((one, index) => (one === undefined ? null : answer(made, made.seats[index], one, moment)))
		);
		await lead(made, moment === 'before' ? 'preparing' : 'debrief');
	}
});

function checkShifts(
	stances: readonly {
		readonly before?: number | null | undefined;
		readonly after?: number | null | undefined;
	}[],
	shifts: readonly {
		readonly answeredBoth: number;
		readonly cells: readonly {
			readonly from: string | null;
			readonly to: string | null;
			readonly count: number;
		}[];
	}[]
) {
	const both = stances.filter(({ before, after }) => before !== undefined && after !== undefined);
	if (both.length < 10) expect(shifts).toEqual([]);
	for (const { answeredBoth, cells } of shifts) {
		expect(answeredBoth).toBe(both.length);
		expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(both.length);
		for (const { from, to, count } of cells) {
			expect(count).toBeGreaterThanOrEqual(3);
			if (from === null) continue;
			const real = both.filter(
				({ before, after }) => bandOf(before ?? null) === from && bandOf(after ?? null) === to
			);
			expect(count).toBe(real.length);
		}
	}
}
