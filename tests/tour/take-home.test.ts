import * as fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import type { Answers } from '#lib/tour/ways.ts';
import { claimOrStepKey, evidenceKey, sortKey, whoSaidItKey } from '#lib/tour/ask-keys.ts';
import type { Ask } from '#lib/tour/ask.ts';
import { blockText, inlineText } from '#lib/tour/markdown-text.ts';
import { takeHomeMarkdown } from '#lib/tour/take-home-markdown.ts';
import type { Notebook } from '#lib/tour/notebook.ts';
import { takeHomeOf, type TakeHomeStep } from '#lib/tour/take-home.ts';
import { askViewOf } from '#lib/tour/view-ask.ts';
import { bridge } from './bridge.ts';

const words = { graph: bridge, render: (markdown: string) => markdown, titleOf: () => null };
const noNotes = { notes: {}, decoys: [] };
const positions = bridge.debate.positions.map(({ id, name }) => ({ id, name }));
const passages = ['letter/traffic', 'letter/shops', 'report/danger'];
const objections = [{ objection: 'another-bridge', to: 'minutes-count' }];
const asks: Readonly<Record<string, Ask>> = {
	before: { kind: 'stance', prompt: 'Where?', moment: 'before', positions },
	whose: {
		kind: 'who-said-it',
		prompt: 'Who?',
		...noNotes,
		...whoSaidItKey(bridge, ['letter/sound', 'report/danger'], [], 'whose')
	},
	hits: {
		kind: 'claim-or-step',
		prompt: 'What?',
		objections,
		...noNotes,
		...claimOrStepKey(bridge, objections)
	},
	sort: { kind: 'sort', prompt: 'Sort.', ...noNotes, ...sortKey(bridge, ['people-first', 'crossings']) },
	evidence: {
		kind: 'pick-evidence',
		prompt: 'Which?',
		claim: 'people-first',
		options: passages,
		...noNotes,
		...evidenceKey(bridge, 'people-first', passages)
	},
	words: { kind: 'restate', prompt: 'Say it.', position: 'close-it', passages, least: 1, ...noNotes },
	after: { kind: 'stance', prompt: 'And now?', moment: 'after', positions }
};
const steps: readonly TakeHomeStep[] = [
	...Object.entries(asks).map(([id, ask]) => ({
		id,
		title: `Step ${id}`,
		ask: askViewOf(ask, words),
		quotations: []
	})),
	{ id: 'end', title: 'The end', ask: null, quotations: [] }
];
const stance = (closeIt: number, reason: string) => ({
	ratings: { 'close-it': closeIt, 'keep-it-open': 'unknown' as const },
	confidence: 4,
	reason,
	otherSide: '',
	wouldChange: ''
});
const answers: Answers = {
	before: stance(2, 'Cars *matter*.'),
	whose: { 'letter/sound': 'Ada Planner', 'report/danger': 'Ada Planner' },
	hits: { 'another-bridge': 'step' },
	sort: { 'people-first': 'fact', crossings: 'fact' },
	evidence: ['letter/traffic', 'letter/shops'],
	words: { text: 'They say: # people first.\n\n1. They walk.', passages: ['letter/traffic'] },
	after: stance(7, '')
};
const letter = {
	id: 'letter',
	apa: 'Planner, A. (2020). Letter. The Post.',
	mla: 'Planner, Ada. “Letter.” The Post, 2020.',
	chicago: 'Planner, Ada. 2020. “Letter.” The Post.',
	plain: 'Letter, by Ada Planner',
	italics: { apa: [{ start: 28, end: 36 }], mla: [], chicago: [] }
};
const form = { style: 'apa', date: 'May 4, 2026' } as const;
const about = {
	debate: { id: 'good', title: 'The bridge' },
	tour: { id: 'a-tour', title: 'A *tour*' },
	packVersion: 'v1',
	citations: { letter }
};

function taken(given: Answers = answers, notebook?: Notebook) {
	const trail = steps.map(({ id }) => id);
	return takeHomeOf(about, steps, { trail, at: trail.length - 1, answers: given }, notebook);
}

