import { flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import { LensDebate } from '#lib/components/lens/lens-debate.ts';
import { LensSession } from '#lib/components/lens/lens-session.svelte.ts';
import type { KeptLens } from '#lib/components/lens/kept-lens.ts';
import { lensDataOf } from '#lib/reasoning/lens-data.ts';
import { quotedDebate } from '#tests/reasoning/quoted-debate.ts';

const debate = new LensDebate(lensDataOf(quotedDebate()));

/** Storage of a browser, so that a second session is a second visit. */
function storage(): KeptLens & { text: string | null } {
	const kept = {
		text: null as string | null,
		read: () => kept.text,
		write: (text: string) => void (kept.text = text)
	};
	return kept;
}

function visit(kept: KeptLens = storage()): LensSession {
	return new LensSession(debate, kept, ({ id }) => `/claims/${id}`);
}

const at = (id: string) => debate.placeOf(id);
const standing = (session: LensSession, id: string) => session.picture.standings[at(id)];
const changed = (session: LensSession) => session.changes.map(({ node }) => debate.idOf(node));

describe('a reader’s lens', () => {
	test('shows the map as it stands until something is chosen', () => {
		const session = visit();
		expect(session.address).toBe('');
		expect(standing(session, 'fallen')).toBe('objection');
		expect(session.changes).toEqual([]);
		expect([session.canUndo, session.canRedo]).toEqual([false, false]);
	});

	test('rejects a claim, says what stands otherwise and by which chain', () => {
		const session = visit();
		session.choose(at('conceded'), 'reject');
		expect(session.address).toBe('~conceded');
		expect(standing(session, 'conceded')).toBe('your-choice');
		expect([standing(session, 'fallen'), standing(session, 'uncarried')]).toEqual([
			'answered',
			'unchallenged'
		]);
		expect(changed(session)).toEqual(['fallen', 'open-doubt', 'uncarried']);
		const { chain } = session.changes.find(({ node }) => node === at('uncarried'))!;
		const nodes = chain!.filter((element) => element < debate.network.nodeCount);
		expect(nodes.map((node) => debate.idOf(node))).toEqual(['conceded', 'fallen', 'uncarried']);
		expect(session.lastAct?.changes).toEqual(session.changes);
		expect(session.changesBy(at('conceded'))).toEqual(session.changes);
		expect(session.changesBy(at('fallen'))).toEqual([]);
	});

	test('takes a choice back when it is made twice, and never holds one about a position', () => {
		const session = visit();
		session.choose(at('quoted'), 'accept');
		session.choose(at('quoted'), 'accept');
		session.choose(at('for'), 'reject');
		expect(session.address).toBe('');
		session.arrive('~for.carried');
		expect(session.picture.pins.size).toBe(1);
		expect(session.picture.standings[at('for')]).toBeNull();
		expect([session.lost, session.address]).toEqual([['for'], 'carried']);
		session.arrive('for_90');
		expect(session.lost).toEqual(['for']);
	});

	test('undoes, redoes and resets, and a page that watches hears of each', () => {
		const session = visit();
		const seen: string[] = [];
		const stop = $effect.root(() => {
			$effect(() => void seen.push(session.address));
		});
		flushSync();
		for (const act of [
			() => session.choose(at('quoted'), 'reject'),
			() => session.choose(at('conceded'), 'accept'),
			() => session.undo(),
			() => session.redo(),
			() => session.reset(),
			() => session.undo()
		]) {
			act();
			flushSync();
		}
		stop();
		expect(seen).toEqual([
			'',
			'~quoted',
			'conceded.~quoted',
			'~quoted',
			'conceded.~quoted',
			'',
			'conceded.~quoted'
		]);
	});

	test('makes several choices as one step', () => {
		const session = visit();
		session.chooseAll([
			[at('conceded'), 0],
			[at('quoted'), 2]
		]);
		expect(session.address).toBe('~conceded.quoted');
		session.undo();
		expect(session.address).toBe('');
	});

	test('keeps choices and the way back to them for the next visit', () => {
		const kept = storage();
		const first = visit(kept);
		first.choose(at('quoted'), 'reject');
		first.believe(at('carried'), 80);
		const second = visit(kept);
		expect(second.address).toBe('carried_80.~quoted');
		second.undo();
		second.undo();
		expect(second.address).toBe('');
		second.redo();
		expect(visit(kept).address).toBe('~quoted');
	});

	test('forgets a belief that is put back to the middle', () => {
		const session = visit();
		session.believe(at('carried'), 80);
		session.believe(at('carried'), 50);
		expect(session.address).toBe('');
	});
});

describe('a link', () => {
	test('opened fresh gives the same picture', () => {
		const sender = visit();
		sender.choose(at('conceded'), 'reject');
		const reader = visit();
		reader.arrive(sender.address);
		expect(reader.picture.standings).toEqual(sender.picture.standings);
		expect(reader.changes).toEqual(sender.changes);
	});

	test('becomes the reader’s own with their first choice, when they had none', () => {
		const kept = storage();
		const session = visit(kept);
		session.arrive('~conceded');
		expect([session.shows, session.hasTwo, kept.text]).toEqual(['shared', false, null]);
		session.choose(at('quoted'), 'accept');
		expect([session.shows, session.address]).toEqual(['own', '~conceded.quoted']);
		expect(visit(kept).address).toBe('~conceded.quoted');
	});

	test('stands beside the reader’s own choices and overwrites none of them', () => {
		const kept = storage();
		const session = visit(kept);
		session.choose(at('quoted'), 'reject');
		session.arrive('~conceded');
		expect([session.shows, session.hasTwo, session.address]).toEqual(['shared', true, '~conceded']);
		session.choose(at('mocked'), 'accept');
		expect(session.address).toBe('~conceded.mocked');
		expect(visit(kept).address).toBe('~quoted');
		session.swap();
		expect(session.address).toBe('~quoted');
		session.takeOver();
		expect([session.shows, session.address, session.hasTwo]).toEqual(['own', '~conceded.mocked', false]);
		session.undo();
		expect(session.address).toBe('~quoted');
	});

	test('that the reader made, also a step ago, is theirs and changes nothing', () => {
		const session = visit();
		session.choose(at('quoted'), 'reject');
		session.choose(at('conceded'), 'accept');
		session.arrive('~quoted');
		expect([session.shows, session.hasTwo, session.address]).toEqual(['own', false, 'conceded.~quoted']);
	});

	test('to what the reader once tried and took back is shown all the same', () => {
		const kept = storage();
		const earlier = visit(kept);
		earlier.choose(at('conceded'), 'reject');
		earlier.undo();
		const session = visit(kept);
		session.arrive('~conceded');
		expect([session.shows, session.address]).toEqual(['shared', '~conceded']);
		const third = visit(kept);
		third.choose(at('conceded'), 'reject');
		const fourth = visit(kept);
		fourth.arrive('~conceded');
		expect([fourth.shows, fourth.address, fourth.canUndo]).toEqual(['own', '~conceded', true]);
	});

	test('is compared: what differs, and the fewest choices it comes from', () => {
		const session = visit();
		session.choose(at('quoted'), 'reject');
		expect(session.bring('https://example.org/outline?x=1&lens=%7Econceded.~quoted#n-a')).toBe(true);
		expect(session.address).toBe('~quoted');
		const difference = session.compare()!;
		expect(difference.because.map((node) => debate.idOf(node))).toEqual(['conceded']);
		expect(difference.nodes.map((node) => debate.idOf(node))).toContain('fallen');
	});

	test('without choices is refused, and pieces it cannot use are named', () => {
		const session = visit();
		expect(session.bring('https://example.org/outline')).toBe(false);
		expect(session.compare()).toBeNull();
		session.arrive('~conceded.gone-claim.%%');
		expect(session.address).toBe('~conceded');
		expect(session.lost).toEqual(['gone-claim', '%%']);
	});

	test('of beliefs alone opens the lens of strengths', () => {
		const session = visit();
		session.arrive('quoted_90');
		expect(session.tab).toBe('strengths');
		expect(session.strengths.strength[at('quoted')]).toBeCloseTo(0.9, 6);
		expect(session.strengths.strength[at('carried')]).toBeGreaterThan(0.5);
	});

	test('to a node takes the scenario along', () => {
		const session = visit();
		session.choose(at('quoted'), 'reject');
		expect(session.linkTo(debate.nameOf(at('carried')))).toBe('/claims/carried?lens=~quoted');
	});
});
