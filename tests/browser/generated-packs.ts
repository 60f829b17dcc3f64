import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { debateFiles } from '#tests/bench/debate-files.ts';
import { generateDebate } from '#tests/bench/generate-debate.ts';

/** The large debate that the browser tests find in the library besides the shipped ones: made, about nothing real. */
export const largeDebate = generateDebate({ nodes: 1000 });

/** A folder for PACKS_DIR that holds the large debate, and what removes it again. */
export async function generatedPacks(): Promise<{ readonly folder: string; readonly remove: () => void }> {
	const folder = mkdtempSync(join(tmpdir(), 'parallax-packs-'));
	for (const [path, bytes] of await debateFiles(largeDebate)) {
		const file = join(folder, largeDebate.id, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, bytes);
	}
	return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
