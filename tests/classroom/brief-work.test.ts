import { describe, expect, it } from 'vitest';
import {
	entriesOf,
	marksOf,
	noteAt,
	noWork,
	withEntry,
	workOf,
	type BriefEntry
} from '#lib/classroom/brief-work.ts';

const spans = [{ start: 0, end: 4, words: 'time', strong: false }];
const entries: readonly BriefEntry[] = [
	{ kind: 'mark', subject: 'post/lifeline', body: { spans } },
	{ kind: 'note', subject: 'claim:a', body: { text: 'First.' } },
	{ kind: 'note', subject: 'claim:a', body: { text: 'Second.' } },
	{ kind: 'reasons', subject: 'close', body: { picks: [{ claim: 'a', passage: null }] } }
];

describe('the work on a brief', () => {
	it('is what the newest entry of each subject says', () => {
		const work = workOf(entries);
		expect(marksOf(work, 'post/lifeline')).toEqual(spans);
		expect(noteAt(work, 'claim:a')).toBe('Second.');
	});

	it('is read from bodies kept as text as well', () => {
		expect(workOf(entries.map((entry) => ({ ...entry, body: JSON.stringify(entry.body) })))).toEqual(
			workOf(entries)
		);
	});

	it('goes back to nothing when everything is taken away', () => {
		const away: readonly BriefEntry[] = [
			{ kind: 'mark', subject: 'post/lifeline', body: { spans: [] } },
			{ kind: 'note', subject: 'claim:a', body: { text: '  ' } },
			{ kind: 'reasons', subject: 'close', body: { picks: [] } }
		];
		expect(away.reduce(withEntry, workOf(entries))).toEqual(noWork);
	});

	it('comes back from its own entries', () => {
		expect(workOf(entriesOf(workOf(entries)))).toEqual(workOf(entries));
	});

	it('passes over what is none of its own', () => {
		const strange = [
			{ kind: 'progress', subject: 't', body: { share: 1 } },
			{ kind: 'mark', subject: 'p', body: { spans: [{ start: 'x' }] } },
			{ kind: 'note', subject: 'p', body: 'no json' },
			{ kind: 'note', subject: 'p', body: null },
			{ kind: 'reasons', subject: 'p', body: { picks: [{ claim: 1 }] } },
			{ kind: 'reasons', subject: 'p', body: [] }
		];
		expect(workOf(strange)).toEqual(noWork);
	});

	it('knows no subject that only objects have', () => {
		expect(noteAt(noWork, 'constructor')).toBe('');
		expect(marksOf(noWork, 'toString')).toEqual([]);
		const odd = withEntry(noWork, { kind: 'note', subject: '__proto__', body: { text: 'x' } });
		expect(noteAt(odd, '__proto__')).toBe('x');
	});
});
