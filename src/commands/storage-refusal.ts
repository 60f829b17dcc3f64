import { StorageError } from '#lib/server/storage/storage-error.ts';
import { inProject } from './project.js';
import { Refusal } from './refusal.js';

/** As serve.js has it: the project's own folder, whatever folder the command was started in. */
export function usualDataFolder(): void {
	process.env.DATA_DIR ||= inProject('data');
}

/** Runs what needs the storage; what the storage says is for the person at the keyboard, without a stack trace. */
export async function inOneSentence(run: () => Promise<void>): Promise<void> {
	try {
		await run();
	} catch (error) {
		if (error instanceof StorageError) throw new Refusal(error.message);
		throw error;
	}
}
