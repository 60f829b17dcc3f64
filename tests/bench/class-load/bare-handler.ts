import { createServer, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { json, text } from 'node:stream/consumers';
import { newId } from '#lib/server/storage/ids.ts';
import { openPool } from '#lib/server/storage/postgres.ts';
import { readStorageSettings, type StorageSettings } from '#lib/server/storage/storage.ts';

/**
 * What the class pages are measured against: node:http and one INSERT per request, as durable as the app's, with no idea
 * of who sends it or whether it may. A poll's form, which has no id, is one row too.
 */
type Row = readonly [seat: string, id: string, kind: string, subject: string, body: string, at: number];

const columns = 'seat_id, id, kind, subject, body, made_at';

function openSqlite(folder: string): (row: Row) => Promise<void> {
	const db = new DatabaseSync(join(folder, 'bare.sqlite'));
	db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
	db.exec(
		`CREATE TABLE bare (${columns.replaceAll(',', ' TEXT,')} INTEGER, PRIMARY KEY (seat_id, id)) STRICT`
	);
	const insert = db.prepare(`INSERT INTO bare (${columns}) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`);
	return async (row) => void insert.run(...row);
}

async function openPostgres(url: string): Promise<(row: Row) => Promise<void>> {
	const pool = openPool(url, (said) => process.stderr.write(said));
	await pool.query(
		`CREATE TABLE bare (${columns.replaceAll(',', ' TEXT,')} BIGINT, PRIMARY KEY (seat_id, id))`
	);
	const insert = {
		name: 'insert',
		text: `INSERT INTO bare (${columns}) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`
	};
	return async (row) => void (await pool.query({ ...insert, values: [...row] }));
}

function opened(settings: StorageSettings) {
	return settings.engine === 'sqlite' ? openSqlite(settings.folder) : openPostgres(settings.url);
}

interface Batch {
	readonly seat: string;
	readonly entries: readonly {
		readonly id: string;
		readonly kind: string;
		readonly subject: string;
		readonly body: unknown;
		readonly madeAt: number;
	}[];
}

async function rowOf(request: IncomingMessage): Promise<Row> {
	if (request.headers['content-type'] !== 'application/json') {
		return ['', newId(), 'poll', '', await text(request), Date.now()];
	}
	const { seat, entries } = (await json(request)) as Batch;
	const [entry] = entries;
	if (!entry) throw new Error('A batch of the measurement holds one entry.');
	return [seat, entry.id, entry.kind, entry.subject, JSON.stringify(entry.body), entry.madeAt];
}

const insert = await opened(readStorageSettings(process.env));
const server = createServer((request, response) => {
	rowOf(request)
		.then(async (row) => {
			await insert(row);
			response
				.writeHead(200, { 'content-type': 'application/json' })
				.end(JSON.stringify({ type: 'success', accepted: [row[1]], refused: [] }));
		})
		.catch((error: unknown) => response.writeHead(500).end(String(error)));
});
server.listen(0, 'localhost', () => {
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	process.stdout.write(`The bare handler is ready: http://localhost:${port}\n`);
});
