import { PostgresDialect, type Dialect } from 'kysely';
import pg from 'pg';

/** How many connections one instance keeps; a transaction holds one for a few milliseconds. */
const connections = 10;

/** COUNT and BIGINT arrive as text unless told otherwise; milliseconds and counts fit a number. */
const bigint = 20;

/** A pool for a `postgres://…` address; nothing is connected before the first query. `tell` hears of lost connections. */
export function openPool(url: string, tell: (text: string) => void): pg.Pool {
	const pool = new pg.Pool({
		connectionString: url,
		max: connections,
		connectionTimeoutMillis: 3000,
		// A server that hangs is a server that is away.
		query_timeout: 15_000,
		keepAlive: true,
		application_name: 'parallax',
		types: {
			getTypeParser: (oid: number, format?: 'text' | 'binary') =>
				oid === bigint && format !== 'binary' ? Number : pg.types.getTypeParser(oid, format)
		}
	});
	// Without listeners the process would die when the server goes away: while a connection rests in the pool, and while
	// a transaction holds it between two queries, whose next query then fails.
	pool.on('error', (error) => tell(`PostgreSQL closed a connection: ${error.message}\n`));
	pool.on('connect', (client) => client.on('error', () => {}));
	return pool;
}

/** Kysely over a pool. */
export function postgresDialect(pool: pg.Pool): Dialect {
	return new PostgresDialect({ pool });
}

/** The address without its password, for messages. */
export function shownAddress(url: string): string {
	try {
		const { hostname, port, pathname } = new URL(url);
		return `${hostname || 'localhost'}${port && `:${port}`}${pathname}`;
	} catch {
		return 'the address in DATABASE_URL';
	}
}
