import { describe, expect, test } from 'vitest';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { PackFiles } from '#lib/pack/pack.ts';
import { readPack } from '#lib/pack/read-pack.ts';
import { foldText } from '#lib/source/fold-text.ts';
import { locateQuote } from '#lib/source/locate-quote.ts';
import { flagshipFiles, flagshipId, lineOf, textOf, withText } from '#tests/seeds/flagship.ts';

const files = await flagshipFiles();
const sourceFiles = [...files.keys()].filter((path) => /^sources\/.*\.yaml$/.test(path));
const tourFiles = [...files.keys()].filter((path) => path.startsWith('tours/'));
const map = 'map.argdown';

/** The value of a passage's `exact` where it stands in the file. */
interface WrittenQuote {
	readonly file: string;
	readonly id: string;
	readonly exact: string;
	readonly line: number;
	/** Where the value, quotes included, begins and ends in the file. */
	readonly start: number;
	readonly end: number;
}

function quotesIn(file: string): readonly WrittenQuote[] {
	const text = textOf(files, file);
	const root = parseDocument(text).contents;
	const passages = isMap(root) ? root.get('passages') : null;
	if (!isSeq(passages)) return [];
	return passages.items.flatMap((item) => {
		const exact = isMap(item) ? item.get('exact', true) : null;
		if (!isMap(item) || !isScalar(exact) || !exact.range) return [];
		const [start, end] = exact.range;
		const key = text.lastIndexOf('exact:', start);
		return {
			file,
			id: String(item.get('id')),
			exact: String(exact.value),
			line: lineOf(text, key),
			start,
			end
		};
	});
}

const quotes = sourceFiles.flatMap(quotesIn);

/** The file with each quotation rewritten in its place, on the lines where it stood. */
function withQuotes(file: string, rewrite: (quote: WrittenQuote) => string): PackFiles {
	return withText(files, file, (text) =>
		quotesIn(file).reduceRight((changed, quote) => {
			const lines = text.slice(quote.start, quote.end).split('\n').length;
			const value = JSON.stringify(rewrite(quote)) + '\n'.repeat(lines - 1);
			return changed.slice(0, quote.start) + value + changed.slice(quote.end);
		}, text)
	);
}

/** The problems as `code file:line`. */
async function told(mutant: PackFiles): Promise<readonly string[]> {
	const { pack, problems } = await readPack(mutant, flagshipId);
	if (problems.some(({ severity }) => severity === 'error')) expect(pack).toBeNull();
	return problems.map(({ code, file, line }) => `${code} ${file}:${line}`);
}

/** The quotation with one letter another, for each of its letters. */
function withOtherLetter(exact: string): readonly string[] {
	return [...exact.matchAll(/\p{L}/gu)].map(({ index, 0: letter }) => {
		const other = letter === 'q' ? 'x' : 'q';
		return exact.slice(0, index) + other + exact.slice(index + letter.length);
	});
}

/** The quotation without one of its words, for each word that has words of the same segment on both sides. */
function withoutInnerWord(exact: string): readonly string[] {
	const words = [...exact.matchAll(/\S+/g)];
	return words.flatMap(({ index, 0: word }, n) => {
		const neighbours = [words[n - 1]?.[0], word, words[n + 1]?.[0]];
		if (neighbours.includes(undefined) || neighbours.includes('[…]')) return [];
		return exact.slice(0, index) + exact.slice(index + word.length).trimStart();
	});
}

