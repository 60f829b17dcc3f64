import { describe, expect, test } from 'vitest';
import type { DrawRecord, PollResult, RoomResult, Seat } from '#lib/server/classes/records.ts';
import { boardSeats, goneSeats } from '#lib/server/coach/board-seats.ts';
import { classNameProblem, readNewClass } from '#lib/server/coach/new-class-form.ts';
import { resultExport, resultRows } from '#lib/server/coach/result-export.ts';

const positions = [
	{ id: 'yes', name: 'In favour', shortName: 'Yes', oneLine: '', colour: 'blue' },
	{ id: 'no', name: 'Against', shortName: 'No', oneLine: '', colour: 'amber' }
] as const;

function seat(id: string, name: string, rest: Partial<Seat> = {}): Seat {
	return {
		...{ id, name, madeAt: 1, seenAt: null, present: false, absent: false },
		...{ removedAt: null, mergedInto: null },
		...rest
	};
}

function side(seatId: string, positionId: string | null) {
	return { seatId, positionId, reason: '', locked: false, group: null };
}

describe('the board', () => {
	const draw: DrawRecord = {
		...{ id: 'd', strategy: 'random', seed: 's', constraints: [], remarks: [], madeAt: 1, undoneAt: null },
		sides: [side('a', 'yes'), side('b', null)]
	};
	const seats = [
		seat('c', 'Cleo'),
		seat('b', 'Ben'),
		seat('a', 'Ada', { present: true }),
		seat('x', 'Ada K', { removedAt: 5, mergedInto: 'a' }),
		seat('y', 'Yan', { removedAt: 9 })
	];
	const board = boardSeats({
		seats,
		draw,
		positions,
		tours: [
			{ id: 'one', title: 'One' },
			{ id: 'two', title: 'Two' }
		],
		progress: [{ seatId: 'a', tourId: 'two', share: 0.5, step: 'x', finished: false, madeAt: 1 }],
		done: [{ seatId: 'b', kind: 'reasons' }]
	});

	test('lists who is in the class by name, with the side, or that there is none', () => {
		expect(board.map(({ name, side }) => [name, side])).toEqual([
			['Ada', { name: 'Yes', colour: 'blue' }],
			['Ben', 'none'],
			['Cleo', 'undrawn']
		]);
	});

	test('shows the tours of the class in their order and what is done, and nothing else of the work', () => {
		expect(board[0]?.tours.map(({ share }) => share)).toEqual([0, 0.5]);
		expect(board.map(({ marked, reasoned }) => [marked, reasoned])).toEqual([
			[false, false],
			[false, true],
			[false, false]
		]);
		expect(JSON.stringify(board)).not.toContain('"step"');
	});

	test('lists who is gone, the latest first, and into whom a seat was merged', () => {
		expect(goneSeats(seats)).toEqual([
			{ id: 'y', name: 'Yan', mergedInto: null },
			{ id: 'x', name: 'Ada K', mergedInto: 'Ada' }
		]);
	});
});

describe('results as a file', () => {
	function poll(moment: 'before' | 'after', answered: number): PollResult {
		const bands = { oppose: answered - 4, middle: 1, support: 3, unsure: 0 };
		const position = { positionId: 'yes', answered, stated: answered, mean: 4.2, spread: 1, bands };
		return { moment, answered, positions: [position], publishedAt: 1 };
	}
	const about = { name: 'Year 10', debateId: 'debate' };
	const shifts = [{ positionId: 'yes', answeredBoth: 10, cells: [{ from: null, to: null, count: 10 }] }];

	test.each<readonly [what: string, result: RoomResult, polls: readonly string[] | null]>([
		['nothing', { before: null, after: null, shifts: [] }, null],
		['nine answers', { before: poll('before', 9), after: null, shifts: [] }, null],
		['ten, then nine', { before: poll('before', 10), after: poll('after', 9), shifts }, ['before']],
		['ten and ten', { before: poll('before', 10), after: poll('after', 10), shifts }, ['before', 'after']]
	])('%s', (_, result, polls) => {
		const saved = resultExport(about, result, positions);
		expect(saved?.positions.flatMap((each) => each.polls.map(({ poll }) => poll)) ?? null).toEqual(polls);
		expect(saved?.shifts.length ?? 0).toBe(polls?.length === 2 ? 1 : 0);
		if (saved) expect(new Set(resultRows(saved).map((row) => row.length))).toEqual(new Set([8]));
	});
});

describe('the form of a new class', () => {
	function form(entries: readonly (readonly [string, string])[]) {
		const data = new FormData();
		for (const [name, value] of entries) data.append(name, value);
		return readNewClass(data);
	}

	test('takes the tours of the chosen debate alone', () => {
		const typed = form([
			['debate', 'a'],
			['tour', 'a/one'],
			['tour', 'b/two'],
			['tour', 'nonsense'],
			['name', '  Year \n 10 '],
			['days', '7']
		]);
		expect(typed).toMatchObject({ debate: 'a', tours: ['one'], name: 'Year 10', days: 7 });
	});

	test('gives the usual time to a class that asks for another than those offered', () => {
		for (const days of ['', '0', '-1', '36500', 'NaN']) expect(form([['days', days]]).days).toBe(30);
	});

	test('refuses a name that is empty or too long', () => {
		expect(classNameProblem('')).toContain('name');
		expect(classNameProblem('x'.repeat(81))).toContain('80');
		expect(classNameProblem('x'.repeat(80))).toBeNull();
	});
});
