import type { Problem } from '#lib/debate/problem.ts';
import { withDocuments } from '#lib/pack/import/withheld-documents.ts';
import { draftOf, type PackDraft } from '#lib/pack/pack-draft.ts';
import type { PackFiles } from '#lib/pack/pack.ts';
import type { ProblemCode } from '#lib/pack/problem-codes.ts';
import { readPack } from '#lib/pack/read-pack.ts';

/** A pack opened to be edited; or paths of documents that are not in it; or what keeps it from being opened. */
export type Opening =
	| { readonly status: 'open'; readonly draft: PackDraft }
	| { readonly status: 'documents-missing'; readonly missing: readonly string[] }
	| { readonly status: 'refused'; readonly problems: readonly Problem[] };

/** Errors of a debate that is not finished: nothing of it is lost by opening it, and the workbench shows them. */
const unfinished: ReadonlySet<string> = new Set<ProblemCode>([
	'claim-without-passage',
	'passage-from-wrong-region',
	'implicit-with-passage',
	'relation-from-position',
	'contradicting-relations'
]);

/**
 * Reads a pack to be edited. What no reader would see, such as comments in its files, is not kept. `documents` are texts
 * by name that the pack may describe and not hold; one that is the same to the byte takes its place.
 */
export async function openPack(
	files: PackFiles,
	documents: ReadonlyMap<string, string> = new Map()
): Promise<Opening> {
	const whole = await withDocuments(files, documents);
	if (whole.missing.length > 0) return { status: 'documents-missing', missing: whole.missing };
	const { debate, problems } = await readPack(whole.files, null);
	const errors = problems.filter(({ severity }) => severity === 'error');
	const grave = errors.filter(({ code, file }) => !unfinished.has(code) && !file.startsWith('tours/'));
	return debate && grave.length === 0
		? { status: 'open', draft: draftOf(debate, whole.files) }
		: { status: 'refused', problems: grave.length > 0 ? grave : errors };
}