describe('what a student takes home', () => {
	it('holds the way, the stance before and after, and what was written', () => {
		const home = taken();
		expect(home.path.map(({ title }) => title).at(-1)).toBe('The end');
		expect(home.stance.before?.ratings).toEqual([
			{ position: 'close-it', name: 'Close it', rating: 2 },
			{ position: 'keep-it-open', name: 'Keep it open', rating: 'unknown' }
		]);
		expect(home.stance.after?.ratings[0]?.rating).toBe(7);
		expect(home.restatements).toMatchObject([
			{
				position: 'close-it',
				name: 'Close it',
				passages: [{ id: 'letter/traffic', source: { name: 'Letter' } }]
			}
		]);
	});

	it('sets beside each answer what the map says', () => {
		const of = (step: string) => taken().answers.find((each) => each.step === step)?.items;
		expect(of('whose')).toMatchObject([
			{ item: '“The bridge is sound”', yours: 'Ada Planner', asTheMap: false },
			{ yours: 'Ada Planner', asTheMap: true }
		]);
		expect(of('whose')?.[0]?.map).toContain('The mayor');
		expect(of('hits')).toMatchObject([{ yours: 'to the step', map: 'to the step', asTheMap: true }]);
		expect(of('sort')).toMatchObject([
			{ yours: 'fact', map: 'value' },
			{ yours: 'fact', map: 'fact' }
		]);
		expect(of('evidence')?.map(({ asTheMap }) => asTheMap)).toEqual([true, false, true]);
	});

	it('collects passages put aside and passages picked, each once, in the source’s own words', () => {
		const home = taken(answers, {
			notes: { end: 'Ask them.' },
			passages: ['report/danger', 'letter/traffic', 'x/gone']
		});
		expect(home.passages.map(({ id }) => id)).toEqual(['report/danger', 'letter/traffic']);
		expect(home.passages[1]?.text).toBe('“traffic” means people too');
		expect(home.path.at(-1)?.note).toBe('Ask them.');
		expect(home.lostPassages).toEqual(['x/gone']);
		expect(home.documents).toEqual([letter]);
	});

	it('keeps notes on steps that are not on the way, or no longer in the tour', () => {
		const walk = { trail: ['before'], at: 0, answers: {} };
		const notes = { before: 'One', words: 'Two', gone: 'Three' };
		const home = takeHomeOf(about, steps, walk, { notes, passages: [] });
		expect(home.path.map(({ note }) => note)).toEqual(['One']);
		expect(home.otherNotes).toEqual([
			{ step: 'words', title: 'Step words', note: 'Two' },
			{ step: 'gone', title: null, note: 'Three' }
		]);
	});

	it('is plain data without a score, empty where nothing was answered', () => {
		const home = taken({});
		expect(home).toMatchObject({
			stance: { before: null, after: null },
			answers: [],
			restatements: [],
			passages: []
		});
		expect(JSON.parse(JSON.stringify(taken()))).toEqual(taken());
		expect(JSON.stringify(taken())).not.toMatch(/score|correct|points|right"/i);
	});
});

/** The text a reader sees: HTML without its tags, entities told, white space as one. */
function shown(markdown: string): string {
	const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
	return (marked.parse(markdown, { async: false }) as string)
		.replace(/<[^>]*>/g, ' ')
		.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '')
		.replace(/\s+/g, ' ')
		.trim();
}
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const nasty = fc.oneof(
	fc.string({ unit: 'grapheme' }),
	fc.string({ unit: fc.constantFrom(...'\n\n *_`#>-+1.)([]<>&|~!\\:"\'\tab') })
);

describe('as Markdown', () => {
	it('has the way, the stances side by side, the answers and the quotations', () => {
		const text = takeHomeMarkdown(taken(), form);
		expect(text).toContain('# A \\*tour\\*\n');
		expect(text).toContain('| Close it | against, 2 of 10 | for, 7 of 10 | 5 points more for it |');
		expect(text).toContain('| Keep it open | I don’t know | I don’t know | no change |');
		expect(text).toContain('> ““traffic” means people too”');
		expect(text).toContain('They say: \\# people first.\n\n1\\. They walk.');
		expect(text).toContain('- Planner, A. (2020). Letter. *The Post*.');
		expect(shown(text)).toContain('I said: fact The map has: value');
	});

	it('shows whatever was written exactly, as text, on one line or several', () => {
		fc.assert(
			fc.property(nasty, (text) => {
				expect(shown(`Before ${inlineText(text)} after`)).toBe(plain(`Before ${text} after`));
				expect(shown(blockText(text))).toBe(plain(text));
				const html = marked.parse(blockText(text), { async: false }) as string;
				expect(html.match(/<(?!\/?p>|br>)/g) ?? []).toEqual([]);
			}),
			{ numRuns: 1_000 }
		);
	});

	it('lets no word of the student break the document', () => {
		fc.assert(
			fc.property(nasty, (text) => {
				const given = { ...answers, words: { text: `x${text}`, passages: ['letter/traffic'] } };
				const headings = (markdown: string) =>
					marked.lexer(markdown).flatMap((token) => (token.type === 'heading' ? [token.text as string] : []));
				expect(headings(takeHomeMarkdown(taken(given), form))).toEqual(
					headings(takeHomeMarkdown(taken(), form))
				);
			})
		);
	});
});
