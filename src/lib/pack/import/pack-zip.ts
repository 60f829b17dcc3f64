import type { Problem } from '#lib/debate/problem.ts';
import { withheldNote } from '#lib/pack/export/zip.ts';
import { draftOf } from '#lib/pack/pack-draft.ts';
import { maxFiles, maxPackBytes } from '#lib/pack/limits.ts';
import type { PackFiles } from '#lib/pack/pack.ts';
import { readPack } from '#lib/pack/read-pack.ts';
import { bystanders } from '#lib/pack/sort-files.ts';
import { Account } from './account.ts';
import type { Importer } from './importer.ts';
import { looksLikeZip, openZip } from './open-zip.ts';
import { refuse, tooLarge } from './refuse.ts';
import { withDocuments } from './withheld-documents.ts';

/** Files that systems put into archives of their own accord. */
const litter = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/;

/**
 * Our own archive of a pack: its files in a folder, or at the top. A sound pack comes in whole; one with errors is
 * refused, for its own reader says best what is wrong. Documents that were held back are put in from those brought.
 */
export const packZipImporter: Importer = {
	id: 'pack-zip',
	name: 'Parallax pack (.zip)',
	recognises: ({ bytes, name }) => {
		// A Word file is a zip archive as well.
		return looksLikeZip(bytes) && !/\.docx$/i.test(name) && holdsName(bytes, 'debate.yaml');
	},
	read: async (file) => {
		const large = tooLarge(file);
		if (large) return large;
		const opened = openZip(file.bytes, (path) => !litter.test(path), {
			entries: 2 * maxFiles,
			bytes: maxPackBytes
		});
		if (!opened.ok) return opened;
		const folder = folderOf(opened.files);
		if (folder === null) {
			return refuse(
				'The archive holds no debate.yaml, or several: it is not one pack.',
				'Bring one pack, with its files in one folder or at the top of the archive.'
			);
		}
		const inside = [...opened.files].filter(([path]) => path.startsWith(folder) && path !== withheldNote);
		const files = new Map(inside.map(([path, bytes]) => [path.slice(folder.length), bytes]));
		const whole = await withDocuments(files, file.documents);
		if (whole.missing.length > 0) return refuseWithheld(whole.missing, file.documents.size);
		const { pack, problems } = await readPack(whole.files, null);
		if (!pack) return refuseFaulty(problems);

		const account = new Account();
		for (const path of whole.files.keys()) {
			if (bystanders.has(path)) {
				account.say('dropped', 'file', path, folder + path, 'It is no part of the debate.');
			} else if (!whole.added.has(path)) account.kept('file', path, folder + path);
		}
		for (const path of whole.added)
			account.ours(
				'document',
				path,
				'The archive leaves it out; the one brought is the same, byte for byte.'
			);
		for (const path of [...opened.files.keys(), ...opened.others]) {
			if (path === withheldNote) {
				account.say('dropped', 'note', path, path, 'It only says which documents were held back.');
			} else if (!path.startsWith(folder) || litter.test(path)) {
				account.say('dropped', 'file', path, path, 'It lies beside the pack and is not read.');
			}
		}
		return { ok: true, value: { draft: draftOf(pack.debate, whole.files), items: account.items() } };
	}
};

/** The folder that holds the one `debate.yaml`, with its slash; `''` for the top, null when there is not one. */
function folderOf(files: PackFiles): string | null {
	const found = [...files.keys()].filter((path) => /(^|\/)debate\.yaml$/.test(path));
	return found.length === 1 ? found[0]!.slice(0, -'debate.yaml'.length) : null;
}

/** Whether an entry has that name: names stand in an archive as they are. */
function holdsName(bytes: Uint8Array, name: string): boolean {
	return new TextDecoder('latin1').decode(bytes).includes(name);
}

function refuseWithheld(missing: readonly string[], brought: number) {
	const message = `The archive holds no copy of ${missing.length === 1 ? 'this document' : `these ${missing.length} documents`}: ${missing.join(', ')}.`;
	const again = brought > 0 ? 'None of the documents brought is the same to the byte. ' : '';
	return refuse(
		message,
		`${again}Bring your own copies along (on the command line: --sources and their folder); the sha256 in each description tells whether a copy is the same.`
	);
}

function refuseFaulty(problems: readonly Problem[]) {
	const errors = problems.filter(({ severity }) => severity === 'error');
	const [first] = errors;
	if (!first) return refuse('The pack cannot be read.', 'Check it with npm run packs.');
	const more = errors.length === 1 ? '' : ` (the first of ${errors.length} faults)`;
	const place = [first.file, first.path].filter((part) => part !== '').join(', ');
	return refuse(`${place}: ${first.message}${more}`, first.hint ?? 'Mend it and try again.', first.line);
}
