import { Kysely } from 'kysely';
import type pg from 'pg';
import { dataFolder, filesIn, folderTrouble, prepareFolder } from './data-folder.ts';
import { migrate, type Engine } from './migrations.ts';
import { openPool, postgresDialect, shownAddress } from './postgres.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import { startSqliteThread } from './sqlite-thread.ts';
import { StorageError, translateError } from './storage-error.ts';
import type { Tables } from './tables.ts';
import { inTransaction, retrying, type Database, type Isolation } from './transact.ts';

/** Where classes are kept. */
export type StorageSettings =
	| { readonly engine: 'sqlite'; readonly folder: string }
	| { readonly engine: 'postgres'; readonly url: string };

/** An open storage, its tables up to date. */
export interface Storage {
	readonly engine: Engine;
	readonly db: Database;
	/** For LISTEN; null for SQLite. */
	readonly pool: pg.Pool | null;
	/** Whether it is of use; one whose thread ended is not. */
	readonly alive: boolean;
	/** Reads; again while the database is away for a moment. Throws a StorageError. */
	read<T>(run: (db: Database) => Promise<T>): Promise<T>;
	/** All or nothing, on the disk when it resolves. What runs again after a lost commit must do it once. */
	write<T>(run: (db: Database) => Promise<T>, isolation?: Isolation): Promise<T>;
	close(): Promise<void>;
}

/** What the environment asks for: DATABASE_URL, else DATA_DIR. Throws a StorageError for an address that is none. */
export function readStorageSettings(env: Readonly<Record<string, string | undefined>>): StorageSettings {
	const url = env.DATABASE_URL?.trim();
	if (!url) return { engine: 'sqlite', folder: dataFolder(env) };
	if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
		throw new StorageError(
			'unavailable',
			'DATABASE_URL must look like postgres://user:password@host:5432/database.'
		);
	}
	return { engine: 'postgres', url };
}

/** How a storage is opened besides its place. */
export interface OpenOptions {
	/** Beside a running server: no lock is taken, nothing is made or changed. */
	readonly readOnly?: boolean;
	/** Hears what an operator should know. */
	readonly tell?: (text: string) => void;
}

/** Opens the storage and brings its tables up to date. Throws a StorageError in one sentence. */
export async function openStorage(settings: StorageSettings, options: OpenOptions = {}): Promise<Storage> {
	const storage =
		settings.engine === 'sqlite'
			? await openFile(settings.folder, options)
			: openServer(settings.url, options);
	if (options.readOnly) return storage;
	try {
		await migrate(storage.db, storage.engine);
		return storage;
	} catch (error) {
		await storage.close().catch(() => {});
		if (settings.engine === 'sqlite') throw folderTrouble(settings.folder, error);
		throw serverTrouble(settings.url, error);
	}
}

async function openFile(folder: string, { readOnly = false }: OpenOptions): Promise<Storage> {
	if (!readOnly) prepareFolder(folder);
	const { database, lock } = filesIn(folder);
	try {
		const thread = await startSqliteThread({ file: database, lockFile: readOnly ? null : lock, readOnly });
		const db = new Kysely<Tables>({ dialect: sqliteDialect(thread) });
		return assemble('sqlite', db, null, () => thread.alive);
	} catch (error) {
		throw folderTrouble(folder, error);
	}
}

function openServer(url: string, { tell = () => {} }: OpenOptions): Storage {
	const pool = openPool(url, tell);
	return assemble('postgres', new Kysely<Tables>({ dialect: postgresDialect(pool) }), pool, () => true);
}

function assemble(engine: Engine, db: Database, pool: pg.Pool | null, isAlive: () => boolean): Storage {
	const again = retrying();
	return {
		engine,
		db,
		pool,
		get alive() {
			return isAlive();
		},
		read: (run) => again(() => run(db)),
		write: (run, isolation = 'serializable') => again(() => inTransaction(db, engine, isolation, run)),
		close: () => db.destroy()
	};
}

function serverTrouble(url: string, error: unknown): unknown {
	const known = translateError(error);
	const message = error instanceof Error && error.message ? error.message : String(error);
	return new StorageError(
		known instanceof StorageError ? known.trouble : 'unavailable',
		`PostgreSQL at ${shownAddress(url)} cannot be used: ${message}. Check DATABASE_URL and that the server runs.`,
		error
	);
}

interface Here {
	opening: Promise<Storage> | null;
	failedAt: number;
}

/** In development the modules are read again after a change; the storage they opened is still this process's own. */
const hereKey = Symbol.for('parallax.storage');
const shelf = globalThis as typeof globalThis & { [hereKey]?: Here };
const here: Here = (shelf[hereKey] ??= { opening: null, failedAt: -Infinity });

/** After a failure callers share its answer for this long, in milliseconds. */
const failureStands = 1000;

/** The storage of this process by its environment; opens it when it is not open. Throws a StorageError. */
export async function storage(): Promise<Storage> {
	const open = here.opening;
	if (open) {
		const known = await open.catch(() => null);
		const stands = known ? known.alive : performance.now() - here.failedAt < failureStands;
		if (stands || here.opening !== open) return here.opening ?? open;
	}
	const tell = (text: string) => process.stderr.write(text);
	here.opening = Promise.resolve().then(() => openStorage(readStorageSettings(process.env), { tell }));
	here.opening.catch(() => (here.failedAt = performance.now()));
	return here.opening;
}

/** Closes the storage of this process, when it is open. */
export async function closeStorage(): Promise<void> {
	const open = here.opening;
	here.opening = null;
	const known = await open?.catch(() => null);
	await known?.close();
}
