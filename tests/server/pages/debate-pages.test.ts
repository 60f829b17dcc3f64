import { describe, expect, it } from 'vitest';
import { factsPage } from '#lib/server/pages/facts-page.ts';
import { libraryPage } from '#lib/server/pages/library-page.ts';
import { overviewPage } from '#lib/server/pages/overview-page.ts';
import { briefPage } from '#lib/server/pages/brief-page.ts';
import { smallPack } from './small-pack.ts';

const loaded = await smallPack();

describe('the library', () => {
	it('counts claims without the positions, and every passage', () => {
		const [entry] = libraryPage([loaded]).debates;
		expect(entry).toMatchObject({
			id: 'bridge',
			nodes: { claims: 4, arguments: 2 },
			quotations: 4,
			documents: 2,
			tours: 0
		});
		expect(entry?.shortestTour).toBeNull();
	});

	it('is empty without packs', () => {
		expect(libraryPage([]).debates).toEqual([]);
	});
});

describe('the overview', () => {
	const page = overviewPage(loaded);
	const column = (id: string) => page.columns.find(({ position }) => position.id === id);

	it('says how many reasons are quoted in their own voice, unstated premises left out', () => {
		// unsafe, risk and shut serve `close`; only unsafe is quoted, by engineers in quotation marks.
		expect(column('close')?.share).toEqual({ reasons: 3, quoted: 1, unstated: 1 });
		// holds and small serve `keep`; the letter says both itself.
		expect(column('keep')?.share).toEqual({ reasons: 2, quoted: 2, unstated: 0 });
	});

	it('takes as strongest a quotation in its own voice before one that an opponent prints', () => {
		expect(column('keep')?.strongest?.quotation.passageId).toBe('letter/holds');
		expect(column('keep')?.strongest?.ownVoice).toBe(true);
	});

	it('shows the words of the source, letter for letter', () => {
		for (const { strongest } of page.columns) {
			const { sourceId, segments } = strongest!.quotation;
			for (const words of segments) expect(loaded.graph.source(sourceId)?.text).toContain(words);
		}
	});

	it('keeps notes about single claims for the pages of those claims', () => {
		expect(page.notes).toEqual([]);
	});

	it('lists only facts on which documents differ', () => {
		expect(page.facts.map(({ id, status }) => [id, status])).toEqual([['safety', 'differ']]);
		expect(page.factCount).toBe(1);
	});

	it('lists first what most claims rest on, and nothing on which none rests', () => {
		const [safety] = loaded.pack.debate.facts;
		const facts = [
			{ ...safety!, id: 'idle', bearsOn: [] },
			{ ...safety!, id: 'one', bearsOn: ['unsafe'] },
			{ ...safety!, id: 'agreed', bearsOn: ['unsafe', 'holds', 'risk'], status: 'agree' as const },
			{ ...safety!, id: 'two', bearsOn: ['unsafe', 'holds'] },
			{ ...safety!, id: 'another', bearsOn: ['holds'] }
		];
		const pack = { ...loaded.pack, debate: { ...loaded.pack.debate, facts } };
		expect(overviewPage({ ...loaded, pack }).facts.map(({ id }) => id)).toEqual(['two', 'one', 'another']);
	});
});

describe('the facts', () => {
	const [safety] = factsPage(loaded).facts;

	it('have a row for each answer with the document’s own words beside our short form', () => {
		expect(
			Object.fromEntries(safety?.rows.map(({ says, quotation }) => [says, quotation.segments.join('')]) ?? [])
		).toEqual({
			'not safe': 'not safe at all',
			'it holds': 'It is old, but it holds.'
		});
	});

	it('name the documents that are silent, here none', () => {
		expect(safety?.silent).toEqual([]);
	});
});

describe('the brief of a position', () => {
	const { brief: page } = briefPage(loaded, 'close')!;
	const ids = (list: readonly { readonly node: { readonly id: string } }[]) =>
		list.map(({ node }) => node.id);

	it('lists stated reasons, nearest first, and keeps unstated premises apart', () => {
		expect(ids(page.reasons)).toContain('unsafe');
		expect(ids([...page.reasons, ...page.answers])).not.toContain('no-risk');
		expect(page.gaps.unstated.map(({ id }) => id)).toEqual(['no-risk']);
	});

	it('names objections nobody answers as gaps', () => {
		// `holds` attacks what is unsafe, and nothing attacks it; `small` undercuts the risk and stands unanswered too.
		expect(page.gaps.unanswered.map(({ id }) => id).sort()).toEqual(['holds', 'small']);
	});

	it('brings the editor’s notes on the claims it shows', () => {
		expect(briefPage(loaded, 'close')!.notes.map(({ html }) => html)).toEqual([
			'<p>It was <strong>closed</strong> later.</p>'
		]);
		expect(page.notes).toEqual(['It was closed later.']);
	});

	it('is null for a position the debate does not have', () => {
		expect(briefPage(loaded, 'nobody')).toBeNull();
	});
});

describe('the objections of a brief', () => {
	it('bring the words of a document, letter for letter', () => {
		const { objections } = briefPage(loaded, 'close')!.brief;
		const cards = objections.flatMap(({ from }) => from).flatMap((claim) => claim.cards);
		expect(cards.map(({ passageId }) => passageId)).toContain('letter/holds');
		for (const { sourceId, segments } of cards)
			for (const words of segments) expect(loaded.graph.source(sourceId)?.text).toContain(words);
	});
});
