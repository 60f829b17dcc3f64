import type { PackDraft } from '#lib/pack/pack-draft.ts';
import { checkDraft, type DraftCheck } from '#lib/pack/workbench/check-draft.ts';

/** A draft to be checked, under a number by which its answer is known. */
export interface CheckRequest {
	readonly number: number;
	readonly draft: PackDraft;
}

/** The outcome; null when the check itself failed. */
export interface CheckAnswer {
	readonly number: number;
	readonly check: DraftCheck | null;
}

addEventListener('message', async ({ data: { number, draft } }: MessageEvent<CheckRequest>) => {
	const check = await checkDraft(draft).catch(() => null);
	postMessage({ number, check } satisfies CheckAnswer);
});
