import type { Import } from '#lib/pack/import-result.ts';
import type { BroughtFile, Importer } from '#lib/pack/import/importer.ts';

/** A file of that content, as somebody brings it. */
export function broughtFile(
	name: string,
	content: string | Uint8Array,
	documents: ReadonlyMap<string, string> = new Map()
): BroughtFile {
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
	return { name, bytes, documents };
}

/** What an importer makes of a file it must not refuse. Throws when it does. */
export async function importOf(importer: Importer, file: BroughtFile): Promise<Import> {
	const reading = await importer.read(file);
	if (!reading.ok) throw new Error(`${reading.refusal.message} ${reading.refusal.hint}`);
	return reading.value;
}
