import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import { TourSession } from '#lib/tour/tour-session.svelte.ts';
import { openStep, type Walk } from '#lib/tour/ways.ts';
import { forked } from './scripts.ts';

/** The open steps that an effect on the page gets to see while `act` runs. */
function watched(session: TourSession, act: () => void): string[] {
	const seen: string[] = [];
	const stop = $effect.root(() => {
		$effect(() => {
			seen.push(openStep(session.now.context));
		});
	});
	flushSync();
	act();
	flushSync();
	stop();
	return seen;
}

it('shows the first step before it runs', () => {
	expect(openStep(new TourSession(forked).now.context)).toBe('scene');
});

it('lets the page follow every step', () => {
	const session = new TourSession(forked);
	session.start(null, () => undefined);
	expect(watched(session, () => session.send({ type: 'step.next' }))).toEqual(['scene', 'pick']);
	session.stop();
});

it('begins where it is told and hands on what is to be kept from there', () => {
	const kept: Walk[] = [];
	const session = new TourSession(forked);
	const steps = watched(session, () => {
		session.start({ trail: ['scene', 'pick'], at: 1, answers: {} }, (walk) => kept.push(walk));
		session.send({ type: 'answer.given', answer: 'stop' });
	});
	expect(steps.at(-1)).toBe('pick');
	expect(kept.map(({ trail, answers }) => ({ trail, answers }))).toEqual([
		{ trail: ['scene', 'pick'], answers: { pick: 'stop' } }
	]);
	session.stop();
});

it('is one student’s only', () => {
	const [one, other] = [new TourSession(forked), new TourSession(forked)];
	one.start(null, () => undefined);
	other.start(null, () => undefined);
	one.send({ type: 'step.next' });
	expect(openStep(other.now.context)).toBe('scene');
	one.stop();
	other.stop();
});

it('tells whoever inspects it of every event', () => {
	const heard: string[] = [];
	const session = new TourSession(forked, (event) => {
		if (event.type === '@xstate.event') heard.push(event.event.type);
	});
	session.start(null, () => undefined);
	session.send({ type: 'step.next' });
	expect(heard).toContain('step.next');
	session.stop();
});