describe('a change to a quotation', () => {
	test('finds all quotations of the flagship to change', async () => {
		const { pack } = await readPack(files, flagshipId);
		const ids = pack?.debate.sources.flatMap(({ passages }) => passages.map(({ id }) => id)) ?? [];
		expect(quotes.map(({ file, id }) => `${file.slice(8, -5)}/${id}`).sort()).toEqual(ids.toSorted());
		expect(quotes.length).toBeGreaterThanOrEqual(45);
	});

	describe.each(sourceFiles)('in %s', (file) => {
		const written = quotesIn(file);
		const text = foldText(textOf(files, file.replace('.yaml', '.txt')));
		const statusOf = (exact: string) => locateQuote(text, exact).status;

		test('any one letter: the words are nowhere', () => {
			const mutants = written.flatMap(({ exact }) => withOtherLetter(exact));
			expect(mutants.length).toBeGreaterThan(300);
			expect(mutants.filter((exact) => statusOf(exact) !== 'missing')).toEqual([]);
		});

		test('any inner word dropped: the words are nowhere', () => {
			const mutants = written.flatMap(({ exact }) => withoutInnerWord(exact));
			expect(mutants.length).toBeGreaterThan(50);
			expect(mutants.filter((exact) => statusOf(exact) !== 'missing')).toEqual([]);
		});

		test.each([0, 0.3, 0.6, 0.99])(
			'one letter of each (at %d of its length) is refused on its line',
			async (share) => {
				const mutant = withQuotes(file, ({ exact }) => {
					const all = withOtherLetter(exact);
					return all[Math.floor(share * all.length)] ?? '';
				});
				expect(await told(mutant)).toEqual(written.map(({ line }) => `quote-not-verbatim ${file}:${line}`));
			}
		);

		test.each([0, 0.5, 0.99])('one word dropped from each (at %d) is refused on its line', async (share) => {
			const droppable = written.filter(({ exact }) => withoutInnerWord(exact).length > 0);
			const mutant = withQuotes(file, ({ exact }) => {
				const all = withoutInnerWord(exact);
				return all[Math.floor(share * all.length)] ?? exact;
			});
			expect(droppable.length).toBeGreaterThan(written.length / 2);
			expect(await told(mutant)).toEqual(droppable.map(({ line }) => `quote-not-verbatim ${file}:${line}`));
		});
	});

	test('half a first word is refused as such', async () => {
		const [quote] = quotes.filter(({ exact }) => /^[a-z]{4,} /.test(exact) && !exact.includes('[…]'));
		if (!quote) throw new Error('No quotation begins with a longer word.');
		const mutant = withQuotes(quote.file, ({ id, exact }) => (id === quote.id ? exact.slice(1) : exact));
		expect(await told(mutant)).toEqual([`quote-inside-word ${quote.file}:${quote.line}`]);
	});
});

describe('a change to a region', () => {
	test.each(sourceFiles)(
		'the whole page as a sidebar is refused wherever a claim or fact rests on it: %s',
		async (file) => {
			const id = file.slice('sources/'.length, -'.yaml'.length);
			const count = textOf(files, `sources/${id}.txt`).trimEnd().split('\n').length;
			const mutant = withText(files, file, (text) => {
				const without = text.replace(/^regions:.*\n(?:[ \t].*\n)*/m, '');
				return `${without.trimEnd()}\nregions: [{ kind: sidebar, lines: 1-${count} }]\n`;
			});
			const { pack } = await readPack(files, flagshipId);
			const resting = (ids: readonly string[]) =>
				ids.filter((passage) => passage.startsWith(`${id}/`)).length;
			const inMap = pack?.debate.nodes.flatMap(({ passages, line }) =>
				Array.from({ length: resting(passages) }, () => `passage-from-wrong-region ${map}:${line}`)
			);
			const problems = await told(mutant);
			expect(inMap?.length).toBeGreaterThanOrEqual(5);
			expect(problems.filter((each) => each.includes(` ${map}:`))).toEqual(inMap);
			expect(problems.filter((each) => !each.startsWith('passage-from-wrong-region '))).toEqual([]);
		}
	);

	test('a line the document does not have', async () => {
		const [file = ''] = sourceFiles.filter((each) => /^regions:/m.test(textOf(files, each)));
		const mutant = withText(files, file, (text) =>
			text.replace(/^regions:\n/m, 'regions:\n  - { kind: link, lines: 999 }\n')
		);
		const line = lineOf(textOf(mutant, file), textOf(mutant, file).indexOf('999'));
		expect(await told(mutant)).toContain(`region-out-of-range ${file}:${line}`);
	});
});

