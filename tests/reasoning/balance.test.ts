import { describe, expect, test } from 'vitest';
import { balanceOf } from '#lib/reasoning/balance.ts';
import { effectiveNumber } from '#lib/reasoning/effective-number.ts';
import { quotedDebate } from './quoted-debate.ts';

describe('the balance report', () => {
	const { positions, gaps, caveat } = balanceOf(quotedDebate());
	const [pro, con, third] = positions;

	test('counts claims of fact that rest on nothing else, and those with a passage', () => {
		expect(pro?.quotedFacts).toEqual({
			x: ['fallen', 'mocked', 'quoted'],
			y: ['unstated', 'fallen', 'mocked', 'quoted']
		});
	});

	test('says who speaks the evidence: holders, critics, others; each passage once', () => {
		const evidence = ['s/told', 't/mocked', 's/own', 't/own'];
		expect(pro).toMatchObject({
			ownVoice: { x: ['s/own', 't/own'], y: evidence },
			byCritics: { x: ['t/mocked'], y: evidence },
			retold: { x: ['s/told'], y: evidence },
			effectiveSources: 2,
			speakers: [
				{ name: 'officer', ids: ['s/told'] },
				{ name: 'official', ids: ['t/mocked'] },
				{ name: 'scholar', ids: ['t/own'] },
				{ name: 'journalist', ids: ['s/own'] }
			]
		});
		for (const { ownVoice, byCritics, retold } of positions)
			expect([...ownVoice.x, ...byCritics.x, ...retold.x].sort()).toEqual([...ownVoice.y].sort());
	});

	test('counts objected reasons, answered objections and the unanswered rest', () => {
		const objections = [
			'quoted-against.attacks.for',
			'open-doubt.undercuts.mocked.supports.for',
			'conceded.attacks.fallen'
		];
		expect(pro).toMatchObject({
			objectedReasons: {
				x: ['fallen', 'mocked'],
				y: ['carried', 'unstated', 'fallen', 'mocked', 'quoted']
			},
			answeredObjections: { x: [objections[1]], y: objections },
			unanswered: [objections[0], objections[2]],
			standingReasons: {
				x: ['carried.supports.for'],
				y: ['carried.supports.for', 'unstated+fallen.supports.for', 'mocked.supports.for']
			}
		});
	});

	test('names disputed facts, cruxes and absent voices', () => {
		expect(pro).toMatchObject({
			disputedFacts: { x: ['count'], y: ['count', 'day'] },
			cruxes: [
				{ node: 'conceded', changes: ['fallen', 'uncarried'] },
				{ node: 'quoted', changes: ['carried'] },
				{ node: 'fallen', changes: ['uncarried'] }
			],
			allFlipped: true
		});
		expect([pro, con].map((column) => column?.absent.map(({ who }) => who))).toEqual([
			['Everyone’s'],
			['Everyone’s', 'Theirs']
		]);
	});

	test('has nothing to show for a position that nothing serves, and sets it in no gap', () => {
		expect(third).toMatchObject({
			quotedFacts: { x: [], y: [] },
			ownVoice: { x: [], y: [] },
			effectiveSources: 0,
			cruxes: []
		});
		expect(gaps).toEqual([
			{ measure: 'ownVoice', most: 'for', least: 'against', gap: 0 },
			{ measure: 'quotedFacts', most: 'against', least: 'for', gap: 0.25 }
		]);
	});

	test('never comes without its caveat', () => {
		expect(caveat).toBe('Equal counts are not fairness; more objections can mean more attention.');
	});
});

test('the effective number of sources', () => {
	expect(effectiveNumber([])).toBe(0);
	expect(effectiveNumber([0, 3])).toBe(1);
	expect(effectiveNumber([5, 5, 5, 5])).toBeCloseTo(4, 12);
	expect(effectiveNumber([97, 1, 1, 1])).toBeCloseTo(1.183, 3);
});
