import { newId } from '#lib/server/storage/ids.ts';
import { StorageError } from '#lib/server/storage/storage-error.ts';
import type { Tables } from '#lib/server/storage/tables.ts';
import type { Database } from '#lib/server/storage/transact.ts';
import type { ClassStore } from './class-store.ts';
import type { Keeper } from './keeper.ts';
import type { Presence } from './presence.ts';
import type { JoinRefusal, NewSeat, Seat } from './records.ts';
import { cleanName, freeName, nameKey, nameProblem } from './seat-name.ts';
import { hashPhrase, hashToken, newPhrase, newToken, phraseFits, readPhrase } from './secrets.ts';
import { copySeatWork } from './seat-work.ts';

/** The seats of one class; the largest lecture that the draw was measured with. */
const mostSeats = 300;
/** Links of one seat that work at the same time; the oldest gives way. */
const mostLinks = 20;

type SeatRow = Tables['seats'];

interface Candidate {
	readonly seatId: string;
	readonly token: string;
	readonly phrase: string;
	readonly name: string;
	readonly phraseHash: string;
	readonly madeAt: number;
}

async function candidate(name: string): Promise<Candidate> {
	const [seatId, phrase] = [newId(), newPhrase()];
	const phraseHash = await hashPhrase(phrase, seatId);
	return { seatId, token: newToken(), phrase, name, phraseHash, madeAt: Date.now() };
}

function takenSeats(db: Database, classId: string) {
	return db.selectFrom('seats').where('class_id', '=', classId).where('removed_at', 'is', null);
}

/** Takes the seat, unless the class is full or the name is taken. The same candidate twice takes one. */
async function takeSeat(db: Database, classId: string, wanted: Candidate): Promise<JoinRefusal | null> {
	const taken = await takenSeats(db, classId).select(['id', 'name_key']).execute();
	if (taken.some(({ id }) => id === wanted.seatId)) return null;
	if (taken.length >= mostSeats) return { refused: 'full' };
	const key = nameKey(wanted.name);
	const keys = new Set(taken.map(({ name_key }) => name_key));
	if (keys.has(key)) return { refused: 'name-taken', suggestion: freeName(wanted.name, keys) };
	const { numInsertedOrUpdatedRows } = await db
		.insertInto('seats')
		.values({
			class_id: classId,
			id: wanted.seatId,
			name: wanted.name,
			name_key: key,
			phrase_hash: wanted.phraseHash,
			made_at: wanted.madeAt,
			seen_at: null,
			absent: 0,
			removed_at: null,
			merged_into: null
		})
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	// Somebody took the name between the question and the answer.
	if (numInsertedOrUpdatedRows === 0n) {
		return { refused: 'name-taken', suggestion: freeName(wanted.name, new Set([...keys, key])) };
	}
	await addToken(db, classId, wanted.seatId, wanted.token);
	return null;
}

async function addToken(db: Database, classId: string, seatId: string, token: string): Promise<void> {
	await db
		.insertInto('seat_tokens')
		.values({
			class_id: classId,
			token_hash: hashToken(token) ?? '',
			seat_id: seatId,
			made_at: Date.now()
		})
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	const own = db.selectFrom('seat_tokens').where('class_id', '=', classId).where('seat_id', '=', seatId);
	const kept = await own.select('token_hash').orderBy('made_at', 'desc').limit(mostLinks).execute();
	if (kept.length < mostLinks) return;
	await db
		.deleteFrom('seat_tokens')
		.where('class_id', '=', classId)
		.where('seat_id', '=', seatId)
		.where(
			'token_hash',
			'not in',
			kept.map(({ token_hash }) => token_hash)
		)
		.execute();
}

function tellNew({ seatId, token, phrase }: Candidate): NewSeat {
	return { seatId, token, phrase };
}

/** Runs a change of a seat; `taken` when it would give two seats one name. */
async function unlessTaken<T>(change: () => Promise<T>): Promise<T | 'taken'> {
	try {
		return await change();
	} catch (error) {
		if (error instanceof StorageError && error.trouble === 'unique') return 'taken';
		throw error;
	}
}

type SeatPart = Pick<
	ClassStore,
	| 'join'
	| 'addSeat'
	| 'comeBack'
	| 'newLink'
	| 'seatByToken'
	| 'seats'
	| 'seatById'
	| 'renameSeat'
	| 'removeSeat'
	| 'restoreSeat'
	| 'mergeSeats'
	| 'setAbsent'
>;

