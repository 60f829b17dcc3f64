import { describe, expect, it } from 'vitest';
import { notesInBrief } from '#lib/classroom/brief-notes.ts';
import { briefOutline } from '#lib/classroom/brief-outline.ts';
import { pickedReasons, withPickTurned } from '#lib/classroom/brief-picks.ts';
import { noWork, noteOn, reasonsReady, withEntry } from '#lib/classroom/brief-work.ts';
import { answersFrom, bearingsOn } from '#lib/debate/bearing.ts';
import { indexDebate } from '#lib/debate/graph.ts';
import { objectionsTo } from '#lib/debate/objections.ts';
import { balanceOf } from '#lib/reasoning/balance.ts';
import { briefPage } from '#lib/server/pages/brief-page.ts';
import { generateDebate } from '#tests/bench/generate-debate.ts';
import { briefs, cardsIn, graph } from './flagship-briefs.ts';

const ids = (claims: readonly { readonly node: { readonly id: string } }[]) =>
	claims.map(({ node }) => node.id);

describe.each(briefs.map((brief) => [brief.position.id, brief] as const))('the brief of %s', (id, brief) => {
	it('quotes every document letter for letter, each segment a slice of its own text', () => {
		const cards = cardsIn(brief);
		expect(cards.length).toBeGreaterThan(10);
		for (const { passageId, sourceId, segments } of cards) {
			const held = graph.passage(passageId)!;
			expect(held.source.id).toBe(sourceId);
			expect(segments).toEqual(
				held.passage.segments.map(({ start, end }) => held.source.text.slice(start, end))
			);
		}
	});

	it('has the claims in order: nearest to the position first, each once', () => {
		const stated = bearingsOn(graph, id).filter(({ node }) => !node.implicit);
		expect(ids(brief.reasons)).toEqual(stated.map(({ node }) => node.id));
		const steps = brief.reasons.map((claim) => claim.steps);
		expect(steps).toEqual(steps.toSorted((a, b) => a - b));
		expect(new Set(ids(brief.reasons)).size).toBe(brief.reasons.length);
	});

	it('counts its own voice as the balance report does', () => {
		const column = balanceOf(graph).positions.find(({ position }) => position.id === id)!;
		const { own, critics, retold } = brief.voices;
		expect([own.count, critics.count, retold.count]).toEqual([
			column.ownVoice.x.length,
			column.byCritics.x.length,
			column.retold.x.length
		]);
		expect(own.count + critics.count + retold.count).toBe(column.ownVoice.y.length);
		expect(own.cards.map(({ passageId }) => passageId)).toEqual(column.ownVoice.x);
		expect(own.cards.every(({ ownVoice }) => ownVoice)).toBe(true);
		expect(critics.cards.every(({ opponent }) => opponent)).toBe(true);
	});

	it('names the disputed facts of the balance report', () => {
		const column = balanceOf(graph).positions.find(({ position }) => position.id === id)!;
		expect(brief.facts.map((fact) => fact.id)).toEqual(column.disputedFacts.x);
		for (const { answers } of brief.facts) expect(answers.length).toBeGreaterThan(1);
	});

	it('shows nothing of another position’s own case as its own', () => {
		const ours = new Set([...ids(brief.reasons), ...ids(brief.answers)]);
		const others = graph.debate.positions.map((position) => position.id).filter((other) => other !== id);
		for (const other of others) {
			expect(ours.has(other)).toBe(false);
			const theirs = graph.nodesServing(other).filter(({ positions }) => !positions.includes(id));
			expect(theirs.length).toBeGreaterThan(0);
			expect(theirs.filter((node) => ours.has(node.id))).toEqual([]);
		}
	});

	it('has every objection with the map’s answers, and the unanswered ones among the gaps', () => {
		const objections = objectionsTo(graph, id);
		expect(brief.objections.map(({ id: relation }) => relation)).toEqual(objections.map((each) => each.id));
		for (const [index, { answers }] of objections.entries()) {
			expect(ids(brief.objections[index]!.answers)).toEqual(answers.map((answer) => answer.id));
		}
		const unanswered = brief.objections
			.filter(({ answers }) => answers.length === 0)
			.flatMap(({ from }) => ids(from));
		expect(brief.gaps.unanswered.map((node) => node.id).sort()).toEqual([...new Set(unanswered)].sort());
	});

	it('cites every document that it quotes', () => {
		const quoted = new Set(cardsIn(brief).map(({ sourceId }) => sourceId));
		expect(new Set(brief.documents.map((document) => document.id))).toEqual(quoted);
	});

	it('puts the strongest card first: in its own voice before what only critics print', () => {
		for (const { cards } of brief.reasons) {
			const ranks = cards.map(({ ownVoice, opponent }) => (ownVoice ? 0 : opponent ? 2 : 1));
			expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
		}
	});

	it('as a document has one pocket, and every card under a tag', () => {
		const outline = briefOutline(brief, noWork);
		const levels = outline.flatMap((part) => (part.kind === 'heading' ? [part.level] : []));
		expect(levels[0]).toBe('pocket');
		expect(levels.filter((level) => level === 'pocket')).toHaveLength(1);
		expect(levels.filter((level) => level === 'tag').length).toBeGreaterThanOrEqual(
			brief.reasons.length + brief.answers.length
		);
		for (const [index, part] of outline.entries()) {
			if (part.kind !== 'card') continue;
			const above = outline.slice(0, index).findLast((each) => each.kind === 'heading');
			expect(above?.kind === 'heading' && above.level).toBe('tag');
		}
	});
});

