import { expect } from 'vitest';
import type { PackDraft } from '#lib/pack/pack-draft.ts';
import { fates, type ImportReading } from '#lib/pack/import-result.ts';
import type { BroughtFile } from '#lib/pack/import/importer.ts';
import { isAdded } from '#lib/pack/import/item-words.ts';
import { readPack } from '#lib/pack/read-pack.ts';
import { writePack } from '#lib/pack/write-pack.ts';

/** A file as somebody brings it, alone. */
export function brought(text: string | Uint8Array, name = 'file.txt'): BroughtFile {
	return {
		name,
		bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
		documents: new Map()
	};
}

/** What an import may leave for its editor to do; anything else that is wrong with its pack is the importer's fault. */
const leftToDo: ReadonlySet<string> = new Set([
	'claim-without-passage',
	'unsupported-node',
	'isolated-node',
	'unknown-passage',
	'implicit-with-passage',
	'contradicting-relations',
	'too-many-problems'
]);

/**
 * Checks what every reading must be, whatever went in: a refusal in sentences, or a draft whose every node has its item,
 * that can be written and read back, with an account of parts that have their lines.
 * @param nodeItems what the items of nodes are called
 */
export async function checkReading(
	reading: ImportReading,
	lineCount: number,
	nodeItems: ReadonlySet<string>
) {
	if (!reading.ok) {
		const { message, hint, line } = reading.refusal;
		for (const sentence of [message, hint]) expect(sentence).toMatch(/^\S.*[.:?]$/s);
		if (line !== null) expect(line).toBeGreaterThan(0);
		return;
	}
	const { draft, items } = reading.value;
	for (const { fate, what, name, line, path, message } of items) {
		expect(fates).toContain(fate);
		expect(what).not.toBe('');
		expect(name.length).toBeLessThanOrEqual(80);
		expect(path).toBe('');
		if (line !== null) expect(line >= 1 && line <= lineCount).toBe(true);
		if (fate === 'kept') expect(message).toBe('');
		else expect(message).toMatch(/^\S.*[.)]$/s);
	}
	const lines = items.flatMap(({ line }) => line ?? []);
	expect(lines).toEqual(lines.toSorted((a, b) => a - b));
	const came = items.filter((item) => nodeItems.has(item.what) && ['kept', 'guessed'].includes(item.fate));
	const added = items.filter((item) => isAdded(item) && item.what === 'position');
	expect(draft.map.nodes.length).toBe(came.length + added.length);
	await checkDraft(draft);
}

async function checkDraft(draft: PackDraft) {
	const ids = new Set(draft.map.nodes.map(({ id }) => id));
	expect(ids.size).toBe(draft.map.nodes.length);
	expect(draft.debate.positions.length).toBeGreaterThanOrEqual(2);
	const { files, left } = await writePack(draft);
	expect(left).toEqual([]);
	const { problems } = await readPack(files, draft.debate.id);
	expect(problems.filter(({ code }) => !leftToDo.has(code))).toEqual([]);
}