/** The seats of a class: how they are taken, found again and tidied up. */
export function seats(keeper: Keeper, presence: Presence): SeatPart {
	const recordOf = (row: SeatRow): Seat => {
		const seenAt = presence.lastSeen(row.class_id, row.id, row.seen_at);
		return {
			id: row.id,
			name: row.name,
			madeAt: row.made_at,
			seenAt,
			present: presence.isPresent(seenAt),
			absent: row.absent === 1,
			removedAt: row.removed_at,
			mergedInto: row.merged_into
		};
	};
	const seatRow = (db: Database, classId: string, seatId: string) =>
		db
			.selectFrom('seats')
			.selectAll()
			.where('class_id', '=', classId)
			.where('id', '=', seatId)
			.executeTakeFirst();
	const change = (
		classId: string,
		seatId: string,
		columns: Partial<SeatRow>,
		only: 'taken' | 'removed'
	): Promise<boolean> =>
		keeper.write(classId, async (db, tell) => {
			const { numUpdatedRows } = await db
				.updateTable('seats')
				.set(columns)
				.where('class_id', '=', classId)
				.where('id', '=', seatId)
				.where('removed_at', only === 'taken' ? 'is' : 'is not', null)
				.executeTakeFirst();
			if (numUpdatedRows === 0n) return false;
			tell('seats', seatId);
			return true;
		});

	return {
		join: async (code, typed) => {
			const name = cleanName(typed);
			const problem = nameProblem(name);
			const ofCode = (db: Database) =>
				db
					.selectFrom('join_codes')
					.innerJoin('classes', 'classes.id', 'join_codes.class_id')
					.select(['classes.id', 'joining', 'expires_at'])
					.where('join_codes.code', '=', code)
					.executeTakeFirst();
			const found = await keeper.read(ofCode);
			if (!found) return { refused: 'no-such-code' };
			if (problem) return { refused: problem };
			const wanted = await candidate(name);
			const refusal = await keeper.write(
				found.id,
				async (db, tell): Promise<JoinRefusal | null> => {
					const now = await ofCode(db);
					if (!now || now.id !== found.id) return { refused: 'no-such-code' };
					if (now.expires_at <= Date.now()) return { refused: 'expired' };
					if (now.joining === 0) return { refused: 'locked' };
					const refused = await takeSeat(db, found.id, wanted);
					if (!refused) tell('seats', wanted.seatId);
					return refused;
				},
				'read committed'
			);
			return refusal ?? { classId: found.id, ...tellNew(wanted) };
		},

		addSeat: async (classId, typed) => {
			const name = cleanName(typed);
			const problem = nameProblem(name);
			if (problem) return { refused: problem };
			const wanted = await candidate(name);
			return keeper.write(
				classId,
				async (db, tell) => {
					const found = await db
						.selectFrom('classes')
						.select('id')
						.where('id', '=', classId)
						.executeTakeFirst();
					if (!found) return null;
					const refused = await takeSeat(db, classId, wanted);
					if (refused) return refused;
					tell('seats', wanted.seatId);
					return tellNew(wanted);
				},
				'read committed'
			);
		},

		comeBack: async (code, name, typed) => {
			const row = await keeper.read((db) =>
				db
					.selectFrom('join_codes')
					.innerJoin('seats', 'seats.class_id', 'join_codes.class_id')
					.innerJoin('classes', 'classes.id', 'join_codes.class_id')
					.select(['seats.class_id', 'seats.id', 'seats.phrase_hash'])
					.where('join_codes.code', '=', code)
					.where('classes.expires_at', '>', Date.now())
					.where('seats.name_key', '=', nameKey(cleanName(name)))
					.where('seats.removed_at', 'is', null)
					.executeTakeFirst()
			);
			const phrase = readPhrase(typed);
			const fits = await phraseFits(
				phrase ?? '',
				row && phrase ? { id: row.id, hash: row.phrase_hash } : null
			);
			if (!row || !fits) return null;
			const token = newToken();
			await keeper.write(row.class_id, (db) => addToken(db, row.class_id, row.id, token), 'read committed');
			return { classId: row.class_id, seatId: row.id, token };
		},

		newLink: (classId, seatId) => {
			const token = newToken();
			return keeper.write(classId, async (db) => {
				const row = await seatRow(db, classId, seatId);
				if (!row || row.removed_at !== null) return null;
				await addToken(db, classId, seatId, token);
				return token;
			});
		},

		seatByToken: async (classId, token) => {
			const hash = hashToken(token);
			if (!hash) return null;
			return keeper.read(async (db) => {
				const owner = await db
					.selectFrom('seat_tokens')
					.select('seat_id')
					.where('class_id', '=', classId)
					.where('token_hash', '=', hash)
					.executeTakeFirst();
				let row = owner && (await seatRow(db, classId, owner.seat_id));
				// A merged seat may have been merged on; each step is another seat, so that this ends.
				for (let steps = 0; row?.merged_into && steps < mostSeats; steps++) {
					row = await seatRow(db, classId, row.merged_into);
				}
				return row && row.removed_at === null ? recordOf(row) : null;
			});
		},

		seats: (classId, removedToo = false) =>
			keeper.read(async (db) => {
				const all = db.selectFrom('seats').selectAll().where('class_id', '=', classId).orderBy('id');
				const rows = await (removedToo ? all : all.where('removed_at', 'is', null)).execute();
				return rows.map(recordOf);
			}),

		seatById: (classId, seatId) =>
			keeper.read(async (db) => {
				const row = await seatRow(db, classId, seatId);
				return row ? recordOf(row) : null;
			}),

		renameSeat: async (classId, seatId, typed) => {
			const name = cleanName(typed);
			if (nameProblem(name)) return 'refused';
			const renamed = await unlessTaken(() =>
				change(classId, seatId, { name, name_key: nameKey(name) }, 'taken')
			);
			return renamed === 'taken' ? renamed : renamed ? 'renamed' : 'refused';
		},

		removeSeat: (classId, seatId) => change(classId, seatId, { removed_at: Date.now() }, 'taken'),

		restoreSeat: async (classId, seatId) => {
			const restored = await unlessTaken(() =>
				change(classId, seatId, { removed_at: null, merged_into: null }, 'removed')
			);
			return restored === 'taken' ? restored : restored ? 'restored' : 'refused';
		},

		mergeSeats: (classId, from, into) =>
			keeper.write(classId, async (db, tell) => {
				const rows = await takenSeats(db, classId).select('id').where('id', 'in', [from, into]).execute();
				if (rows.length < 2) return false;
				await copySeatWork(db, classId, from, into);
				await db
					.updateTable('seats')
					.set({ removed_at: Date.now(), merged_into: into })
					.where('class_id', '=', classId)
					.where('id', '=', from)
					.execute();
				tell('seats');
				tell('progress', into);
				return true;
			}),

		setAbsent: (classId, seatId, absent) => change(classId, seatId, { absent: absent ? 1 : 0 }, 'taken')
	};
}
