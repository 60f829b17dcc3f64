import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { arriveAt } from '#lib/tour/arrival.ts';
import { readProgress, resume, saveProgress, type SavedProgress } from '#lib/tour/progress.ts';
import { tourMachine } from '#lib/tour/tour-machine.ts';
import { answerTo } from '#lib/tour/ways.ts';
import { anyMoves, anyScript, eventsOf } from './any-script.ts';
import { after, firstLost, seen, takenUp, trialsOf } from './conformance.ts';
import { asking, forked, goodScripts, questions, script, step } from './scripts.ts';
import { Walker } from './walker.ts';

// Thousands of walks: seconds on a machine that has other work too.
vi.setConfig({ testTimeout: 60_000 });

function saved(
	step: string,
	trail: readonly string[],
	answers: SavedProgress['answers'] = {}
): SavedProgress {
	return { tour: 'a-tour', packVersion: 'v1', step, answers, trail };
}

describe('resuming where one left', () => {
	it.each(Object.entries(goodScripts))('equals never having left, in every state of %s', (_, tour) => {
		expect(firstLost(tour, trialsOf(tour))).toBeNull();
	});

	it('equals never having left on any script, along any moves after it', () => {
		fc.assert(
			fc.property(anyScript, anyMoves, anyMoves, (tour, before, then) => {
				const events = eventsOf(tour, [...before, ...then]);
				const there = after(tourMachine, tour, events.slice(0, before.length));
				const stayed = after(tourMachine, tour, events);
				const back = takenUp(tour, there.context);
				const left = after(tourMachine, tour, [back, ...events.slice(before.length)]);
				expect(seen(left)).toEqual(seen(stayed));
			}),
			{ numRuns: 300 }
		);
	});

	it('is noticed when the machine forgets to', () => {
		const forgetful = tourMachine.provide({ actions: { takeUpWalk: () => undefined } });
		const there = after(tourMachine, forked, [
			{ type: 'step.next' },
			{ type: 'answer.given', answer: 'stop' }
		]);
		const back = after(forgetful, forked, [takenUp(forked, there.context)]);
		expect(seen(back)).not.toEqual(seen(there));
	});

	it('gives a walk that the script allows, whatever was saved and however the script changed', () => {
		fc.assert(
			fc.property(anyScript, anyScript, anyMoves, (old, now, moves) => {
				const there = after(tourMachine, old, eventsOf(old, moves));
				const { trail, at, answers } = there.context;
				const resumed = resume(saved(trail[at] ?? '', trail, { ...answers }), now);
				if (resumed === null) {
					expect(now.steps.filter(({ id }) => trail.includes(id))).toEqual([]);
					return;
				}
				const walker = new Walker(now);
				walker.do({ type: 'step.opened', step: resumed.walk.trail[0] ?? '' });
				for (const id of resumed.walk.trail) {
					expect(walker.here.step).toBe(id);
					const answer = answerTo(resumed.walk.answers, id);
					if (answer !== null) {
						walker.do({ type: 'answer.given', answer });
						expect(walker.here.answer).toEqual(answer);
					}
					walker.do({ type: 'step.next' });
				}
				expect(resumed.walk.trail).toEqual(expect.arrayContaining(Object.keys(resumed.walk.answers)));
				expect(resumed.walk.trail[resumed.walk.at]).toBeDefined();
			}),
			{ numRuns: 300 }
		);
	});
});

