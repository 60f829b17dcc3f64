import type { PackDraft } from '#lib/pack/pack-draft.ts';
import type { PackFiles } from '#lib/pack/pack.ts';
import type { DraftCheck } from '#lib/pack/workbench/check-draft.ts';
import type { Opening } from '#lib/pack/workbench/open-pack.ts';
import type { DraftAnswer, DraftRequest, DraftTask } from './draft-worker.ts';
import DraftWorker from './draft-worker.ts?worker';

/** Reads the files of a pack, with documents that may be missing in it. */
export type OpenFiles = (files: PackFiles, documents: ReadonlyMap<string, string>) => Promise<Opening>;

/**
 * Reads packs and checks drafts in a thread of its own: typing never waits, and the page carries nothing that reads packs.
 * Rejects when the work itself failed.
 */
export class DraftThread {
	readonly #worker = new DraftWorker();
	readonly #waiting = new Map<number, PromiseWithResolvers<DraftCheck | Opening>>();
	#number = 0;

	constructor() {
		this.#worker.addEventListener('message', ({ data }: MessageEvent<DraftAnswer>) => {
			const asked = this.#waiting.get(data.number);
			this.#waiting.delete(data.number);
			if (data.outcome) asked?.resolve(data.outcome);
			else asked?.reject(new Error('The draft could not be read.'));
		});
		this.#worker.addEventListener('error', () => {
			for (const { reject } of this.#waiting.values())
				reject(new Error('The thread of the workbench failed.'));
			this.#waiting.clear();
		});
	}

	readonly check = (draft: PackDraft): Promise<DraftCheck> =>
		this.#ask({ kind: 'check', draft }) as Promise<DraftCheck>;

	readonly open: OpenFiles = (files, documents) =>
		this.#ask({ kind: 'open', files, documents }) as Promise<Opening>;

	end(): void {
		this.#worker.terminate();
	}

	#ask(task: DraftTask): Promise<DraftCheck | Opening> {
		const number = ++this.#number;
		const answer = Promise.withResolvers<DraftCheck | Opening>();
		this.#waiting.set(number, answer);
		this.#worker.postMessage({ number, task } satisfies DraftRequest);
		return answer.promise;
	}
}
