import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordPlaces } from '#lib/classroom/word-places.ts';
import { textRuns } from '#lib/components/workbench/text-runs.ts';
import { chosenSpan, stepped, wordAt, type WordChoice } from '#lib/components/workbench/word-choice.ts';
import { regionsOf } from '#lib/source/regions.ts';
import type { Passage } from '#lib/source/model.ts';

const text = 'A headline\nSome words of it, and more.\nA comment';
const words = wordPlaces(text);
const chosen = (choice: WordChoice | null) => {
	const span = choice && chosenSpan(words, choice);
	return span && text.slice(span.start, span.end);
};

test('arrows choose a word, with Shift they take more, in either direction', () => {
	const first = stepped(words, null, 1, false);
	expect(chosen(first)).toBe('A');
	const second = stepped(words, first, 2, false);
	expect(chosen(second)).toBe('Some');
	expect(chosen(stepped(words, stepped(words, second, 1, true), 1, true))).toBe('Some words of');
	expect(chosen(stepped(words, second, -2, true))).toBe('A headline\nSome');
	expect(chosen(stepped(words, second, 99, false))).toBe('comment');
	expect(chosenSpan([], stepped([], null, 1, false))).toBeNull();
	expect(wordAt(words, text.indexOf('more'))).toBe(
		words.findIndex(({ start }) => start === text.indexOf('more'))
	);
});

test('the runs of a document are its text, cut where a passage or a part of the page begins or ends', () => {
	const spans = fc.array(fc.tuple(fc.nat(text.length), fc.nat(text.length)), { maxLength: 6 });
	fc.assert(
		fc.property(spans, (pairs) => {
			const passages = pairs.map(([a, b], index) => ({
				id: `doc/p${index}`,
				segments: [{ start: Math.min(a, b), end: Math.max(a, b) }]
			})) as unknown as readonly Passage[];
			const regions = regionsOf(text, [{ kind: 'reader-comment', firstLine: 3, lastLine: 3 }]);
			const runs = textRuns({ text, regions, passages });
			expect(runs.map((run) => run.text).join('')).toBe(text);
			for (const { id, segments } of passages) {
				const [{ start, end } = { start: 0, end: 0 }] = segments;
				const marked = runs.filter((run) => run.passages.includes(id)).map((run) => run.text);
				expect(marked.join('')).toBe(text.slice(start, end));
			}
			expect(
				runs
					.filter(({ own }) => !own)
					.map((run) => run.text)
					.join('')
			).toBe('A comment');
		})
	);
});
