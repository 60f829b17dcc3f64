import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { openStorage, readStorageSettings } from '#lib/server/storage/storage.ts';
import { writeDump } from '#lib/server/storage/dump.ts';
import { Refusal, runCommand } from './refusal.js';
import { inOneSentence, usualDataFolder } from './storage-refusal.ts';

/** `npm run backup [FILE]`: writes all classes to a file, also while the server runs. */
await runCommand(() =>
	inOneSentence(async () => {
		const minute = new Date().toISOString().slice(0, 16).replace(/[:T]/g, '-');
		const file = resolve(process.argv[2] ?? `parallax-${minute}.jsonl`);
		if (existsSync(file)) throw new Refusal(`${file} exists already. Name another file: npm run backup FILE`);
		usualDataFolder();
		const storage = await openStorage(readStorageSettings(process.env), { readOnly: true });
		const partial = `${file}.part`;
		try {
			// It holds names and answers: for this user alone.
			const out = createWriteStream(partial, { mode: 0o600, flush: true });
			await once(out, 'open');
			const rows = await writeDump(storage, Date.now(), async (line) => {
				if (!out.write(`${line}\n`)) await once(out, 'drain');
			});
			out.end();
			await once(out, 'close');
			await rename(partial, file);
			process.stdout.write(
				`${rows} rows are in ${file}. It holds names and answers: keep it like the classes.\n`
			);
		} catch (error) {
			await rm(partial, { force: true });
			throw error;
		} finally {
			await storage.close();
		}
	})
);
