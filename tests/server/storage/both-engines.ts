import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { feedOf } from '#lib/server/feed/feed.ts';
import type { Engine } from '#lib/server/storage/migrations.ts';
import { openStorage, type Storage, type StorageSettings } from '#lib/server/storage/storage.ts';
import { postgresPrograms, startPostgres, type PostgresCluster } from './postgres-cluster.ts';

/** A place for classes that the tests of a file share. */
export interface Place {
	/** Opened before the first test and closed after the last. */
	readonly storage: Storage;
	/** Where it is, for a second instance. */
	readonly settings: StorageSettings;
	/** The server behind it; null for SQLite. */
	readonly cluster: PostgresCluster | null;
	/** An empty place of the same engine. */
	emptyPlace(): Promise<StorageSettings>;
}

/**
 * Runs the same tests on SQLite and on a PostgreSQL of their own. Where there is no PostgreSQL those are skipped, which
 * fails under CI (src/commands/judge-tests.js); .ci/run installs one.
 */
export function onBothEngines(tests: (place: Place, engine: Engine) => void): void {
	describe('on SQLite', () => {
		const folders: string[] = [];
		const emptyPlace = async (): Promise<StorageSettings> => {
			const folder = mkdtempSync(join(tmpdir(), 'parallax-sqlite-'));
			folders.push(folder);
			return { engine: 'sqlite', folder };
		};
		const place = openedPlace(emptyPlace, () => null);
		tests(place, 'sqlite');
		afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));
	});
	const programs = postgresPrograms();
	const title = programs ? 'on PostgreSQL' : 'on PostgreSQL (skipped: no initdb on this machine)';
	describe.skipIf(!programs)(title, () => {
		let cluster: PostgresCluster | null = null;
		beforeAll(async () => {
			cluster = await startPostgres(programs ?? '');
		});
		const emptyPlace = async (): Promise<StorageSettings> => {
			if (!cluster) throw new Error('There is no PostgreSQL before the first test.');
			return { engine: 'postgres', url: await cluster.newDatabase() };
		};
		const place = openedPlace(emptyPlace, () => cluster);
		tests(place, 'postgres');
		afterAll(async () => cluster?.remove());
	});
}

function openedPlace(
	emptyPlace: () => Promise<StorageSettings>,
	cluster: () => PostgresCluster | null
): Place {
	let open: { readonly storage: Storage; readonly settings: StorageSettings } | null = null;
	const opened = () => {
		if (!open) throw new Error('The storage is open within a test only.');
		return open;
	};
	beforeAll(async () => {
		const settings = await emptyPlace();
		open = { settings, storage: await openStorage(settings) };
	});
	afterAll(async () => {
		if (!open) return;
		await feedOf(open.storage).close();
		await open.storage.close();
	});
	return {
		get storage() {
			return opened().storage;
		},
		get settings() {
			return opened().settings;
		},
		get cluster() {
			return cluster();
		},
		emptyPlace
	};
}
