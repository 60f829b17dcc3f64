import { newId } from '#lib/server/storage/ids.ts';
import type { Database } from '#lib/server/storage/transact.ts';
import { isClass } from './class-rows.ts';
import type { ClassStore } from './class-store.ts';
import type { Keeper } from './keeper.ts';
import type { JoinRefusal, NewSeat } from './records.ts';
import { cleanName, freeName, nameKey, nameProblem } from './seat-name.ts';
import { mostSeats, seatRow, takenSeats } from './seat-rows.ts';
import { hashPhrase, hashToken, newPhrase, newToken, phraseFits, readPhrase } from './secrets.ts';

/** Links of one seat that work at the same time; the oldest gives way. */
const mostLinks = 20;

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

/** How a seat of a class is taken, and found again from another device. */
export function seatDoors(keeper: Keeper): Pick<ClassStore, 'join' | 'addSeat' | 'comeBack' | 'newLink'> {
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
					if (!(await isClass(db, classId))) return null;
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
		}
	};
}
