import type { ImportReading } from '#lib/pack/import-result.ts';
import type { BroughtFile, Importer } from './importer.ts';
import { refuse, tooLarge } from './refuse.ts';

/** A format that is read, and where its importer is; only the one that is needed is loaded for good. */
interface ImportFormat {
	/** As a page or a message calls it. */
	readonly name: string;
	readonly load: () => Promise<Importer>;
}

/** In the order in which a file is tried: formats that cannot be mistaken first, plain text last. */
export const importFormats: readonly ImportFormat[] = [
	{ name: 'Parallax pack (.zip)', load: async () => (await import('./pack-zip.ts')).packZipImporter },
	{ name: 'Kialo text export (.txt)', load: async () => (await import('./kialo.ts')).kialoImporter },
	{ name: 'Argdown (.argdown)', load: async () => (await import('./argdown.ts')).argdownImporter }
];

/** A file that was read, by the name of its format. */
export type FileReading = ImportReading & { readonly format: string | null };

/** Reads a file of any format we know. Never throws for what it holds: what cannot be read is refused in a sentence. */
export async function importFile(file: BroughtFile): Promise<FileReading> {
	const large = tooLarge(file);
	if (large) return { ...large, format: null };
	if (file.bytes.length === 0)
		return { ...refuse('The file is empty.', 'Bring the file as it was exported.'), format: null };
	for (const { load } of importFormats) {
		const importer = await load();
		if (!importer.recognises(file)) continue;
		return { ...(await importer.read(file)), format: importer.name };
	}
	const names = importFormats.map(({ name }) => name);
	return {
		...refuse('This is no format that can be read.', `These can be: ${names.join(', ')}.`),
		format: null
	};
}
