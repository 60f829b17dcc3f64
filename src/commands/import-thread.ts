import { Worker } from 'node:worker_threads';
import { importSeconds, type PackImport } from '#lib/pack/import/import-pack.ts';
import type { BroughtFile } from '#lib/pack/import/importer.ts';
import { refuse } from '#lib/pack/import/refuse.ts';

/** Megabytes: far more than the largest file we read needs. */
const memory = 2_000;

/**
 * `importPack` in a thread of its own, which is ended after some seconds, so that no file can keep the terminal waiting.
 * Rejects when the importer itself is broken.
 */
export async function importInThread(
	file: BroughtFile,
	id: string | null,
	seconds = importSeconds
): Promise<PackImport> {
	const worker = new Worker(new URL('./import-worker.ts', import.meta.url), {
		workerData: { file, id },
		resourceLimits: { maxOldGenerationSizeMb: memory }
	});
	let timer: NodeJS.Timeout | undefined;
	try {
		return await new Promise((resolve, reject) => {
			worker.once('message', resolve);
			worker.once('error', (error: NodeJS.ErrnoException) => {
				if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
					resolve(refuse('The file takes too much memory to read.', smaller));
				else reject(error);
			});
			timer = setTimeout(() => {
				resolve(refuse(`The file was not read within ${seconds} seconds.`, smaller));
			}, seconds * 1_000);
		});
	} finally {
		clearTimeout(timer);
		await worker.terminate();
	}
}

const smaller = 'Bring a part of it.';
