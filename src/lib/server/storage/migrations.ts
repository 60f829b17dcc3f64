import { sql, type CreateTableBuilder, type Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import type { Tables } from './tables.ts';

/** The two engines that classes can be kept in. */
export type Engine = 'sqlite' | 'postgres';

type Column = 'text' | 'text?' | 'small' | 'small?' | 'time' | 'time?';

/**
 * Columns as both engines understand them. Text is ordered by its bytes on either; SQLite's STRICT tables have one
 * integer type, which holds milliseconds; PostgreSQL's does not.
 */
function typeOf(engine: Engine, column: Column) {
	switch (column.replace('?', '')) {
		case 'text':
			return engine === 'postgres' ? sql`text collate "C"` : sql`text`;
		case 'time':
			return engine === 'postgres' ? sql`bigint` : sql`integer`;
		default:
			return sql`integer`;
	}
}

interface TableShape {
	readonly columns: Readonly<Record<string, Column>>;
	readonly key: readonly string[];
}

/** Makes a table; unless it is the classes' own, its rows go when their class does. */
async function makeTable(
	db: Kysely<unknown>,
	engine: Engine,
	name: string,
	{ columns, key }: TableShape
): Promise<void> {
	let table: CreateTableBuilder<string, string> = db.schema.createTable(name);
	for (const [column, type] of Object.entries(columns)) {
		table = table.addColumn(column, typeOf(engine, type), (definition) =>
			type.endsWith('?') ? definition : definition.notNull()
		);
	}
	table = table.addPrimaryKeyConstraint(`${name}_key`, [...key]);
	if (name !== 'classes') {
		table = table.addForeignKeyConstraint(`${name}_class`, ['class_id'], 'classes', ['id'], (reference) =>
			reference.onDelete('cascade')
		);
	}
	await (engine === 'sqlite' ? table.modifyEnd(sql`strict`) : table).execute();
}

/** One set for both engines, in the order of their names. A migration that was released is never changed. */
function migrationsFor(engine: Engine): Record<string, Migration> {
	return { '2026-11-22-classes': { up: (db) => makeClassTables(db, engine) } };
}

async function makeClassTables(db: Kysely<unknown>, engine: Engine): Promise<void> {
	const make = (name: keyof Tables, key: readonly string[], columns: TableShape['columns']) =>
		makeTable(db, engine, name, { columns, key });
	await make('classes', ['id'], {
		id: 'text',
		debate_id: 'text',
		name: 'text',
		format_id: 'text?',
		tours: 'text',
		phase: 'text',
		joining: 'small',
		made_at: 'time',
		expires_at: 'time'
	});
	await make('join_codes', ['code'], { code: 'text', class_id: 'text' });
	await make('coaches', ['class_id', 'id'], {
		class_id: 'text',
		id: 'text',
		label: 'text',
		token_hash: 'text',
		made_at: 'time',
		revoked_at: 'time?'
	});
	await make('seats', ['class_id', 'id'], {
		class_id: 'text',
		id: 'text',
		name: 'text',
		name_key: 'text',
		phrase_hash: 'text',
		made_at: 'time',
		seen_at: 'time?',
		absent: 'small',
		removed_at: 'time?',
		merged_into: 'text?'
	});
	await make('seat_tokens', ['class_id', 'token_hash'], {
		class_id: 'text',
		token_hash: 'text',
		seat_id: 'text',
		made_at: 'time'
	});
	await make('draws', ['class_id', 'id'], {
		class_id: 'text',
		id: 'text',
		strategy: 'text',
		seed: 'text',
		constraints: 'text',
		sides: 'text',
		remarks: 'text',
		made_at: 'time',
		undone_at: 'time?'
	});
	await make('polls', ['class_id', 'moment'], {
		class_id: 'text',
		moment: 'text',
		opened_at: 'time',
		closed_at: 'time?',
		result: 'text?',
		result_at: 'time?'
	});
	await make('stances', ['class_id', 'moment', 'seat_id', 'position_id'], {
		class_id: 'text',
		seat_id: 'text',
		moment: 'text',
		position_id: 'text',
		value: 'small?',
		changed_at: 'time'
	});
	await make('stance_notes', ['class_id', 'moment', 'seat_id'], {
		class_id: 'text',
		seat_id: 'text',
		moment: 'text',
		confidence: 'small?',
		reason_for: 'text',
		reason_against: 'text',
		would_change: 'text'
	});
	await make('entries', ['class_id', 'seat_id', 'id'], {
		class_id: 'text',
		seat_id: 'text',
		id: 'text',
		kind: 'text',
		subject: 'text',
		body: 'text',
		made_at: 'time',
		received_at: 'time'
	});
	await make('progress', ['class_id', 'seat_id', 'tour_id'], {
		class_id: 'text',
		seat_id: 'text',
		tour_id: 'text',
		entry_id: 'text',
		share: 'small',
		step: 'text?',
		finished: 'small',
		made_at: 'time'
	});
	await make('rounds', ['class_id', 'id'], {
		class_id: 'text',
		id: 'text',
		group_no: 'small',
		name: 'text',
		format: 'text',
		sides: 'text',
		made_at: 'time',
		removed_at: 'time?'
	});
	await make('round_events', ['class_id', 'round_id', 'sequence'], {
		class_id: 'text',
		round_id: 'text',
		sequence: 'small',
		id: 'text',
		event: 'text',
		at: 'time'
	});
	await make('changes', ['class_id', 'id'], {
		class_id: 'text',
		id: 'text',
		topic: 'text',
		ref: 'text?',
		at: 'time'
	});
	const tables = db as Kysely<Tables>;
	await tables.schema.createIndex('join_codes_class').on('join_codes').column('class_id').execute();
	await tables.schema.createIndex('classes_expiry').on('classes').column('expires_at').execute();
	await tables.schema
		.createIndex('seats_name')
		.unique()
		.on('seats')
		.columns(['class_id', 'name_key'])
		.where(sql.ref('removed_at'), 'is', null)
		.execute();
	await tables.schema
		.createIndex('round_events_id')
		.unique()
		.on('round_events')
		.columns(['class_id', 'round_id', 'id'])
		.execute();
}

function migratorFor(db: Kysely<Tables>, engine: Engine): Migrator {
	return new Migrator({ db, provider: { getMigrations: async () => migrationsFor(engine) } });
}

/** Brings the tables up to date; several instances may do it at once. Throws what went wrong. */
export async function migrate(db: Kysely<Tables>, engine: Engine): Promise<void> {
	const { error } = await migratorFor(db, engine).migrateToLatest();
	if (error) throw error;
}

/** The names of migrations still to be done. */
export async function pendingMigrations(db: Kysely<Tables>, engine: Engine): Promise<string[]> {
	const known = await migratorFor(db, engine).getMigrations();
	return known.filter(({ executedAt }) => !executedAt).map(({ name }) => name);
}
