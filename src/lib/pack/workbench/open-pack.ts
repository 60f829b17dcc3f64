import type { Problem } from '#lib/debate/problem.ts';
import { draftOf, type PackDraft } from '#lib/pack/pack-draft.ts';
import type { PackFiles } from '#lib/pack/pack.ts';
import type { ProblemCode } from '#lib/pack/problem-codes.ts';
import { readPack } from '#lib/pack/read-pack.ts';

/** A pack opened to be edited; or the documents that are not in it; or what keeps it from being opened. */
export type Opening =
	| { readonly status: 'open'; readonly draft: PackDraft }
	| { readonly status: 'documents-missing'; readonly missing: readonly MissingDocument[] }
	| { readonly status: 'refused'; readonly problems: readonly Problem[] };

/** A document that a pack describes and does not hold. */
export interface MissingDocument {
	/** `sources/post.txt` */
	readonly path: string;
	/** What the description calls it. */
	readonly name: string;
	/** Hex, of its bytes. */
	readonly sha256: string;
}

/** Errors of a debate that is not finished: nothing of it is lost by opening it, and the workbench shows them. */
const unfinished: ReadonlySet<string> = new Set<ProblemCode>([
	'claim-without-passage',
	'passage-from-wrong-region',
	'implicit-with-passage',
	'relation-from-position',
	'contradicting-relations',
	'id-mismatch'
]);

/** Reads a pack to be edited; what a reader would never see, such as comments in its files, is not kept. */
export async function openPack(files: PackFiles): Promise<Opening> {
	const missing = missingDocuments(files);
	if (missing.length > 0) return { status: 'documents-missing', missing };
	const { debate, problems } = await readPack(files, null);
	const grave = problems.filter(
		({ code, severity, file }) => severity === 'error' && !unfinished.has(code) && !file.startsWith('tours/')
	);
	return debate && grave.length === 0
		? { status: 'open', draft: draftOf(debate, files) }
		: { status: 'refused', problems: grave.length > 0 ? grave : problems };
}

/** The pack with a document that was missing; null when the bytes are not those the pack describes. */
export async function withMissingDocument(
	files: PackFiles,
	{ path, sha256 }: MissingDocument,
	bytes: Uint8Array<ArrayBuffer>
): Promise<PackFiles | null> {
	const digest = new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes));
	const sum = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
	return sum === sha256 ? new Map([...files, [path, bytes]]) : null;
}

function missingDocuments(files: PackFiles): readonly MissingDocument[] {
	const decoder = new TextDecoder();
	return [...files].flatMap(([path, bytes]): MissingDocument[] => {
		const stem = /^(sources\/[^/]+)\.yaml$/.exec(path)?.[1];
		if (stem === undefined) return [];
		const text = decoder.decode(bytes);
		const valueOf = (key: string) =>
			new RegExp(`^${key}:\\s*["']?(.*?)["']?\\s*$`, 'm').exec(text)?.[1] ?? null;
		const file = valueOf('file');
		const document = file === null ? `${stem}.txt` : `sources/${file}`;
		if (files.has(document)) return [];
		return [{ path: document, name: valueOf('shortName') ?? stem, sha256: valueOf('sha256') ?? '' }];
	});
}
