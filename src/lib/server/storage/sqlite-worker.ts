/** What the worker is started with. */
export interface SqliteWorkerData {
	readonly file: string;
	/** A file held locked for as long as the worker lives; null for a reader beside a running server. */
	readonly lockFile: string | null;
	/** Reads only: nothing is created and nothing can be written. */
	readonly readOnly: boolean;
}

/** A message to the worker; `id` asks for a {@link SqliteAnswer}. */
export type SqliteRequest =
	| { readonly kind: 'begin' }
	| {
			readonly kind: 'read' | 'query';
			readonly id: number;
			readonly sql: string;
			readonly parameters: readonly unknown[];
	  }
	/** `more`: another transaction is waiting to begin, so that this one may share its commit. */
	| { readonly kind: 'commit' | 'rollback'; readonly id: number; readonly more: boolean }
	| { readonly kind: 'close'; readonly id: number };

/** An error as it crosses threads. */
export interface SqliteFailure {
	readonly message: string;
	readonly code: string;
	/** SQLite's extended result code; null when the error is not SQLite's. */
	readonly errcode: number | null;
}

/** `id` 0 answers the start. */
export type SqliteAnswer =
	| {
			readonly id: number;
			readonly rows: Record<string, unknown>[];
			/** Rows written; -1 for a statement that only reads. */
			readonly changes: number;
	  }
	| { readonly id: number; readonly failure: SqliteFailure };

/**
 * The body of the worker thread that owns the SQLite connections; nothing outside of it may be named in here, because
 * the thread is started from this function's own text: that works alike in the bundled server, in development and in
 * tests, without a second file to ship.
 *
 * One connection writes, another one reads what is committed. Transactions come one after the other; those that wait
 * for each other share one commit, and so one flush of the disk, and each is answered only after it (group commit).
 */
export function sqliteWorker(): void {
	type Connection = InstanceType<typeof DatabaseSync>;
	const { DatabaseSync } = process.getBuiltinModule('node:sqlite');
	const { parentPort, workerData } = process.getBuiltinModule('node:worker_threads');
	const { file, lockFile, readOnly } = workerData as SqliteWorkerData;
	const port = parentPort as NonNullable<typeof parentPort>;

	/** A commit is shared by this many transactions at most, and waits this long at most, in milliseconds. */
	const mostShared = 64;
	const longestWait = 5;
	const mostStatements = 500;

	const failureOf = (error: unknown): SqliteFailure => {
		const { message = String(error), code, errcode } = error as Partial<SqliteFailure>;
		return { message, code: code ?? '', errcode: errcode ?? null };
	};
	const answer = (message: SqliteAnswer) => port.postMessage(message);
	const done = (id: number) => answer({ id, rows: [], changes: 0 });
	const failed = (id: number, error: unknown) => answer({ id, failure: failureOf(error) });

	const statements = new Map<Connection, Map<string, ReturnType<Connection['prepare']>>>();
	const prepared = (connection: Connection, sql: string) => {
		const known = statements.get(connection) ?? new Map<string, ReturnType<Connection['prepare']>>();
		statements.set(connection, known);
		const statement = known.get(sql) ?? connection.prepare(sql);
		// The oldest goes when there are too many; one that is used becomes the youngest.
		known.delete(sql);
		known.set(sql, statement);
		if (known.size > mostStatements) known.delete(known.keys().next().value ?? '');
		return statement;
	};
	const execute = (connection: Connection, id: number, sql: string, parameters: readonly unknown[]) => {
		const statement = prepared(connection, sql);
		const values = parameters as Parameters<typeof statement.all>[1][];
		if (statement.columns().length > 0) {
			const rows = statement.all(...values) as Record<string, unknown>[];
			answer({ id, rows, changes: /^\s*(select|with|pragma)\b/i.test(sql) ? -1 : rows.length });
		} else {
			answer({ id, rows: [], changes: Number(statement.run(...values).changes) });
		}
	};

	let lock: Connection | null = null;
	let writer: Connection;
	let reader: Connection;
	try {
		if (lockFile !== null) {
			lock = new DatabaseSync(lockFile, { timeout: 1500 });
			// Held by the kernel: it ends with this process, however that ends, and leaves nothing to clean up.
			lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
		}
	} catch (error) {
		failed(0, { ...failureOf(error), code: 'DATA_FOLDER_LOCK' });
		return;
	}
	try {
		const options = { readOnly, timeout: 5000, enableForeignKeyConstraints: true };
		writer = new DatabaseSync(file, options);
		if (!readOnly) writer.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
		reader = new DatabaseSync(file, options);
		reader.exec('PRAGMA query_only = 1; SELECT 1 FROM sqlite_schema');
	} catch (error) {
		lock?.close();
		failed(0, error);
		return;
	}

	/** Committed by their callers, not yet on the disk. */
	let waiting: number[] = [];
	let waitingSince = 0;
	/** Why the transaction under way cannot succeed any more. */
	let broken: unknown = null;

	const flush = () => {
		const ids = waiting;
		waiting = [];
		if (!writer.isTransaction) return;
		try {
			writer.exec('COMMIT');
			ids.forEach(done);
		} catch (error) {
			if (writer.isTransaction) writer.exec('ROLLBACK');
			ids.forEach((id) => failed(id, error));
		}
	};
	/** Some errors, such as a full disk, take back the whole shared transaction. */
	const breakIfLost = (error: unknown) => {
		if (writer.isTransaction) return;
		broken = error;
		waiting.forEach((id) => failed(id, error));
		waiting = [];
	};
	const begin = () => {
		broken = null;
		try {
			if (!writer.isTransaction) writer.exec(readOnly ? 'BEGIN' : 'BEGIN IMMEDIATE');
			writer.exec('SAVEPOINT own');
		} catch (error) {
			broken = error;
			breakIfLost(error);
		}
	};
	const end = (kind: 'commit' | 'rollback', id: number, more: boolean) => {
		const trouble = broken;
		broken = null;
		try {
			if (trouble !== null) {
				if (kind === 'rollback') done(id);
				else failed(id, trouble);
			} else if (kind === 'commit') {
				writer.exec('RELEASE own');
				if (waiting.length === 0) waitingSince = performance.now();
				waiting.push(id);
			} else {
				writer.exec('ROLLBACK TO own; RELEASE own');
				done(id);
			}
		} catch (error) {
			failed(id, error);
			breakIfLost(error);
			broken = null;
		}
		const enough = waiting.length >= mostShared || performance.now() - waitingSince > longestWait;
		if (!more || enough) flush();
	};

	port.on('message', (request: SqliteRequest) => {
		switch (request.kind) {
			case 'begin':
				begin();
				break;
			case 'read':
				try {
					execute(reader, request.id, request.sql, request.parameters);
				} catch (error) {
					failed(request.id, error);
				}
				break;
			case 'query':
				if (broken !== null) {
					failed(request.id, broken);
					break;
				}
				try {
					execute(writer, request.id, request.sql, request.parameters);
				} catch (error) {
					failed(request.id, error);
					breakIfLost(error);
				}
				break;
			case 'commit':
			case 'rollback':
				end(request.kind, request.id, request.more);
				break;
			case 'close':
				try {
					flush();
					reader.close();
					writer.close();
					lock?.close();
					done(request.id);
				} catch (error) {
					failed(request.id, error);
				}
				port.close();
		}
	});
	done(0);
}
