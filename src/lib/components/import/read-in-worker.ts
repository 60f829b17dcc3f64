import type { BroughtFile } from '#lib/pack/import/importer.ts';
import type { PageReading } from './import-for-page.ts';
import ImportWorker from './import-worker.ts?worker';

/** Bytes and seconds that a file may take; the importers, which are not loaded before they are needed, know the same. */
const most = { bytes: 50_000_000, seconds: 10 };
const broken = 'Something went wrong while the file was read.';

/**
 * Reads a file, with documents it may quote, in a worker that is ended when that takes too long or is no longer wanted.
 * Never rejects.
 */
export async function readInWorker(
	file: File,
	documents: readonly File[],
	wanted: AbortSignal
): Promise<PageReading> {
	const large = [file, ...documents].find(({ size }) => size > most.bytes);
	if (large)
		return refused(`${large.name} has more than ${most.bytes / 1_000_000} MB.`, 'Bring a part of it.');
	try {
		const texts = new Map<string, string>();
		for (const document of documents) {
			const text = await textOf(document);
			if (text === null)
				return refused(
					`The document ${document.name} is not UTF-8 text.`,
					'Save it as plain text, in UTF-8.'
				);
			texts.set(document.name, text);
		}
		const bytes = new Uint8Array(await file.arrayBuffer());
		return await inWorker({ name: file.name, bytes, documents: texts }, wanted);
	} catch {
		return refused(broken, 'Bring it again; the network may be gone.');
	}
}

async function inWorker(file: BroughtFile, wanted: AbortSignal): Promise<PageReading> {
	if (wanted.aborted) return refused(broken, '');
	const worker = new ImportWorker();
	let timer: ReturnType<typeof setTimeout> | undefined;
	try {
		return await new Promise<PageReading>((resolve, reject) => {
			timer = setTimeout(() => {
				resolve(refused(`The file was not read within ${most.seconds} seconds.`, 'Bring a part of it.'));
			}, most.seconds * 1_000);
			wanted.addEventListener('abort', () => reject(new Error('no longer wanted')), { once: true });
			worker.addEventListener('message', ({ data }: MessageEvent<PageReading>) => resolve(data));
			worker.addEventListener('error', () => reject(new Error('the worker broke')));
			worker.postMessage(file);
		});
	} finally {
		clearTimeout(timer);
		worker.terminate();
	}
}

function refused(message: string, hint: string): PageReading {
	return { ok: false, refusal: { message, line: null, hint } };
}

async function textOf(file: File): Promise<string | null> {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
	} catch {
		return null;
	}
}
