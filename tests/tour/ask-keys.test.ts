import { describe, expect, it } from 'vitest';
import { claimOrStepKey, evidenceKey, falls, predictKey, sortKey, whoSaidItKey } from '#lib/tour/ask-keys.ts';
import { speakerKeyOf, speakerName } from '#lib/tour/speaker-key.ts';
import { stableShuffle } from '#lib/tour/stable-shuffle.ts';
import { strongestQuotation } from '#lib/tour/strongest-quotation.ts';
import { askViewOf } from '#lib/tour/view-ask.ts';
import { bridge } from './bridge.ts';

const words = { graph: bridge, render: (markdown: string) => `<p>${markdown}</p>`, titleOf: () => null };

describe('the map is asked', () => {
	it('who speaks: the innermost voice, by name or by the document whose author is not named', () => {
		const { key, offered, gaps } = whoSaidItKey(
			bridge,
			['letter/sound', 'letter/traffic', 'report/danger'],
			['letter/shops'],
			'a-step'
		);
		expect(key).toEqual({
			'letter/sound': 'The mayor',
			'letter/traffic': '@letter',
			'report/danger': 'Ada Planner'
		});
		expect([...offered].sort()).toEqual(['@letter', 'Ada Planner', 'Some', 'The mayor']);
		expect(gaps).toEqual([]);
	});

	it('whether an objection hits the claim or the step', () => {
		const pairs = [
			{ objection: 'shops-need-cars', to: 'close-it' },
			{ objection: 'another-bridge', to: 'minutes-count' },
			{ objection: 'another-bridge', to: 'keep-it-open' }
		];
		expect(claimOrStepKey(bridge, pairs.slice(0, 2))).toMatchObject({
			key: { 'shops-need-cars': 'claim', 'another-bridge': 'step' },
			gaps: []
		});
		expect(claimOrStepKey(bridge, pairs.slice(2)).gaps).toMatchObject([{ item: 'another-bridge' }]);
	});

	it('what kind a node is of, and which have none', () => {
		const { key, gaps } = sortKey(bridge, ['people-first', 'nobody-buys', 'crossings']);
		expect(key).toEqual({ 'people-first': 'value', crossings: 'fact' });
		expect(gaps).toMatchObject([{ item: 'nobody-buys' }]);
	});

	it('which passages stand behind a claim: some and not all', () => {
		const passages = ['letter/traffic', 'letter/shops', 'report/danger'];
		expect(evidenceKey(bridge, 'people-first', passages)).toEqual({ key: ['letter/traffic'], gaps: [] });
		expect(evidenceKey(bridge, 'crossings', passages).gaps).toHaveLength(1);
		expect(evidenceKey(bridge, 'people-first', ['letter/traffic']).gaps).toHaveLength(1);
	});

	it('what falls: a label that gets worse, in whatever step', () => {
		expect(falls({ before: 'in', after: 'undecided' })).toBe(true);
		expect(falls({ before: 'undecided', after: 'out' })).toBe(true);
		expect(falls({ before: 'undecided', after: 'in' })).toBe(false);
		expect(falls({ before: 'out', after: 'out' })).toBe(false);
		const effects = { a: { before: 'in', after: 'out' }, b: { before: 'in', after: 'in' } } as const;
		expect(predictKey(['a', 'b'], effects)).toEqual({ key: ['a'], gaps: [] });
		expect(predictKey(['b'], effects).gaps).toHaveLength(1);
		expect(predictKey(['a', 'b', 'constructor'], effects).gaps).toMatchObject([{ item: 'constructor' }]);
	});
});

describe('a speaker', () => {
	const source = { id: 's', shortName: 'Short' };
	const unnamed = { name: null, standing: 'official' } as const;
	const author = { name: null, standing: 'unknown' } as const;

	it('who is not named inside another’s words cannot be told from others', () => {
		expect(speakerKeyOf(source, { voices: [unnamed, author], region: 'body' })).toBeNull();
	});

	it('who is not named but wrote the document, or stands beside it, is told by it', () => {
		expect(speakerKeyOf(source, { voices: [author], region: 'body' })).toBe('@s');
		expect(speakerName(source, { voices: [author], region: 'body' })).toBe('Author not named (Short)');
		expect(speakerKeyOf(source, { voices: [author], region: 'reader-comment' })).toBe('@s/reader-comment');
		expect(speakerName(source, { voices: [author], region: 'reader-comment' })).toBe(
			'Reader’s comment (Short)'
		);
	});
});

it('a shuffle is the same every time, whatever the order, and differs from place to place', () => {
	const things = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
	expect(stableShuffle(things, 'one')).toEqual(stableShuffle(things.toReversed(), 'one'));
	expect([...stableShuffle(things, 'one')].sort()).toEqual(things);
	expect(stableShuffle(things, 'one')).not.toEqual(stableShuffle(things, 'two'));
});

describe('a question made ready for a page', () => {
	it('shows the speakers offered, and beside each passage who it is', () => {
		const key = whoSaidItKey(bridge, ['letter/sound', 'letter/traffic'], ['letter/shops'], 'a-step');
		const notes = { 'letter/sound': 'Ours.' };
		const view = askViewOf(
			{ kind: 'who-said-it', prompt: '?', decoys: ['letter/shops'], notes, ...key },
			words
		);
		if (view.kind !== 'who-said-it') throw new Error(view.kind);
		expect(view.speakers.map(({ name }) => name).sort()).toEqual([
			'Author not named (Letter)',
			'Some',
			'The mayor'
		]);
		expect(view.items).toMatchObject([
			{ id: 'letter/sound', noteHtml: '<p>Ours.</p>', speaker: { name: 'The mayor' } },
			{ id: 'letter/traffic', noteHtml: null, speaker: { key: '@letter' } }
		]);
		expect(view.items[0]?.quotation.voices.map(({ name }) => name)[0]).toBe('The mayor');
	});

	it('says where the step leads that an objection hits', () => {
		const objections = [{ objection: 'another-bridge', to: 'minutes-count' }];
		const key = claimOrStepKey(bridge, objections);
		const view = askViewOf({ kind: 'claim-or-step', prompt: '?', objections, notes: {}, ...key }, words);
		expect(view).toMatchObject({
			items: [
				{ hits: 'step', to: { id: 'minutes-count' }, step: { kind: 'supports', to: { id: 'keep-it-open' } } }
			]
		});
	});

	it('says of a passage that does not stand behind the claim what it stands behind', () => {
		const options = ['letter/traffic', 'letter/shops'];
		const { key } = evidenceKey(bridge, 'people-first', options);
		const view = askViewOf(
			{ kind: 'pick-evidence', prompt: '?', claim: 'people-first', options, key, notes: {} },
			words
		);
		expect(view).toMatchObject({
			items: [{ stands: true }, { stands: false, standsBehind: [{ id: 'shops-need-cars' }] }]
		});
	});

	it('takes for a position’s strongest words what someone says who holds it', () => {
		expect(strongestQuotation(bridge, 'close-it')?.passageId).toBe('letter/traffic');
		expect(strongestQuotation(bridge, 'nowhere')).toBeNull();
	});
});