describe('a script that changed since', () => {
	const before = script(step('a', 'b'), step('b', 'c'), step('c', 'd'), step('d', 'e'), step('e'));
	const walk = ['a', 'b', 'c', 'd'];

	it('opens the saved step when only others went, and says that the way is shorter', () => {
		const now = script(step('a', 'c'), step('c', 'd'), step('d', 'e'), step('e'));
		expect(resume(saved('d', walk), now)).toEqual({
			walk: { trail: ['a', 'c', 'd'], at: 2, answers: {} },
			fit: 'shortened',
			dropped: []
		});
	});

	it('opens the step before a removed one', () => {
		const now = script(step('a', 'b'), step('b', 'd'), step('d', 'e'), step('e'));
		expect(resume(saved('c', walk), now)).toEqual({
			walk: { trail: ['a', 'b', 'd'], at: 1, answers: {} },
			fit: 'moved',
			dropped: []
		});
	});

	it('opens the step after it when nothing before survives', () => {
		const now = script(step('x', 'd'), step('d', 'e'), step('e'));
		expect(resume(saved('a', walk), now)).toMatchObject({ walk: { trail: ['d'], at: 0 }, fit: 'moved' });
	});

	it('keeps the stretch around the step that the script still allows', () => {
		const now = script(step('a', 'x'), step('x', 'e'), step('b', 'c'), step('c', 'e'), step('d'), step('e'));
		expect(resume(saved('c', walk), now)).toEqual({
			walk: { trail: ['b', 'c'], at: 1, answers: {} },
			fit: 'shortened',
			dropped: []
		});
	});

	it('forgets an answer that is no longer on offer, and what followed from it', () => {
		const now = script(
			step('scene', 'pick'),
			asking('pick', { other: 'harm' }),
			step('rescue'),
			step('harm')
		);
		const kept = saved('pick', ['scene', 'pick', 'rescue'], { pick: 'arrest' });
		expect(resume(kept, now)).toEqual({
			walk: { trail: ['scene', 'pick'], at: 1, answers: {} },
			fit: 'shortened',
			dropped: ['pick']
		});
	});

	it('finds a renamed step by an id it once had, with the answer given there', () => {
		const now = script(
			step('scene', 'question'),
			{ ...asking('question', { arrest: 'rescue', stop: 'harm' }), was: ['ask', 'pick'] },
			step('rescue'),
			step('harm')
		);
		const kept = saved('pick', ['scene', 'pick', 'rescue'], { pick: 'arrest' });
		expect(resume(kept, now)).toEqual({
			walk: { trail: ['scene', 'question', 'rescue'], at: 1, answers: { question: 'arrest' } },
			fit: 'renamed',
			dropped: []
		});
		expect(resume({ ...kept, step: 'rescue' }, now)?.fit).toBe('whole');
	});

	it('drops an answer to what is now another kind of question, and says so', () => {
		const now = script(
			step('scene', 'pick'),
			step('pick', 'rescue', questions.sort),
			step('rescue', 'end'),
			step('end')
		);
		expect(resume(saved('pick', ['scene', 'pick', 'rescue'], { pick: 'arrest' }), now)).toEqual({
			walk: { trail: ['scene', 'pick'], at: 1, answers: {} },
			fit: 'shortened',
			dropped: ['pick']
		});
	});

	it('gives nothing when no step survives', () => {
		expect(resume(saved('d', walk), script(step('x')))).toBeNull();
	});

	it('is whole when nothing that matters changed', () => {
		expect(resume(saved('c', walk), before)?.fit).toBe('whole');
	});
});

describe('what is not progress is refused', () => {
	const good = saveProgress({ trail: ['scene'], at: 0, answers: {} }, 'a-tour', 'v1');

	it('reads back what it wrote', () => {
		expect(readProgress(good, 'a-tour')).toEqual(saved('scene', ['scene']));
	});

	it.each([
		['nothing', null],
		['no JSON', '{'],
		['a list', '[]'],
		['null', 'null'],
		['a snapshot of a machine', '{"status":"active","value":"reading","context":{"trail":["scene"]}}'],
		['another tour', good.replace('a-tour', 'b-tour')],
		['a step off the trail', good.replace('"step":"scene"', '"step":"end"')],
		['a trail that repeats a step', good.replace('["scene"]', '["scene","scene"]')],
		['answers in a list', good.replace('{}', '["a"]')],
		['steps that are no text', good.replace('["scene"]', '[1,"scene"]')],
		['far too much', JSON.stringify({ ...JSON.parse(good), extra: 'x'.repeat(500_000) })]
	])('%s', (_, text) => {
		expect(readProgress(text, 'a-tour')).toBeNull();
	});

	it('survives any JSON whatever', () => {
		fc.assert(
			fc.property(fc.json(), (text) => {
				expect(() => readProgress(text, 'a-tour')).not.toThrow();
			})
		);
	});
});

