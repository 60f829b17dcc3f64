import type pg from 'pg';
import * as v from 'valibot';
import type { Hint } from '#lib/server/classes/records.ts';
import { newId } from '#lib/server/storage/ids.ts';
import { collector } from './hub.ts';

const channel = 'parallax';
/** PostgreSQL refuses notes of 8,000 bytes. */
const longestNote = 7500;
/** Between tries to listen while the server is away, in milliseconds. */
const pauses = [100, 250, 500, 1000, 2000];

const noteSchema = v.object({
	from: v.string(),
	echo: v.optional(v.string()),
	hints: v.array(v.tuple([v.string(), v.string(), v.string(), v.nullable(v.string())]))
});
type Note = v.InferOutput<typeof noteSchema>;

/** Hints between the instances that share a PostgreSQL. */
export interface PostgresHints {
	/** After a commit: goes out once per window, many hints in one note. */
	announce(classId: string, hints: readonly Hint[]): void;
	/** Whether hints of others arrive; when not, the changes have to be polled. */
	readonly listening: boolean;
	close(): Promise<void>;
}

interface Ears {
	readonly hear: (classId: string, hints: readonly Hint[]) => void;
	/** The connection is up or down; after a down, hints may be missing. */
	readonly connected: (up: boolean) => void;
}

/**
 * One connection that listens, opened again whenever it is lost, and notes sent after the commit: `NOTIFY` within a
 * transaction would make all writers wait for one another.
 */
export function openPostgresHints(pool: pg.Pool, { hear, connected }: Ears): PostgresHints {
	const from = newId();
	let listening = false;
	let closed = false;
	let client: pg.PoolClient | null = null;
	let tries = 0;
	let timer: NodeJS.Timeout | null = null;

	const send = (note: Note) => pool.query('select pg_notify($1, $2)', [channel, JSON.stringify(note)]);
	let collected: Note['hints'] = [];
	const flush = () => {
		const hints = collected;
		collected = [];
		for (let start = 0, end = 0, length = 0; start < hints.length; start = end, length = 0) {
			while (end < hints.length) {
				length += JSON.stringify(hints[end]).length + 1;
				if (length > longestNote && end > start) break;
				end += 1;
			}
			// The others find it by their slow poll.
			send({ from, hints: hints.slice(start, end) }).catch(() => {});
		}
	};
	const outgoing = collector((classId, hints) => {
		if (collected.length === 0) queueMicrotask(flush);
		collected.push(
			...hints.map(({ id, topic, ref }): [string, string, string, string | null] => [classId, id, topic, ref])
		);
	});

	const lost = () => {
		const before = client;
		client = null;
		before?.removeAllListeners('notification');
		before?.release(true);
		listening = false;
		if (closed) return;
		if (before) connected(false);
		const pause = pauses[Math.min(tries++, pauses.length - 1)];
		timer = setTimeout(listen, pause).unref();
	};
	const listen = async () => {
		try {
			const own = await pool.connect();
			if (closed) {
				own.release(true);
				return;
			}
			client = own;
			const echo = newId();
			// Other parts of the pool listen for errors too; this one must not end the process either.
			own.once('error', () => client === own && lost());
			own.once('end', () => client === own && lost());
			own.on('notification', ({ payload }) => {
				const note = readNote(payload);
				if (note?.echo === echo) listening = true;
				if (!note || note.from === from) return;
				const byClass = Map.groupBy(note.hints, ([classId]) => classId);
				for (const [classId, hints] of byClass) {
					hear(
						classId,
						hints.map(([, id, topic, ref]) => ({ id, topic, ref }))
					);
				}
			});
			await own.query(`listen ${channel}`);
			tries = 0;
			connected(true);
			// Some poolers take a LISTEN and never hear anything: it counts when this comes back.
			await send({ from, echo, hints: [] });
		} catch {
			lost();
		}
	};
	void listen();

	return {
		announce: outgoing.add,
		get listening() {
			return listening;
		},
		close: async () => {
			closed = true;
			if (timer) clearTimeout(timer);
			outgoing.close();
			lost();
		}
	};
}

function readNote(payload: string | undefined): Note | null {
	try {
		const note = v.safeParse(noteSchema, JSON.parse(payload ?? ''));
		return note.success ? note.output : null;
	} catch {
		return null;
	}
}
