import { beforeAll, describe, expect, test } from 'vitest';
import type { LoadedPack } from '#lib/server/library.ts';
import { claimPage, type ClaimPage } from '#lib/server/pages/claim-page.ts';
import { claimsPage } from '#lib/server/pages/claims-page.ts';
import { sourcePage, type SourcePage } from '#lib/server/pages/source-page.ts';
import { sourcesPage } from '#lib/server/pages/sources-page.ts';
import { smallPack } from '#tests/server/pages/small-pack.ts';

let loaded: LoadedPack;
beforeAll(async () => {
	loaded = await smallPack();
});

function claim(id: string): ClaimPage {
	const page = claimPage(loaded, id);
	if (!page) throw new Error(`no claim page for ${id}`);
	return page;
}

function document(id: string): SourcePage {
	const page = sourcePage(loaded, id);
	if (!page) throw new Error(`no page for the document ${id}`);
	return page;
}

describe('the page of a claim', () => {
	test('shows the words of the source, who speaks, and how to cite them', () => {
		const [quoted, ...others] = claim('unsafe').quoted;
		expect(others).toEqual([]);
		expect(quoted?.quotation.segments).toEqual(['not safe at all']);
		expect(quoted?.quotation.attribution.map(({ text }) => text).join('')).toMatch(
			/^Engineers, .*A\. Writer/
		);
		expect(quoted?.citations.apa).toContain('The bridge must close');
		expect(JSON.parse(quoted?.citations.cslJson ?? '')).toMatchObject([{ id: 'paper' }]);
	});
	test('shows an opponent’s report as one', () => {
		expect(claim('holds').quoted.map(({ quotation }) => [quotation.passageId, quotation.opponent])).toEqual([
			['letter/holds', false],
			['paper/mayor', true]
		]);
	});
	test('has for, against and what depends on it', () => {
		const { supports, attacks, bearsOn } = claim('unsafe');
		const from = (steps: ClaimPage['supports']) =>
			steps.map((step) => step.from.map(({ id }) => id).join('+'));
		expect(from(supports)).toEqual([]);
		expect(from(attacks)).toEqual(['holds']);
		expect(bearsOn.map(({ kind, to }) => [kind, 'node' in to ? to.node.id : null])).toContainEqual([
			'supports',
			'close'
		]);
		expect(from(bearsOn)).toContain('no-risk+unsafe');
	});
	test('hangs an undercut on the step it cuts', () => {
		const toShut = claim('risk').bearsOn.find(({ to }) => 'node' in to && to.node.id === 'shut');
		expect(toShut?.undercuts.map(({ from }) => from[0]?.id)).toEqual(['small']);
	});
	test('has nothing to quote for an unstated premise, and says it is one', () => {
		const { node, quoted } = claim('no-risk');
		expect([node.implicit, quoted]).toEqual([true, []]);
	});
	test('carries the facts and the editor’s notes that are about it, and no others', () => {
		const { facts, notes } = claim('unsafe');
		expect(facts).toEqual([
			{ id: 'safety', question: 'Is the bridge safe?', status: 'differ', documents: 2 }
		]);
		expect(notes).toEqual([{ html: '<p>It was <strong>closed</strong> later.</p>', date: '2026-01-02' }]);
		expect(claim('small').notes).toEqual([]);
	});
	test('is not there for a position or for nobody', () => {
		expect(claimPage(loaded, 'close')).toBeNull();
		expect(claimPage(loaded, 'nobody')).toBeNull();
	});
});

describe('the list of claims', () => {
	test('groups claims and arguments by position and counts each once', () => {
		const { groups, count, kinds } = claimsPage(loaded);
		expect(
			groups.map(({ position, claims, arguments: reasons }) => [
				position?.id ?? null,
				claims.map(({ id }) => id),
				reasons.map(({ id }) => id)
			])
		).toEqual([
			['close', ['unsafe', 'no-risk', 'shut'], ['risk']],
			['keep', ['holds'], ['small']]
		]);
		expect(count).toEqual({ claims: 4, arguments: 2 });
		expect(kinds).toEqual([
			{ kind: 'fact', count: 2 },
			{ kind: 'value', count: 1 },
			{ kind: 'policy', count: 1 }
		]);
	});
});

describe('the list of documents', () => {
	test('says what is known, and null for what is not', () => {
		const [letter, paper] = [...sourcesPage(loaded).sources].sort((a, b) =>
			a.source.id.localeCompare(b.source.id)
		);
		expect(paper?.source).toMatchObject({
			author: 'A. Writer',
			publisher: 'The Paper',
			type: 'opinion piece'
		});
		expect(letter?.source).toMatchObject({
			author: null,
			publisher: null,
			title: null,
			date: 'no date stated'
		});
	});
	test('says for whom the words speak, and whether the author stands by them', () => {
		const paper = sourcesPage(loaded).sources.find(({ source }) => source.id === 'paper');
		expect(paper?.services.map(({ position, byAttitude }) => [position.id, byAttitude])).toEqual([
			['close', { asserts: 0, reports: 1, concedes: 0, rejects: 0 }],
			['keep', { asserts: 0, reports: 0, concedes: 0, rejects: 1 }]
		]);
	});
});

describe('the reading room', () => {
	test('names beside each passage the claims it stands behind, in the hue of their positions', () => {
		const notes = document('paper').notes.map(({ passageId, serves, colours }) => [
			passageId,
			serves.map(({ id }) => id),
			colours
		]);
		expect(notes).toEqual([
			['paper/unsafe', ['unsafe'], ['blue']],
			['paper/mayor', ['holds'], ['amber']],
			['paper/reader', [], []]
		]);
	});
	test('names the questions of fact a passage answers', () => {
		const answers = document('paper').notes.map((note) => note.answers.map(({ id }) => id));
		expect(answers).toEqual([['safety'], [], []]);
	});
	test('keeps a reader’s comment apart from the document’s words', () => {
		const { sections } = document('paper');
		expect(sections.at(-1)).toMatchObject({ region: 'reader-comment', isDocumentsOwn: false });
	});
	test('sends nothing of an excerpt beyond passages and the sentences beside them', () => {
		const sent = JSON.stringify(document('paper'));
		expect(sent).toContain('The mayor disagrees.');
		for (const withheld of ['gain from it', 'They keep silent', 'A third line', 'never quoted anywhere']) {
			expect(sent).not.toContain(withheld);
		}
	});
	test('sends the whole of a document shown in full', () => {
		expect(JSON.stringify(document('letter'))).toContain('We cross it every day.');
	});
	test('carries the editor’s notes about the document', () => {
		expect(document('paper').editorNotes).toEqual([
			{ html: '<p>Printed on a Sunday.</p>', date: '2026-01-03' }
		]);
	});
	test('is not there for a document the debate does not have', () => {
		expect(sourcePage(loaded, 'nobody')).toBeNull();
	});
});
