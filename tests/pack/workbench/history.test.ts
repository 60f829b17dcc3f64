import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { begun, edited, redone, undone, type History } from '#lib/pack/workbench/history.ts';

/** Edits of a number; `key` as it is typed in one field after another. */
const edits = fc.array(fc.record({ to: fc.nat(20), key: fc.option(fc.constantFrom('a', 'b')) }), {
	maxLength: 30
});
const made = (run: readonly { readonly to: number; readonly key: string | null }[]): History<number> =>
	run.reduce((history, { to, key }) => edited(history, to, `to ${to}`, key), begun(-1));

describe('a history of edits', () => {
	test('what is taken back and done again is what was', () => {
		fc.assert(
			fc.property(edits, fc.nat(40), (run, times) => {
				const history = made(run);
				const back = Math.min(times, history.past.length);
				let turned = history;
				for (let at = 0; at < back; at++) turned = undone(turned);
				for (let at = 0; at < back; at++) turned = redone(turned);
				expect({ ...turned, key: null }).toEqual({ ...history, key: null });
			})
		);
	});

	test('taking everything back leads to the beginning, and a new edit leaves nothing to do again', () => {
		fc.assert(
			fc.property(edits, (run) => {
				let history = made(run);
				while (history.past.length > 0) history = undone(history);
				expect(history.present).toBe(-1);
				expect(undone(history)).toEqual(history);
				expect(edited(history, 99, 'to 99').future).toEqual([]);
			})
		);
	});

	test('typing in one field is one edit; another field, or a pause to take something back, begins a new one', () => {
		const typed = ['a', 'ab', 'abc'].reduce(
			(history, text) => edited(history, text, 'typed', 'title'),
			begun('')
		);
		expect(typed.past).toHaveLength(1);
		expect(undone(typed).present).toBe('');
		expect(edited(typed, 'abcd', 'typed', 'text').past).toHaveLength(2);
		expect(edited(redone(undone(typed)), 'abcd', 'typed', 'title').past).toHaveLength(2);
		expect(edited(typed, 'abc', 'typed', 'text')).toBe(typed);
	});
});
