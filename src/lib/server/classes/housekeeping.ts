import { endStreams } from '#lib/server/feed/open-streams.ts';
import { changesKept } from '#lib/server/feed/replay.ts';
import { closeStorage, storage } from '#lib/server/storage/storage.ts';
import { StorageError } from '#lib/server/storage/storage-error.ts';
import { openClassStore } from './open-class-store.ts';

/** How often what is over is deleted, in milliseconds. */
const hourly = 3600_000;

/** Deletes the classes whose time is over and the changes that nobody will ask for. */
export async function tidyUp(now: number): Promise<void> {
	const open = await storage();
	await openClassStore(storage).deleteExpired(now);
	await open.write(
		(db) =>
			db
				.deleteFrom('changes')
				.where('at', '<', now - changesKept)
				.execute(),
		'read committed'
	);
}

/**
 * Opens the storage when the server starts, and keeps house from then on. Another process in the data folder is a reason
 * not to start (throws a StorageError); while the database is away for another reason the pages to read are served, and
 * the log says what to do.
 */
export async function startHousekeeping(mayShareFolder: boolean): Promise<void> {
	const tell = (error: unknown) => {
		if (!(error instanceof StorageError)) throw error;
		process.stderr.write(`Classes cannot be used: ${error.message}\n`);
	};
	const open = await storage().catch((error: unknown) => {
		if (error instanceof StorageError && error.trouble === 'locked' && !mayShareFolder) throw error;
		tell(error);
		return null;
	});
	const tidy = () => tidyUp(Date.now()).catch(tell);
	setInterval(() => void tidy(), hourly).unref();
	if (open) void tidy();
	// Said by src/commands/serve.js before it waits for answers under way.
	(process as NodeJS.EventEmitter).once('parallax:stopping', endStreams);
	// The event SvelteKit's node adapter documents for code that holds something open.
	(process as NodeJS.EventEmitter).once('sveltekit:shutdown', () => void closeStorage());
}