describe('coming to the page', () => {
	const kept = saved('talk', ['scene', 'pick', 'rescue', 'talk'], { pick: 'arrest' });
	const onTheWay = { trail: kept.trail, answers: { pick: 'arrest' } };

	it('for the first time begins at the beginning, and says nothing', () => {
		expect(arriveAt(forked, null, null)).toEqual({ walk: null, earlier: null, notice: null });
	});

	it('again, by the plain address, begins at the beginning with the earlier way on offer', () => {
		expect(arriveAt(forked, kept, null)).toEqual({
			walk: { ...onTheWay, at: 0 },
			earlier: { ...onTheWay, at: 3 },
			notice: null
		});
	});

	it('after a reload stands on the step that the address names', () => {
		expect(arriveAt(forked, kept, 'rescue')).toEqual({
			walk: { ...onTheWay, at: 2 },
			earlier: null,
			notice: null
		});
	});

	it('again, after a walk that a link began, begins at the beginning with that walk on offer', () => {
		const midst = { trail: ['talk', 'women'], at: 0, answers: {} };
		for (const linked of [null, 'nowhere']) {
			expect(arriveAt(forked, saved('talk', midst.trail), linked)).toEqual({
				walk: null,
				earlier: midst,
				notice: linked === null ? null : 'unknown-step'
			});
		}
	});

	it('by a link into the midst opens that step and keeps the earlier way on offer', () => {
		expect(arriveAt(forked, kept, 'women')).toEqual({
			walk: { trail: ['women'], at: 0, answers: {} },
			earlier: { ...onTheWay, at: 3 },
			notice: 'linked'
		});
		expect(arriveAt(forked, null, 'women')).toMatchObject({ earlier: null, notice: 'linked' });
	});

	it('by a link to the first step is nothing special', () => {
		expect(arriveAt(forked, null, 'scene')).toMatchObject({ notice: null, earlier: null });
	});

	it('by a link to a step that does not exist begins at the beginning and says so', () => {
		expect(arriveAt(forked, null, 'nowhere')).toEqual({ walk: null, earlier: null, notice: 'unknown-step' });
	});

	it('after a reload on a step that has gone stands on the nearest, and says so', () => {
		const gone = saved('gone', ['scene', 'pick', 'gone'], { pick: 'arrest' });
		expect(arriveAt(forked, gone, 'gone')).toEqual({
			walk: { trail: ['scene', 'pick'], at: 1, answers: { pick: 'arrest' } },
			earlier: null,
			notice: 'moved'
		});
	});

	it('says that a step was renamed, and finds it by a link of old', () => {
		const [scene, , ...rest] = forked.steps;
		const now = script(
			{ ...scene, next: [{ to: 'fork', when: {} }] },
			{ ...asking('fork', { arrest: 'rescue', stop: 'harm' }), was: ['pick'] },
			...rest
		);
		const there = saved('pick', ['scene', 'pick'], { pick: 'arrest' });
		expect(arriveAt(now, there, 'pick')).toEqual({
			walk: { trail: ['scene', 'fork'], at: 1, answers: { fork: 'arrest' } },
			earlier: null,
			notice: 'renamed'
		});
		expect(arriveAt(now, null, 'pick')).toMatchObject({ walk: { trail: ['fork'] }, notice: 'linked' });
	});

	it('says that an answer was dropped because its question is another', () => {
		const now = script(step('scene', 'pick'), step('pick', 'end', questions.restate), step('end'));
		const there = saved('pick', ['scene', 'pick'], { pick: 'arrest' });
		expect(arriveAt(now, there, 'pick')).toMatchObject({ walk: { at: 1, answers: {} }, notice: 'answers' });
	});

	it('after only a look at the first step has nothing to take up', () => {
		expect(arriveAt(forked, saved('scene', ['scene']), null)).toMatchObject({ walk: null, earlier: null });
	});
});
