import { describe, expect, test } from 'vitest';
import { classPhases, type ClassPhase } from '#lib/classroom/class-phase.ts';
import { nextStep, type ClassState, type Step } from '#lib/classroom/next-step.ts';

const state = (phase: ClassPhase, rest: Partial<ClassState> = {}): ClassState => ({
	phase,
	seated: 28,
	drawn: false,
	undrawn: 0,
	rounds: 0,
	roundsEnded: 0,
	...rest
});
const wayOf = ({ way }: Step) => (way.kind === 'phase' ? way.phase : way.page);

describe('the next step of a coach', () => {
	test.each<readonly [what: string, state: ClassState, way: string]>([
		['nobody is here: show the code', state('gathering', { seated: 0 }), 'projector'],
		['students are here: the first poll', state('gathering'), 'poll-before'],
		['the poll runs: close it', state('poll-before'), 'preparing'],
		['the poll is closed and nothing is drawn: draw', state('preparing'), 'draw'],
		['sides are drawn: form the groups', state('preparing', { drawn: true }), 'rounds'],
		['groups are formed: start', state('preparing', { drawn: true, rounds: 7 }), 'round'],
		['rounds run: their clocks', state('round', { drawn: true, rounds: 7, roundsEnded: 6 }), 'rounds'],
		['all have ended: the closing poll', state('round', { rounds: 7, roundsEnded: 7 }), 'poll-after'],
		['the closing poll runs: close it', state('poll-after'), 'debrief'],
		['all is done: the results', state('debrief'), 'results']
	])('%s', (_, now, way) => {
		expect(wayOf(nextStep(now).main)).toBe(way);
	});

	test('closing the first poll leads to the draw, unless sides are drawn already', () => {
		expect(nextStep(state('poll-before')).main.way).toMatchObject({ then: 'draw' });
		expect(nextStep(state('poll-before', { drawn: true })).main.way).not.toHaveProperty('then');
	});

	test('leads through all phases in their order and never leaves the coach without a step', () => {
		const walked = new Set<ClassPhase>();
		let now = state('gathering');
		for (let steps = 0; now.phase !== 'debrief' && steps < 20; steps++) {
			walked.add(now.phase);
			const { way } = nextStep(now).main;
			if (way.kind === 'phase') now = { ...now, phase: way.phase };
			else if (way.page === 'draw') now = { ...now, drawn: true };
			else now = now.rounds === 0 ? { ...now, rounds: 7 } : { ...now, roundsEnded: 7 };
		}
		expect([...walked, now.phase]).toEqual([...classPhases]);
	});

	test('says who came after the draw, while there is something to place them in', () => {
		const late = { drawn: true, undrawn: 2, rounds: 7 };
		for (const phase of ['preparing', 'round'] as const) {
			const { instead } = nextStep(state(phase, late));
			expect(instead[0]).toMatchObject({ label: 'Give 2 late students a side', way: { page: 'draw' } });
		}
		expect(nextStep(state('debrief', late)).instead.map(wayOf)).not.toContain('draw');
	});

	test('offers nothing twice', () => {
		for (const phase of classPhases)
			for (const drawn of [false, true])
				for (const rounds of [0, 7])
					for (const roundsEnded of [0, 7]) {
						const { main, instead } = nextStep(state(phase, { drawn, undrawn: 1, rounds, roundsEnded }));
						const ways = [main, ...instead].map(wayOf);
						expect(new Set(ways).size).toBe(ways.length);
					}
	});
});
