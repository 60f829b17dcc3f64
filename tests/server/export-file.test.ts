import { Cite } from '@citation-js/core';
import { describe, expect, test } from 'vitest';
import { indexDebate } from '#lib/debate/graph.ts';
import { exportFormats, formatOfFile } from '#lib/pack/export/export-formats.ts';
import { exportCards, exportNodeText, exportText, type TextExportId } from '#lib/server/export-file.ts';
import { flagshipPack } from '#tests/pack/export/read-debates.ts';

const { pack } = await flagshipPack();
const loaded = { pack, graph: indexDebate(pack.debate) };
const { sources } = pack.debate;
const textIds = exportFormats.map(({ id }) => id).filter((id) => id !== 'zip' && id !== 'docx');
const site = 'https://debates.example/folder';

/** Letters and digits only: what stays of a text however JSON or a reference manager writes it. */
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

/** Stretches of a document that no passage touches, a sentence away from any. */
function withheldStretches(): readonly string[] {
	return sources.flatMap(({ text, passages }) => {
		const shown = passages
			.flatMap(({ segments }) => segments)
			.map(({ start, end }) => ({ start: start - 80, end: end + 80 }));
		return [...text.matchAll(/\S[^\n]{58}\S/g)]
			.filter(({ index }) => !shown.some(({ start, end }) => start < index + 60 && end > index))
			.map(([stretch]) => letters(stretch));
	});
}

describe('exports', () => {
	test('hold nothing of a document but its passages and what stands right beside them', () => {
		const withheld = withheldStretches();
		expect(withheld.length).toBeGreaterThan(50);
		const written = [
			...textIds.map((id) => exportText(loaded, id, site)),
			...pack.debate.nodes.flatMap((node) =>
				exportFormats.flatMap((format) => {
					const { id } = format;
					if (id === 'zip' || id === 'docx') return [];
					return exportNodeText(loaded, { ...format, id }, node.id, site) ?? [];
				})
			),
			exportCards(loaded)
		].map(letters);
		const leaks = withheld.filter((stretch) => written.some((text) => text.includes(stretch)));
		expect(leaks).toEqual([]);
	});

	test('are the same each time', () => {
		for (const id of textIds) expect(exportText(loaded, id, site)).toBe(exportText(loaded, id, site));
	});

	test('of a node are there for the formats that say so, and for no other name', () => {
		const { id: node } = pack.debate.nodes[3]!;
		for (const format of exportFormats) {
			const { id, ofNode } = format;
			if (id === 'zip' || id === 'docx') continue;
			expect(exportNodeText(loaded, { ...format, id }, node, null) !== null).toBe(ofNode !== null);
			expect(exportNodeText(loaded, { ...format, id }, 'nobody', null)).toBeNull();
		}
		const format = formatOfFile('annotations.jsonld')!;
		const quoting = pack.debate.nodes.find(({ passages }) => passages.length > 1)!;
		const text = exportNodeText(loaded, { ...format, id: 'annotations' }, quoting.id, null)!;
		expect(JSON.parse(text).total).toBe(new Set(quoting.passages).size);
	});

	test('have files by name, each its own', () => {
		for (const format of exportFormats) expect(formatOfFile(format.file)).toBe(format);
		expect(formatOfFile('../debate.yaml')).toBeNull();
	});
});

describe('references', () => {
	const text = (id: TextExportId, address: string | null = null) => exportText(loaded, id, address);

	test('as CSL-JSON say where we show the document, when that is known', () => {
		const items = JSON.parse(text('csl', site));
		expect(items.map(({ id }: { id: string }) => id)).toEqual(sources.map(({ id }) => id));
		expect(items[0].archive_location).toBe(`${site}/debates/${pack.debate.id}/sources/${sources[0]!.id}`);
		expect(JSON.parse(text('csl'))[0].archive_location).toBeUndefined();
	});

	test('as BibTeX are read again with the same keys, titles, authors and years', () => {
		const entries = new Cite(text('bibtex')).data;
		expect(entries.map((entry) => entry['citation-key'])).toEqual(sources.map(({ id }) => id));
		for (const [index, { title, author, date }] of sources.entries()) {
			const entry = entries[index]!;
			expect(entry.title).toBe(title ?? undefined);
			expect(entry.author?.[0]?.family).toBe(author.name?.split(' ').at(-1));
			expect(entry.issued?.['date-parts']?.[0]?.[0]).toBe(
				date.value === null ? undefined : Number(date.value.slice(0, 4))
			);
		}
	});

	test('as RIS have one record each, with the title word for word', () => {
		const records = text('ris')
			.split(/^ER {2}- ?$/m)
			.slice(0, -1);
		expect(records).toHaveLength(sources.length);
		for (const [index, { id, title }] of sources.entries()) {
			const lines = records[index]!.trim()
				.replace(/\n(?![A-Z][A-Z0-9] {2}- )/g, '')
				.split('\n');
			expect(lines[0]).toMatch(/^TY {2}- [A-Z]+$/);
			expect(lines).toContain(`ID  - ${id}`);
			expect(lines.find((line) => line.startsWith('TI'))).toBe(title === null ? undefined : `TI  - ${title}`);
		}
	});
});
