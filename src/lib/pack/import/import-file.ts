import type { Import, ImportRefusal } from '#lib/pack/import-result.ts';
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
	{
		name: 'debate cards (.docx)',
		load: async () => (await import('./debate-cards.ts')).debateCardsImporter
	},
	{ name: 'AIF (.json)', load: async () => (await import('./aif.ts')).aifImporter },
	{
		name: 'web annotations (.json, .jsonld)',
		load: async () => (await import('./web-annotations.ts')).webAnnotationsImporter
	},
	{ name: 'Carneades (.yaml)', load: async () => (await import('./carneades.ts')).carneadesImporter },
	{ name: 'Kialo text export (.txt)', load: async () => (await import('./kialo.ts')).kialoImporter },
	{ name: 'Argdown (.argdown)', load: async () => (await import('./argdown.ts')).argdownImporter }
];

/** What was read, and the name of its format. */
export type FileReading =
	| { readonly ok: true; readonly value: Import; readonly format: string }
	| { readonly ok: false; readonly refusal: ImportRefusal };

/** Reads a file of any format we know. Never throws for what it holds: what cannot be read is refused in a sentence. */
export async function importFile(file: BroughtFile): Promise<FileReading> {
	const large = tooLarge(file);
	if (large && !large.ok) return large;
	if (file.bytes.length === 0) return refuse('The file is empty.', 'Bring the file as it was exported.');
	for (const { load } of importFormats) {
		const importer = await load();
		if (!importer.recognises(file)) continue;
		const reading = await importer.read(file);
		return reading.ok ? { ...reading, format: importer.name } : reading;
	}
	const names = importFormats.map(({ name }) => name).join(', ');
	return refuse('The file is of no format that can be read.', `These can be: ${names}.`);
}
