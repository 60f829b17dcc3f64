import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelIn, labelOut } from '#lib/reasoning/label.ts';
import { readScenarioAddress, scenarioAddress } from '#lib/reasoning/scenario-address.ts';
import { beginHistory, change, redo, reset, undo } from '#lib/reasoning/scenario-history.ts';
import {
	choiceOf,
	credenceOf,
	credencesOf,
	emptyScenario,
	pinsOf,
	withChoice,
	withCredence,
	type Scenario
} from '#lib/reasoning/scenario.ts';

const slugs = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,3}$/);
const scenarios: fc.Arbitrary<Scenario> = fc.record({
	choices: fc.dictionary(slugs, fc.constantFrom('accept' as const, 'reject' as const), {
		noNullPrototype: true
	}),
	credences: fc.dictionary(slugs, fc.nat({ max: 100 }), { noNullPrototype: true })
});
const anyNode = () => true;

describe('a scenario', () => {
	test('is choices and credences by id, changed by making a new one', () => {
		const one = withCredence(withChoice(emptyScenario, 'a', 'reject'), 'b', 71.6);
		expect(one).toEqual({ choices: { a: 'reject' }, credences: { b: 72 } });
		expect(emptyScenario).toEqual({ choices: {}, credences: {} });
		expect([choiceOf(one, 'a'), choiceOf(one, 'constructor'), credenceOf(one, 'b')]).toEqual([
			'reject',
			null,
			72
		]);
		expect(credenceOf(one, 'to-string')).toBeNull();
		expect(withCredence(withChoice(one, 'a', null), 'b', null)).toEqual(emptyScenario);
		expect(withCredence(emptyScenario, 'b', 900).credences).toEqual({ b: 100 });
		expect(withCredence(emptyScenario, 'b', NaN)).toEqual(emptyScenario);
	});

	test('becomes numbers for the solver; ids the debate does not have are left out', () => {
		const places = new Map([
			['a', 0],
			['b', 1],
			['c', 2]
		]);
		const scenario: Scenario = {
			choices: { a: 'accept', b: 'reject', x: 'accept' },
			credences: { c: 70, y: 1 }
		};
		const placeOf = (id: string) => places.get(id);
		expect([...pinsOf(scenario, placeOf)]).toEqual([
			[0, labelIn],
			[1, labelOut]
		]);
		expect([...credencesOf(scenario, placeOf, 3)]).toEqual([0.5, 0.5, 0.7]);
	});
});

describe('its address', () => {
	test('is short, in the order of ids, and needs no escaping', () => {
		const scenario: Scenario = {
			choices: { no: 'reject', 'a-claim': 'accept' },
			credences: { b: 70, no: 5 }
		};
		const text = scenarioAddress(scenario);
		expect(text).toBe('a-claim.b_70.no_5.~no');
		expect(new URLSearchParams({ if: text }).toString().replace('%7E', '~')).toBe(`if=${text}`);
		expect(scenarioAddress(emptyScenario)).toBe('');
	});

	test('gives back any scenario, and the same text in whatever order it was made', () => {
		fc.assert(
			fc.property(scenarios, (scenario) => {
				const text = scenarioAddress(scenario);
				const read = readScenarioAddress(text, anyNode);
				expect(read).toEqual({ scenario, unknown: [], unread: [] });
				const backwards: Scenario = {
					choices: Object.fromEntries(Object.entries(scenario.choices).reverse()),
					credences: Object.fromEntries(Object.entries(scenario.credences).reverse())
				};
				expect(scenarioAddress(backwards)).toBe(text);
			})
		);
	});

	test('drops and reports ids that are gone and pieces that say nothing', () => {
		const read = readScenarioAddress('a.~gone.gone_5..B!.b_101.c_50.a_', (id) => id !== 'gone');
		expect(read.scenario).toEqual({ choices: { a: 'accept' }, credences: { c: 50 } });
		expect(read.unknown).toEqual(['gone']);
		expect(read.unread).toEqual(['B!', 'b_101', 'a_']);
		expect(readScenarioAddress('a.~a', anyNode).scenario.choices).toEqual({ a: 'reject' });
	});

	test('of any text is answered without failing, and of an endless one in time', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				const { scenario } = readScenarioAddress(text, anyNode);
				expect(readScenarioAddress(scenarioAddress(scenario), anyNode).scenario).toEqual(scenario);
			})
		);
		const endless = readScenarioAddress(
			Array.from({ length: 5_000 }, (_, at) => `a${at}`).join('.'),
			anyNode
		);
		expect(Object.keys(endless.scenario.choices)).toHaveLength(1_000);
		expect(endless.unread).toHaveLength(4_000);
	});
});

describe('its history', () => {
	const a = withChoice(emptyScenario, 'a', 'accept');
	const b = withChoice(a, 'b', 'reject');

	test('undoes, redoes and resets; a reset can be undone', () => {
		const two = change(change(beginHistory(), a), b);
		expect(undo(two).present).toBe(a);
		expect(redo(undo(two))).toEqual(two);
		expect(undo(undo(undo(two))).present).toBe(emptyScenario);
		expect(reset(two).present).toBe(emptyScenario);
		expect(undo(reset(two)).present).toBe(b);
		expect(redo(two)).toBe(two);
	});

	test('forgets what was undone once something else is done; doing the same again is nothing', () => {
		const other = withChoice(emptyScenario, 'c', 'accept');
		const branched = change(undo(change(beginHistory(a), b)), other);
		expect([branched.past, branched.present, branched.future]).toEqual([[a], other, []]);
		expect(change(branched, { ...other })).toBe(branched);
	});

	test('after any steps, undo and redo cancel out', () => {
		fc.assert(
			fc.property(fc.array(scenarios, { minLength: 1, maxLength: 6 }), fc.nat({ max: 5 }), (steps, back) => {
				let history = steps.reduce(change, beginHistory());
				const end = history.present;
				let undone = 0;
				for (; undone < back && history.past.length > 0; undone++) history = undo(history);
				for (let again = 0; again < undone; again++) history = redo(history);
				expect(history.present).toBe(end);
				expect(history.future).toEqual([]);
			})
		);
	});
});
