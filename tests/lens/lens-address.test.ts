import { describe, expect, test } from 'vitest';
import { readHistory, writeHistory } from '#lib/components/lens/kept-lens.ts';
import { lensIn, withLens } from '#lib/components/lens/lens-query.ts';
import { queryFor, withFolds } from '#lib/components/debate/outline-folds.ts';
import { standingShapes } from '#lib/components/lens/standing-shapes.ts';
import { emptyScenario, withChoice } from '#lib/reasoning/scenario.ts';
import { beginHistory, change, undo } from '#lib/reasoning/scenario-history.ts';

describe('the scenario in an address', () => {
	test.each([
		['', '~a.b', '', '?lens=~a.b'],
		['?closed=x,y', '~a', '#n-x', '?closed=x,y&lens=~a#n-x'],
		['?lens=old&closed=x', 'new', '', '?closed=x&lens=new'],
		['?lens=old', null, '#n-x', '#n-x'],
		['?lens', null, '', ''],
		['', '', '', '?lens=']
	])('beside %s, %s and %s gives %s', (search, value, hash, expected) => {
		expect(withLens(search, value, hash)).toBe(expected);
	});

	test('is read as it was written, or escaped by whoever passed it on', () => {
		expect(lensIn(withLens('?closed=x', '~a.b_70'))).toBe('~a.b_70');
		expect(lensIn('?lens=%7Ea.b')).toBe('~a.b');
		expect(lensIn('?lens=')).toBe('');
		expect(lensIn('?closed=x')).toBeNull();
	});

	test('and the folds of an outline leave each other alone', () => {
		const branches = { all: ['x', 'y', 'z'], closedAtFirst: new Set<string>() };
		expect(withFolds('?lens=~a', queryFor(new Set(['y']), branches))).toBe('?closed=y&lens=~a');
		expect(withFolds('?closed=y&lens=~a', '')).toBe('?lens=~a');
		expect(withFolds('?open=y', '')).toBe('');
	});
});

test('a history is read back as it was kept; unknown nodes and other texts are left out', () => {
	const known = (id: string) => id !== 'gone';
	const one = withChoice(emptyScenario, 'a', 'accept');
	const two = withChoice(one, 'b', 'reject');
	const history = undo(change(change(beginHistory(), one), two));
	expect(readHistory(writeHistory(history), known)).toEqual(history);
	expect(readHistory(null, known)).toEqual(beginHistory());
	expect(readHistory('a\ngone.a\n', known).present).toEqual(one);
	expect(readHistory('{"no": "history"}', known)).toEqual(beginHistory());
});

test('every way to stand has a mark of its own, without any colour', () => {
	const marks = Object.values(standingShapes).map((shape) => JSON.stringify(shape));
	expect(new Set(marks).size).toBe(marks.length);
	expect(marks.length).toBe(9);
});
