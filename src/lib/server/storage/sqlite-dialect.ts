import {
	SelectQueryNode,
	SqliteAdapter,
	SqliteIntrospector,
	SqliteQueryCompiler,
	type CompiledQuery,
	type DatabaseConnection,
	type Dialect,
	type Driver,
	type QueryResult
} from 'kysely';
import type { SqliteResult, SqliteThread, SqliteTurn } from './sqlite-thread.ts';

function resultOf<Row>({ rows, changes }: SqliteResult): QueryResult<Row> {
	return changes < 0 ? { rows: rows as Row[] } : { rows: rows as Row[], numAffectedRows: BigInt(changes) };
}

/**
 * Outside a transaction reads go beside it and every other statement is a transaction of its own. All connections are
 * one thread, so that there are as many as callers.
 */
class SqliteConnection implements DatabaseConnection {
	readonly #thread: SqliteThread;
	#turn: SqliteTurn | null = null;

	constructor(thread: SqliteThread) {
		this.#thread = thread;
	}

	async executeQuery<Row>({ sql, parameters, query }: CompiledQuery): Promise<QueryResult<Row>> {
		if (this.#turn) return resultOf(await this.#turn.query(sql, parameters));
		if (SelectQueryNode.is(query)) return resultOf(await this.#thread.read(sql, parameters));
		const turn = await this.#thread.begin();
		const result = await turn.query(sql, parameters).catch(async (error: unknown) => {
			await turn.rollback().catch(() => {});
			throw error;
		});
		await turn.commit();
		return resultOf(result);
	}

	streamQuery(): AsyncIterableIterator<never> {
		throw new Error('SQLite answers in one piece.');
	}

	async begin(): Promise<void> {
		this.#turn = await this.#thread.begin();
	}

	async end(how: 'commit' | 'rollback'): Promise<void> {
		const turn = this.#turn;
		this.#turn = null;
		await turn?.[how]();
	}
}

class SqliteDriver implements Driver {
	readonly #thread: SqliteThread;

	constructor(thread: SqliteThread) {
		this.#thread = thread;
	}

	async init(): Promise<void> {}

	async acquireConnection(): Promise<SqliteConnection> {
		return new SqliteConnection(this.#thread);
	}

	async beginTransaction(connection: SqliteConnection): Promise<void> {
		await connection.begin();
	}

	async commitTransaction(connection: SqliteConnection): Promise<void> {
		await connection.end('commit');
	}

	async rollbackTransaction(connection: SqliteConnection): Promise<void> {
		await connection.end('rollback');
	}

	async releaseConnection(): Promise<void> {}

	async destroy(): Promise<void> {
		await this.#thread.close();
	}
}

/** Kysely over a thread that owns the SQLite file. */
export function sqliteDialect(thread: SqliteThread): Dialect {
	return {
		createAdapter: () => new SqliteAdapter(),
		createDriver: () => new SqliteDriver(thread),
		createIntrospector: (db) => new SqliteIntrospector(db),
		createQueryCompiler: () => new SqliteQueryCompiler()
	};
}
