import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '#commands/build.js';
import type { ClassStore } from '#lib/server/classes/class-store.ts';
import { openClassStore } from '#lib/server/classes/open-class-store.ts';
import { filesIn } from '#lib/server/storage/data-folder.ts';
import { openStorage, type StorageSettings } from '#lib/server/storage/storage.ts';
import { environmentOf, serve } from '#tests/faults/served.ts';

/** The built app with classes that a test made beforehand. */
export interface ClassServer<T> {
	readonly url: string;
	/** The SQLite file behind it. */
	readonly database: string;
	/** What the test made. */
	readonly made: T;
	readonly stop: () => Promise<void>;
}

/** Makes classes straight in the storage, which is quick, and then serves them with the built app on a free port. */
export async function serveClasses<T>(make: (store: ClassStore) => Promise<T>): Promise<ClassServer<T>> {
	const folder = mkdtempSync(join(tmpdir(), 'parallax-classes-'));
	const settings: StorageSettings = { engine: 'sqlite', folder };
	const storage = await openStorage(settings);
	const made = await make(openClassStore(async () => storage));
	await storage.close();
	await ensureBuilt();
	const server = await serve('app', environmentOf(settings));
	return {
		url: server.url.replace(/\/$/, ''),
		database: filesIn(folder).database,
		made,
		stop: async () => {
			await server.stop();
			rmSync(folder, { recursive: true, force: true });
		}
	};
}