describe('the brief of a debate of a thousand claims', () => {
	const debate = generateDebate({ nodes: 1000 });
	const large = indexDebate(debate);
	const position = debate.positions[0]!.id;
	const pack = { debate, tours: [], format: 1 };

	it('carries what is nearest and counts what it leaves out', () => {
		const { brief } = briefPage({ pack: pack as never, graph: large }, position)!;
		const stated = bearingsOn(large, position).filter(({ node }) => !node.implicit).length;
		expect(brief.reasons.length).toBeLessThan(stated);
		expect(brief.reasons.length + brief.left.reasons).toBe(stated);
		const serving = answersFrom(large, position).filter((node) => !node.implicit).length;
		expect(brief.answers.length + brief.left.answers).toBe(serving);
		expect(brief.objections.length + brief.left.objections).toBe(objectionsTo(large, position).length);
		const said = briefOutline(brief, noWork).some(
			(part) => part.kind === 'text' && part.text.includes(`${brief.left.reasons} reasons`)
		);
		expect(said).toBe(true);
	});
});

describe('three reasons', () => {
	const brief = briefs[0]!;
	const position = brief.position.id;
	const quoted = brief.reasons.filter(({ cards }) => cards.length > 0).slice(0, 4);
	const picks = quoted.map(({ node, cards }) => ({ claim: node.id, passage: cards[0]!.passageId }));

	it('are ready when each has its quotation', () => {
		const all = picks.slice(0, 3);
		const entry = (list: typeof all | { claim: string; passage: null }[]) =>
			withEntry(noWork, { kind: 'reasons', subject: position, body: { picks: list } });
		expect(reasonsReady(entry(all), position)).toBe(true);
		expect(reasonsReady(entry(all.slice(0, 2)), position)).toBe(false);
		expect(reasonsReady(entry(all.map(({ claim }) => ({ claim, passage: null }))), position)).toBe(false);
		expect(pickedReasons(brief, entry(all)).map(({ claim }) => claim.node.id)).toEqual(
			all.map(({ claim }) => claim)
		);
	});

	it('are never more than three; a second quotation of a claim takes the place of the first', () => {
		const [one, two, three, four] = picks as [
			(typeof picks)[0],
			(typeof picks)[0],
			(typeof picks)[0],
			(typeof picks)[0]
		];
		const full = [one, two, three].reduce(withPickTurned, []);
		expect(withPickTurned(full, four)).toEqual(full);
		expect(withPickTurned(full, two)).toEqual([one, three]);
		const other = { claim: two.claim, passage: 'another/passage' };
		expect(withPickTurned(full, other)).toEqual([one, other, three]);
	});

	it('leave out claims that the map has no longer', () => {
		const gone = {
			kind: 'reasons',
			subject: position,
			body: { picks: [{ claim: 'gone', passage: null }] }
		} as const;
		expect(pickedReasons(brief, withEntry(noWork, gone))).toEqual([]);
	});
});

describe('notes', () => {
	it('stand in the order of the brief, the one on the whole first', () => {
		const brief = briefs[0]!;
		const claim = brief.reasons[2]!.node;
		const work = [
			{ kind: 'note', subject: noteOn.claim(claim.id), body: { text: 'Ask for numbers.' } } as const,
			{ kind: 'note', subject: noteOn.position(brief.position.id), body: { text: 'Open calmly.' } } as const,
			{ kind: 'note', subject: noteOn.claim('elsewhere'), body: { text: 'Not here.' } } as const
		].reduce(withEntry, noWork);
		expect(notesInBrief(brief, work).map(({ about, text }) => [about, text])).toEqual([
			['On the whole', 'Open calmly.'],
			[claim.title, 'Ask for numbers.']
		]);
	});
});
