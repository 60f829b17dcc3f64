import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';
import type { Engine } from './migrations.ts';
import { isPassing, translateError } from './storage-error.ts';

/** What runs a query: the database or a transaction. */
export type Database = Kysely<Tables>;

/** Between tries while the database is away, in milliseconds: about five seconds together. */
const pauses = [50, 100, 200, 400, 800, 1500, 2000];
/** Two transactions that met try again sooner, and more often. */
const meetings = 12;

function met(error: unknown): boolean {
	return error instanceof Error && 'code' in error && (error.code === '40001' || error.code === '40P01');
}

/**
 * Runs what touches the database, again while it is away for a moment. A try whose commit was lost on the way may have
 * happened: what runs twice must do it once. Once the database stayed away, callers learn it at the first try until it
 * answers again. Throws a StorageError.
 */
export function retrying(): <T>(run: () => Promise<T>) => Promise<T> {
	let away = false;
	return async (run) => {
		let meeting = 0;
		for (let pause = 0; ;) {
			try {
				const value = await run();
				away = false;
				return value;
			} catch (error) {
				if (met(error) && meeting < meetings) {
					meeting += 1;
					await sleep(Math.random() * 10 * meeting);
					continue;
				}
				const wait = isPassing(error) && !away ? pauses[pause++] : undefined;
				if (wait === undefined) {
					if (isPassing(error)) away = true;
					throw translateError(error);
				}
				await sleep(wait * (0.75 + Math.random() / 2));
			}
		}
	};
}

/** How strictly transactions are kept apart on PostgreSQL; SQLite has one at a time. */
export type Isolation = 'serializable' | 'read committed';

/** Runs a transaction. */
export function inTransaction<T>(
	db: Database,
	engine: Engine,
	isolation: Isolation,
	run: (transaction: Transaction<Tables>) => Promise<T>
): Promise<T> {
	const transaction = db.transaction();
	return (engine === 'postgres' ? transaction.setIsolationLevel(isolation) : transaction).execute(run);
}
