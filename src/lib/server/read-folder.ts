import { constants } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Problem } from '#lib/debate/problem.ts';
import { maxBytesOf, maxFiles, maxPackBytes } from '#lib/pack/limits.ts';
import type { PackFiles, PackReading } from '#lib/pack/pack.ts';
import { readPack } from '#lib/pack/read-pack.ts';
import { hasErrors, problem, wholeFile } from '#lib/pack/report-problem.ts';

/** A pack has files and one level of folders (`sources/`, `tours/`); what lies deeper is no part of it. */
const deepest = 2;

interface FolderEntry {
	/** Inside the pack, `/`-separated. */
	readonly path: string;
	readonly bytes: number;
	readonly changed: number;
}

interface Listing {
	readonly entries: readonly FolderEntry[];
	readonly problems: readonly Problem[];
}

/**
 * The files of one pack folder as bytes. Never throws: what cannot or may not be read (too big, a symbolic link,
 * no permission) is a problem. Names that begin with a dot are not part of a pack.
 */
export async function readPackFolder(
	dir: string
): Promise<{ readonly files: PackFiles; readonly problems: readonly Problem[] }> {
	const listing = await listFolder(dir);
	const problems = [...listing.problems];
	const files = new Map<string, Uint8Array>();
	let total = 0;
	for (const { path, bytes } of listing.entries) {
		const limit = maxBytesOf(path);
		total += bytes;
		if (total > maxPackBytes) {
			problems.push(
				problem('pack-too-large', wholeFile(path), `The pack has more than ${maxPackBytes} bytes.`)
			);
			break;
		}
		if (bytes > limit) {
			const message = `The file has ${bytes} bytes; ${limit} are allowed.`;
			problems.push(problem('file-too-large', wholeFile(path), message));
			continue;
		}
		try {
			files.set(path, await readPlainFile(join(dir, path), limit));
		} catch (error) {
			problems.push(
				problem('unreadable-file', wholeFile(path), `The file cannot be read: ${reason(error)}.`)
			);
		}
	}
	return { files, problems };
}

/**
 * Reads and checks the pack of a folder. What keeps files from being read is told alone: what the rest lacks
 * because of it is no news. The folder is named for the debate's id, unless it is one of several versions.
 */
export async function readPackAt(
	dir: string,
	named: 'for-its-id' | 'freely' = 'for-its-id'
): Promise<PackReading> {
	const { files, problems } = await readPackFolder(dir);
	if (hasErrors(problems)) return { pack: null, problems };
	const reading = await readPack(files, named === 'freely' ? null : basename(dir));
	return { pack: reading.pack, problems: [...problems, ...reading.problems] };
}

/** The folders of a folder, each of which may be a pack, in the order of their names. Throws what the system throws. */
export async function packFolders(dir: string): Promise<string[]> {
	const entries = await readdir(dir, { withFileTypes: true });
	return entries
		.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
		.map((entry) => join(dir, entry.name))
		.sort();
}

/** Changes whenever a file of the folder is added, removed, renamed, touched or resized. */
export async function folderSignature(dir: string): Promise<string> {
	const { entries, problems } = await listFolder(dir);
	return JSON.stringify([
		entries.map(({ path, bytes, changed }) => [path, bytes, changed]),
		problems.map(({ code, file }) => [code, file])
	]);
}

async function listFolder(dir: string): Promise<Listing> {
	const entries: FolderEntry[] = [];
	const problems: Problem[] = [];
	const visit = async (folder: string, depth: number): Promise<void> => {
		for (const name of await namesIn(join(dir, folder), folder, problems)) {
			const path = folder ? `${folder}/${name}` : name;
			if (entries.length >= maxFiles) {
				problems.push(
					problem('too-many-files', wholeFile(path), `The pack has more than ${maxFiles} files.`)
				);
				return;
			}
			const found = await lstat(join(dir, path)).catch(() => null);
			if (!found) continue;
			if (found.isFile()) entries.push({ path, bytes: found.size, changed: found.mtimeMs });
			else if (found.isDirectory() && depth < deepest) await visit(path, depth + 1);
			else if (found.isDirectory()) {
				problems.push(
					problem('unexpected-file', wholeFile(path), `The folder ${path} is no part of a pack.`)
				);
			} else {
				problems.push(
					problem('not-a-plain-file', wholeFile(path), `${path} is a link or device, not a file.`)
				);
			}
		}
	};
	await visit('', 1);
	return { entries, problems };
}

async function namesIn(dir: string, folder: string, problems: Problem[]): Promise<readonly string[]> {
	try {
		const names = await readdir(dir);
		return names.filter((name) => !name.startsWith('.')).sort();
	} catch (error) {
		const message = `The folder cannot be read: ${reason(error)}.`;
		problems.push(problem('unreadable-file', wholeFile(folder || '.'), message));
		return [];
	}
}

/** Reads at most `limit` bytes of a file that is no link, even if it became one since it was listed. */
async function readPlainFile(path: string, limit: number): Promise<Uint8Array> {
	const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
	try {
		const { size } = await file.stat();
		if (size > limit) throw new Error('it grew while it was read');
		const bytes = new Uint8Array(size);
		let length = 0;
		while (length < size) {
			const { bytesRead } = await file.read(bytes, length, size - length, length);
			if (bytesRead === 0) break;
			length += bytesRead;
		}
		return bytes.subarray(0, length);
	} finally {
		await file.close();
	}
}

const reasons: Readonly<Record<string, string>> = {
	EACCES: 'no permission',
	ENOENT: 'it does not exist',
	ENOTDIR: 'it is not a folder',
	ELOOP: 'it is a symbolic link'
};

function reason(error: unknown): string {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}
