import * as v from 'valibot';
import type { Storage } from './storage.ts';
import { tableNames, type Tables } from './tables.ts';
import type { Database } from './transact.ts';

/**
 * All classes as lines of JSON, the same from either engine: a head, a line per row, and a last line that says how many
 * there were, so that a file that was cut off is known as such.
 */
const format = 'parallax-classes';
const version = 1;

const headSchema = v.object({ format: v.literal(format), version: v.literal(version), madeAt: v.number() });
const rowSchema = v.object({
	table: v.picklist(tableNames),
	row: v.record(v.pipe(v.string(), v.regex(/^[a-z_]+$/)), v.union([v.string(), v.number(), v.null()]))
});
const endSchema = v.object({ rows: v.number() });

/** One row of one table. */
export type DumpedRow = v.InferOutput<typeof rowSchema>;

/** Rows that go into one statement. */
const together = 50;

/** A dump that cannot be read; says where and why. */
export class DumpError extends Error {}

function rowsOf(db: Database, table: keyof Tables, classId: string) {
	return db
		.selectFrom(table)
		.selectAll()
		.where(table === 'classes' ? 'id' : 'class_id', '=', classId)
		.execute();
}

/** Calls `write` with each line (without its end) of a dump of one moment; answers how many rows it has. */
export async function writeDump(
	{ db, engine }: Storage,
	madeAt: number,
	write: (line: string) => Promise<void>
): Promise<number> {
	const transaction = db.transaction();
	const snapshot = engine === 'postgres' ? transaction.setIsolationLevel('repeatable read') : transaction;
	return snapshot.execute(async (trx) => {
		await write(JSON.stringify({ format, version, madeAt }));
		let count = 0;
		const classes = await trx.selectFrom('classes').select('id').orderBy('id').execute();
		for (const { id } of classes) {
			for (const table of tableNames) {
				for (const row of await rowsOf(trx, table, id)) {
					await write(JSON.stringify({ table, row }));
					count += 1;
				}
			}
		}
		await write(JSON.stringify({ rows: count }));
		return count;
	});
}

function parse(line: string, number: number): unknown {
	try {
		return JSON.parse(line);
	} catch {
		throw new DumpError(`Line ${number} is not JSON.`);
	}
}

/** The rows of a dump, whole and in their order. Throws a DumpError for anything else, before its end if need be. */
export async function* readDump(lines: AsyncIterable<string>): AsyncGenerator<DumpedRow> {
	let number = 0;
	let rows = 0;
	let ended = false;
	for await (const line of lines) {
		number += 1;
		if (ended) throw new DumpError(`Line ${number} comes after the end.`);
		const value = parse(line, number);
		if (number === 1) {
			if (!v.is(headSchema, value))
				throw new DumpError('This is no backup of classes that this version can read.');
			continue;
		}
		const row = v.safeParse(rowSchema, value);
		if (row.success) {
			rows += 1;
			yield row.output;
			continue;
		}
		const end = v.safeParse(endSchema, value);
		if (!end.success) throw new DumpError(`Line ${number} is no row of a class.`);
		if (end.output.rows !== rows)
			throw new DumpError(`${end.output.rows} rows should be there, and ${rows} are.`);
		ended = true;
	}
	if (!ended) throw new DumpError('The file ends before the backup does.');
}

/** Whether any class is kept. */
export async function isEmpty({ db }: Storage): Promise<boolean> {
	return (await db.selectFrom('classes').select('id').limit(1).executeTakeFirst()) === undefined;
}

/** Puts the rows in the place of all classes: all of them, or nothing changes. Answers how many. */
export async function restoreDump({ db }: Storage, rows: AsyncIterable<DumpedRow>): Promise<number> {
	return db.transaction().execute(async (trx) => {
		await trx.deleteFrom('classes').execute();
		let waiting: DumpedRow[] = [];
		let count = 0;
		const insert = async () => {
			const [first] = waiting;
			// What the columns may be is the database's to say.
			const values = waiting.map(({ row }) => row) as never[];
			if (first) await trx.insertInto(first.table).values(values).execute();
			waiting = [];
		};
		for await (const row of rows) {
			if (waiting.length === together || (waiting[0] && waiting[0].table !== row.table)) await insert();
			waiting.push(row);
			count += 1;
		}
		await insert();
		return count;
	});
}
