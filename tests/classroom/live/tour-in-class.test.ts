import { describe, expect, test } from 'vitest';
import { meet } from '#lib/components/classroom/live/tour-in-class.ts';
import { progressForClass } from '#lib/tour/class-progress.ts';
import { saveProgress } from '#lib/tour/progress.ts';
import type { Walk } from '#lib/tour/ways.ts';
import { forked } from '#tests/tour/scripts.ts';

const early: Walk = { trail: ['scene', 'pick'], at: 1, answers: {} };
const late: Walk = { trail: ['scene', 'pick', 'rescue', 'talk'], at: 3, answers: { pick: 'arrest' } };
const keep = (walk: Walk) => saveProgress(walk, 'a-tour', 'v1');
const shared = (walk: Walk) => progressForClass(keep(walk), forked);
const sentBy = (seatId: string, walk: Walk, madeAt: number) => ({
	seatId,
	madeAt,
	body: JSON.stringify(shared(walk))
});
const base = { route: forked, seatId: 'me', kept: null, sent: null, theirs: null };

describe('coming to a tour within a class', () => {
	test('for the first time, there is nothing to do', () => {
		expect(meet(base)).toEqual({ kind: 'same' });
	});

	test('a walk begun before the class is told to it', () => {
		expect(meet({ ...base, kept: keep(early) })).toEqual({ kind: 'send', progress: shared(early) });
	});

	test('on another device, the walk goes on where the class has it', () => {
		const theirs = { madeAt: 5, body: shared(late) };
		expect(meet({ ...base, theirs })).toEqual({ kind: 'take', kept: keep(late) });
	});

	test('of a walk begun before the class and that of the class, the one further on counts', () => {
		const theirs = (walk: Walk) => ({ madeAt: 5, body: shared(walk) });
		expect(meet({ ...base, kept: keep(late), theirs: theirs(early) }).kind).toBe('send');
		expect(meet({ ...base, kept: keep(early), theirs: theirs(late) }).kind).toBe('take');
	});

	test('what was done here after the other device counts, and what was done there after this one', () => {
		const theirs = { madeAt: 10, body: shared(early) };
		const kept = keep(late);
		expect(meet({ ...base, kept, sent: sentBy('me', late, 11), theirs }).kind).toBe('same');
		expect(meet({ ...base, kept, sent: sentBy('me', late, 9), theirs })).toEqual({
			kind: 'take',
			kept: keep(early)
		});
	});

	test('what was walked here without being sent is sent now', () => {
		const theirs = { madeAt: 10, body: shared(early) };
		const met = meet({ ...base, kept: keep(late), sent: sentBy('me', early, 10), theirs });
		expect(met).toEqual({ kind: 'send', progress: shared(late) });
	});

	test('while the class is out of reach, the walk of this device goes on', () => {
		expect(meet({ ...base, kept: keep(late), sent: sentBy('me', late, 9) }).kind).toBe('same');
	});

	test('nobody is handed the walk of another seat, nor sends it as their own', () => {
		const stranger = { ...base, kept: keep(late), sent: sentBy('somebody', late, 99) };
		expect(meet(stranger)).toEqual({ kind: 'afresh' });
		const theirs = { madeAt: 5, body: shared(early) };
		expect(meet({ ...stranger, theirs })).toEqual({ kind: 'take', kept: keep(early) });
	});
});
