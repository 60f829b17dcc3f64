import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createHash } from 'node:crypto';
import type { Debate } from '#lib/debate/model.ts';
import { annotationsOf, type AnnotationCollection } from '#lib/pack/export/annotations.ts';
import { locateQuote } from '#lib/source/locate-quote.ts';
import { foldText } from '#lib/source/fold-text.ts';
import { flagshipPack, generatedPack } from './read-debates.ts';

const origin = { version: '0123456789ab', around: null };
const asFile = (debate: Debate): AnnotationCollection =>
	JSON.parse(JSON.stringify(annotationsOf(debate, origin)));
const motivations = [
	...['assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing', 'highlighting'],
	...['identifying', 'linking', 'moderating', 'questioning', 'replying', 'tagging']
];
const isIri = (text: unknown) => typeof text === 'string' && /^[a-z][a-z0-9+.-]*:\S+$/i.test(text);

/** The “must”s of the Web Annotation Data Model for what we write; each broken one in a sentence. */
function brokenRules(file: AnnotationCollection): readonly string[] {
	const broken: string[] = [];
	const must = (holds: boolean, rule: string) => void (holds || broken.push(rule));
	// 5.1 Annotation Collection, 5.2 Annotation Page
	must(file['@context'].includes('http://www.w3.org/ns/anno.jsonld'), 'The context is the model’s.');
	must(isIri(file.id), 'A collection has one IRI.');
	must(file.type === 'AnnotationCollection', 'A collection has its class.');
	must(Number.isInteger(file.total) && file.total >= 0, 'The total is a non-negative integer.');
	must(isIri(file.first.id) && file.first.type === 'AnnotationPage', 'A page has an IRI and its class.');
	must(file.first.startIndex === 0, 'The first page starts at 0.');
	must(file.first.items.length === file.total, 'The one page has all annotations.');
	const ids = new Set(file.first.items.map(({ id }) => id));
	must(ids.size === file.total, 'Each annotation has an IRI of its own.');
	for (const { id, type, motivation, body, target } of file.first.items) {
		// 3.1 Annotations, 3.2.4 textual bodies, 3.3.5 motivation
		must(isIri(id) && type === 'Annotation', 'An annotation has one IRI and its class.');
		must(motivations.includes(motivation), 'The motivation is one of the model’s.');
		must(target.length >= 1, 'An annotation has a target.');
		for (const each of body) {
			must(each.type === 'TextualBody' && each.value !== '', 'A textual body has its class and its text.');
			must(/^[a-z]+\/[a-z]+$/.test(each.format), 'The format is a media type.');
			must(motivations.includes(each.purpose), 'The purpose is a motivation.');
			must(each.id === undefined || isIri(each.id), 'What identifies a body is an IRI.');
		}
		for (const { type, source, selector } of target) {
			// 4 Specific resources, 4.2.4 text quote, 4.2.5 text position
			must(
				type === 'SpecificResource' && isIri(source.id),
				'A specific resource has one source with an IRI.'
			);
			const [quote, position] = selector;
			must(quote.type === 'TextQuoteSelector' && typeof quote.exact === 'string', 'A quote has its words.');
			must(
				[quote.prefix, quote.suffix].every((side) => typeof side === 'string'),
				'Sides are texts.'
			);
			must(position.type === 'TextPositionSelector', 'A position has its class.');
			must(
				[position.start, position.end].every((at) => Number.isInteger(at) && at >= 0),
				'Positions are non-negative integers.'
			);
		}
	}
	return broken;
}

/** Each target leads to the words of its passage, by position and by quotation. */
function expectVerbatim(debate: Debate) {
	const file = asFile(debate);
	expect(brokenRules(file)).toEqual([]);
	expect(file.total).toBe(debate.sources.reduce((sum, { passages }) => sum + passages.length, 0));
	for (const { target, parallax } of file.first.items) {
		const source = debate.sources.find(({ id }) => parallax.passage.startsWith(`${id}/`))!;
		const passage = source.passages.find(({ id }) => id === parallax.passage)!;
		const points = [...source.text];
		expect(target).toHaveLength(passage.segments.length);
		for (const [index, each] of target.entries()) {
			const [quote, { start, end }] = each.selector;
			const { start: from, end: to } = passage.segments[index]!;
			expect(quote.exact).toBe(source.text.slice(from, to));
			expect(points.slice(start, end).join('')).toBe(quote.exact);
			expect(source.text).toContain(quote.prefix + quote.exact + quote.suffix);
			expect(each.source.sha256).toBe(source.sha256);
			const hash = Buffer.from(each.source.id.slice('ni:///sha-256;'.length), 'base64url');
			expect(hash.toString('hex')).toBe(source.sha256);
		}
	}
}

describe('quotations as web annotations', () => {
	test('those of the flagship keep to the model and lead to the words of the stored documents', async () => {
		const { debate } = (await flagshipPack()).pack;
		expectVerbatim(debate);
		for (const { text, sha256 } of debate.sources)
			expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
	});

	test('a quotation with a cut has its pieces as targets, in order', async () => {
		const { debate } = (await flagshipPack()).pack;
		const sources = debate.sources.map((source) => ({
			...source,
			passages: source.passages.map((passage) => {
				const { start, end } = passage.segments[0]!;
				return {
					...passage,
					segments: [
						{ start, end: start + 3 },
						{ start: end - 4, end }
					]
				};
			})
		}));
		expectVerbatim({ ...debate, sources });
		expect(asFile({ ...debate, sources }).first.items.every(({ target }) => target.length === 2)).toBe(true);
	});

	test('so do those of generated debates', async () => {
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 10, max: 80 }), fc.nat(1000), async (nodes, seed) => {
				expectVerbatim((await generatedPack({ nodes, seed })).pack.debate);
			}),
			{ numRuns: 15 }
		);
	});

	test('are found again by their words alone', async () => {
		const { debate } = (await flagshipPack()).pack;
		for (const { target, parallax } of asFile(debate).first.items) {
			const source = debate.sources.find(({ id }) => parallax.passage.startsWith(`${id}/`))!;
			const passage = source.passages.find(({ id }) => id === parallax.passage)!;
			for (const [index, { selector }] of target.entries()) {
				const [{ exact, prefix }] = selector;
				const found = locateQuote(foldText(source.text), exact, prefix.trim() || undefined);
				expect(found.status === 'found' && found.segments).toEqual([passage.segments[index]]);
			}
		}
	});

	test('the rules refuse what breaks them', async () => {
		const file = asFile((await flagshipPack()).pack.debate);
		expect(brokenRules({ ...file, id: 'no iri', total: 1 })).toHaveLength(3);
	});
});