describe('a change to a document', () => {
	test.each(sourceFiles)('one space more at its end: %s', async (file) => {
		const document = file.replace('.yaml', '.txt');
		const mutant = withText(files, document, (text) => `${text} `);
		const text = textOf(files, file);
		expect(await told(mutant)).toEqual([`source-changed ${file}:${lineOf(text, text.indexOf('sha256:'))}`]);
	});
});

describe('a change to the map', () => {
	const text = textOf(files, map);
	const references = [...text.matchAll(/^\s+[-+_]>? *([[<])([^\]>]+)[\]>]\s*$/gm)];

	test('a relation to nothing is refused on its line, for every reference', async () => {
		expect(references.length).toBeGreaterThan(20);
		const places = references.map(
			({ index, 0: whole, 1: bracket = '' }) => index + whole.indexOf(bracket) + 1
		);
		const mutant = withText(files, map, (old) =>
			places.reduceRight((changed, at, n) => `${changed.slice(0, at)}Not ${n} ${changed.slice(at)}`, old)
		);
		expect(await told(mutant)).toEqual(places.map((at) => `undefined-node ${map}:${lineOf(text, at)}`));
	});

	test('a passage of no such name is refused, wherever the map names one', async () => {
		const names = [...text.matchAll(/(?<=[[ ])[a-z0-9-]+\/(?=[a-z0-9-]+[\],])/g)];
		expect(names.length).toBeGreaterThanOrEqual(45);
		const mutant = withText(files, map, (old) =>
			names.reduceRight((changed, { index, 0: source }) => {
				const at = index + source.length;
				return `${changed.slice(0, at)}no-${changed.slice(at)}`;
			}, old)
		);
		const refused = (await told(mutant)).filter((each) => each.startsWith(`unknown-passage ${map}:`));
		expect(refused).toHaveLength(names.length);
	});
});

describe.each(tourFiles)('a change to %s', (file) => {
	const text = textOf(files, file);
	// What an objection is to is a node, not a step.
	const ways = [...text.matchAll(/(?<!objection: [a-z0-9-]+, )(?:\bto: |\bnext: )([a-z0-9-]+)/g)];
	const steps = [...text.matchAll(/^ {2}- id: ([a-z0-9-]+)/gm)];

	test('a way to nothing is refused on its line, for every way', async () => {
		expect(ways.length).toBeGreaterThanOrEqual(6);
		for (const { index, 0: whole } of ways) {
			const at = index + whole.length;
			const mutant = withText(files, file, (old) => `${old.slice(0, at)}-not${old.slice(at)}`);
			expect(await told(mutant)).toContain(`tour-unknown-step ${file}:${lineOf(text, index)}`);
		}
	});

	test('a step nobody reaches is refused on its line', async () => {
		const lost =
			'  - id: lost-step\n    title: Lost\n    text: Nobody comes here.\n    show: [arrest-as-rescue]\n';
		const mutant = withText(files, file, (old) => `${old.trimEnd()}\n${lost}`);
		const line = lineOf(textOf(mutant, file), textOf(mutant, file).indexOf('- id: lost-step'));
		expect(await told(mutant)).toEqual([`tour-unreachable-step ${file}:${line}`]);
	});

	test('a step that shows nothing is refused on its line', async () => {
		// What a question is about counts as shown; only a choice and a stance are about nothing on the map.
		const showing = steps.filter(({ index }, n) => {
			const step = text.slice(index, steps[n + 1]?.index);
			return /^ {4}show: /m.test(step) && !/kind: (?!choice|stance)/.test(step);
		});
		for (const { index, 1: id } of showing) {
			const mutant = withText(
				files,
				file,
				(old) => `${old.slice(0, index)}${old.slice(index).replace(/^ {4}show: .*\n/m, '')}`
			);
			expect([id, await told(mutant)]).toEqual([
				id,
				expect.arrayContaining([`tour-empty-step ${file}:${lineOf(text, index)}`])
			]);
		}
		expect(showing.length).toBeGreaterThanOrEqual(3);
	});
});
