import { describe, expect, it } from 'vitest';
import { paperOf } from '#lib/classroom/brief-paper.ts';
import { noWork, withEntry } from '#lib/classroom/brief-work.ts';
import { briefs, wholeMark } from './flagship-briefs.ts';

describe.each(briefs.map((brief) => [brief.position.id, brief] as const))(
	'on paper, the brief of %s',
	(id, brief) => {
		it('has claims, objections and disputed facts, and at most two cards to a claim', () => {
			const paper = paperOf(brief, noWork);
			expect(paper.claims.size).toBeGreaterThan(5);
			expect(paper.objections.size).toBeGreaterThan(1);
			expect(paper.facts.size).toBeGreaterThan(0);
			for (const [claim, cards] of paper.cards) {
				expect(paper.claims.has(claim)).toBe(true);
				expect(cards.length).toBeLessThanOrEqual(2);
			}
		});

		it('prints what the student picked, with the card picked, wherever it stands on the map', () => {
			const last = brief.reasons.filter(({ cards }) => cards.length > 0).slice(-3);
			const picks = last.map(({ node, cards }) => ({ claim: node.id, passage: cards.at(-1)!.passageId }));
			const paper = paperOf(brief, withEntry(noWork, { kind: 'reasons', subject: id, body: { picks } }));
			for (const { claim, passage } of picks) {
				expect(paper.claims.has(claim)).toBe(true);
				expect(paper.cards.get(claim)?.[0]?.passageId).toBe(passage);
			}
		});

		it('prints a claim whose card is marked before one that is not', () => {
			const unprinted = brief.reasons.find(
				({ node, cards }) => cards.length > 0 && !paperOf(brief, noWork).claims.has(node.id)
			);
			expect(unprinted).toBeDefined();
			const card = unprinted!.cards[0]!;
			const mark = { kind: 'mark', subject: card.passageId, body: { spans: [wholeMark(card)] } } as const;
			expect(paperOf(brief, withEntry(noWork, mark)).claims.has(unprinted!.node.id)).toBe(true);
		});
	}
);
