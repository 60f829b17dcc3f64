import { StorageError } from '#lib/server/storage/storage-error.ts';
import type { Tables } from '#lib/server/storage/tables.ts';
import type { ClassStore } from './class-store.ts';
import type { Keeper } from './keeper.ts';
import type { Presence } from './presence.ts';
import type { Seat } from './records.ts';
import { cleanName, nameKey, nameProblem } from './seat-name.ts';
import { mostSeats, seatRow, takenSeats } from './seat-rows.ts';
import { hashToken } from './secrets.ts';
import { copySeatWork } from './seat-work.ts';

type SeatRow = Tables['seats'];

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
	| 'seatByToken'
	| 'seats'
	| 'seatById'
	| 'renameSeat'
	| 'removeSeat'
	| 'restoreSeat'
	| 'mergeSeats'
	| 'setAbsent'
>;

/** The seats that were taken: who sits there, and how a coach tidies them up. */
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
