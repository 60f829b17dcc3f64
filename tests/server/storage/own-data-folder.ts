import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, vi } from 'vitest';
import { closeStorage } from '#lib/server/storage/storage.ts';

/** Gives the tests of a file an embedded database of their own, in a folder that goes when they are done. */
export function ownDataFolder(): void {
	const folder = mkdtempSync(join(tmpdir(), 'parallax-data-'));
	beforeAll(() => {
		vi.stubEnv('DATA_DIR', folder);
		vi.stubEnv('DATABASE_URL', '');
	});
	afterAll(async () => {
		await closeStorage();
		vi.unstubAllEnvs();
		rmSync(folder, { recursive: true, force: true });
	});
}
