import type { PackDraft } from '#lib/pack/pack-draft.ts';
import type { DraftCheck } from '#lib/pack/workbench/check-draft.ts';
import type { CheckAnswer, CheckRequest } from './draft-worker.ts';
import DraftWorker from './draft-worker.ts?worker';

/** Checks drafts in a thread of their own, so that typing never waits for a check. */
export class CheckBeside {
	readonly #worker = new DraftWorker();
	readonly #waiting = new Map<
		number,
		{ readonly done: (check: DraftCheck) => void; readonly failed: (error: Error) => void }
	>();
	#number = 0;

	constructor() {
		this.#worker.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) => {
			const asked = this.#waiting.get(data.number);
			this.#waiting.delete(data.number);
			if (data.check) asked?.done(data.check);
			else asked?.failed(new Error('The draft could not be checked.'));
		});
	}

	readonly check = (draft: PackDraft): Promise<DraftCheck> =>
		new Promise((done, failed) => {
			const number = ++this.#number;
			this.#waiting.set(number, { done, failed });
			this.#worker.postMessage({ number, draft } satisfies CheckRequest);
		});

	end(): void {
		this.#worker.terminate();
	}
}
