import type { ImportRefusal } from '#lib/pack/import-result.ts';
import type { PageImport } from './import-for-page.ts';
import { readInWorker } from './read-in-worker.ts';

/** Reading files in the browser, one at a time; who brings another no longer wants the first. */
export class Importing {
	#stage = $state<'idle' | 'reading' | 'done' | 'refused'>('idle');
	#name = $state('');
	#result = $state.raw<PageImport | null>(null);
	#refusal = $state.raw<ImportRefusal | null>(null);
	#stop: (() => void) | null = null;

	get stage() {
		return this.#stage;
	}
	/** What the file is called. */
	get name() {
		return this.#name;
	}
	get result() {
		return this.#result;
	}
	get refusal() {
		return this.#refusal;
	}

	/** Reads a file, with documents it may quote; what was read before goes. */
	async read(file: File, documents: readonly File[]): Promise<void> {
		this.cancel();
		this.#name = file.name;
		this.#stage = 'reading';
		const wanted = new AbortController();
		this.#stop = () => wanted.abort();
		const reading = await readInWorker(file, documents, wanted.signal);
		if (wanted.signal.aborted) return;
		this.#stop = null;
		this.#result = reading.ok ? reading.value : null;
		this.#refusal = reading.ok ? null : reading.refusal;
		this.#stage = reading.ok ? 'done' : 'refused';
	}

	/** Stops reading and forgets what was read. */
	cancel(): void {
		this.#stop?.();
		this.#stop = null;
		this.#result = null;
		this.#refusal = null;
		this.#stage = 'idle';
	}
}
