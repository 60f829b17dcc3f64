import { describe, expect, it, vi } from 'vitest';
import { proveTour } from '#lib/tour/prove-tour.ts';
import { contentOf } from '#lib/tour/step-content.ts';
import { tourMachine } from '#lib/tour/tour-machine.ts';
import { firstDisagreement, firstForgotten, firstLost, pathsTo, trialsAlong } from './conformance.ts';
import { shippedTours } from './shipped-tours.ts';

// Thousands of walks: seconds on a machine that has other work too.
vi.setConfig({ testTimeout: 60_000 });

const tours = await shippedTours();

it('there is a tour to test', () => {
	expect(tours.length).toBeGreaterThan(0);
});

describe.each(tours.map((tour) => ({ name: `${tour.debate}/${tour.script.id}`, ...tour })))(
	'$name',
	({ script, meets, positions }) => {
		const trials = trialsAlong(script);
		const proof = proveTour(script, meets, positions);

		it('leaves nobody stranded and lets everybody meet every position', () => {
			expect(proof.findings).toEqual([]);
			expect(proof.paths.length).toBeGreaterThan(0);
		});

		it('shows something on every step, and has a branch', () => {
			const empty = script.steps.filter((step) => {
				const { nodes, passages } = contentOf(step);
				return nodes.length + passages.length + step.facts.length === 0;
			});
			expect(empty.map(({ id }) => id)).toEqual([]);
			expect(proof.paths.length).toBeGreaterThan(1);
		});

		it('is walked as a plain array walks it, every event tried in every state that the proof tells apart', () => {
			expect(trials.length).toBeGreaterThan(100);
			expect(firstDisagreement(tourMachine, script, trials)).toBeNull();
		});

		it('is resumed in every state as if one had never left', () => {
			expect(firstLost(script, trials)).toBeNull();
		});

		it('has the same answers when one goes back and on again, from every state', () => {
			expect(firstForgotten(script, pathsTo(script))).toBeNull();
		});
	}
);
