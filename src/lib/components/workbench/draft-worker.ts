import type { PackDraft } from '#lib/pack/pack-draft.ts';
import type { PackFiles } from '#lib/pack/pack.ts';
import { checkDraft, type DraftCheck } from '#lib/pack/workbench/check-draft.ts';
import { openPack, type Opening } from '#lib/pack/workbench/open-pack.ts';

/** What can be asked: to check a draft, or to open the files of a pack with documents that may be missing in it. */
export type DraftTask =
	| { readonly kind: 'check'; readonly draft: PackDraft }
	| { readonly kind: 'open'; readonly files: PackFiles; readonly documents: ReadonlyMap<string, string> };

/** A task, under a number by which its answer is known. */
export interface DraftRequest {
	readonly number: number;
	readonly task: DraftTask;
}

/** The outcome; null when the work itself failed. */
export interface DraftAnswer {
	readonly number: number;
	readonly outcome: DraftCheck | Opening | null;
}

function doTask(task: DraftTask): Promise<DraftCheck | Opening> {
	return task.kind === 'check' ? checkDraft(task.draft) : openPack(task.files, task.documents);
}

addEventListener('message', async ({ data: { number, task } }: MessageEvent<DraftRequest>) => {
	const outcome = await doTask(task).catch(() => null);
	postMessage({ number, outcome } satisfies DraftAnswer);
});
