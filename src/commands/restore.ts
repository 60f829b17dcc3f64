import { createReadStream, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { DumpError, isEmpty, readDump, restoreDump } from '#lib/server/storage/dump.ts';
import { openStorage, readStorageSettings } from '#lib/server/storage/storage.ts';
import { Refusal, runCommand } from './refusal.js';
import { inOneSentence, usualDataFolder } from './storage-refusal.ts';

/** `npm run restore FILE [--force]`: puts the classes of a backup in the place of those that are kept now. */
await runCommand(() =>
	inOneSentence(async () => {
		const [name, ...others] = process.argv.slice(2).filter((argument) => argument !== '--force');
		const force = process.argv.includes('--force');
		if (!name || others.length > 0)
			throw new Refusal('Name the backup: npm run restore FILE (or -- --force FILE)');
		const file = resolve(name);
		if (!existsSync(file)) throw new Refusal(`${file} does not exist.`);
		const rows = () => readDump(createInterface({ input: createReadStream(file), crlfDelay: Infinity }));
		usualDataFolder();
		try {
			// All of it is read before anything is changed.
			for await (const row of rows()) void row;
			const storage = await openStorage(readStorageSettings(process.env));
			try {
				if (!force && !(await isEmpty(storage))) {
					throw new Refusal(
						'There are classes already, and restoring deletes them. Back them up, then: npm run restore -- --force FILE'
					);
				}
				const count = await restoreDump(storage, rows());
				process.stdout.write(`${count} rows are back.\n`);
			} finally {
				await storage.close();
			}
		} catch (error) {
			if (error instanceof DumpError) throw new Refusal(`${file} was not restored: ${error.message}`);
			throw error;
		}
	})
);
