import { newId } from '#lib/server/storage/ids.ts';
import type { Tables } from '#lib/server/storage/tables.ts';
import { isClass } from './class-rows.ts';
import type { ClassStore } from './class-store.ts';
import type { Keeper } from './keeper.ts';
import type { CoachRecord } from './records.ts';
import { hashToken, newToken } from './secrets.ts';

function recordOf(row: Tables['coaches']): CoachRecord {
	return { id: row.id, label: row.label, madeAt: row.made_at, revokedAt: row.revoked_at };
}

/** The coach links of a class. */
export function coachLinks(
	keeper: Keeper
): Pick<ClassStore, 'addCoach' | 'revokeCoach' | 'coaches' | 'coachByToken'> {
	return {
		addCoach: (classId, label) => {
			const [coachId, token, madeAt] = [newId(), newToken(), Date.now()];
			return keeper.write(classId, async (db, tell) => {
				if (!(await isClass(db, classId))) return null;
				await db
					.insertInto('coaches')
					.values({
						class_id: classId,
						id: coachId,
						label,
						token_hash: hashToken(token) ?? '',
						made_at: madeAt,
						revoked_at: null
					})
					.onConflict((conflict) => conflict.doNothing())
					.execute();
				tell('class');
				return { coachId, token };
			});
		},

		revokeCoach: (classId, coachId) =>
			keeper.write(classId, async (db, tell) => {
				const open = await db
					.selectFrom('coaches')
					.select('id')
					.where('class_id', '=', classId)
					.where('revoked_at', 'is', null)
					.execute();
				if (open.length < 2 || !open.some(({ id }) => id === coachId)) return false;
				await db
					.updateTable('coaches')
					.set({ revoked_at: Date.now() })
					.where('class_id', '=', classId)
					.where('id', '=', coachId)
					.execute();
				tell('class');
				return true;
			}),

		coaches: (classId) =>
			keeper.read(async (db) => {
				const rows = await db
					.selectFrom('coaches')
					.selectAll()
					.where('class_id', '=', classId)
					.orderBy('id')
					.execute();
				return rows.map(recordOf);
			}),

		coachByToken: async (classId, token) => {
			const hash = hashToken(token);
			if (!hash) return null;
			return keeper.read(async (db) => {
				const row = await db
					.selectFrom('coaches')
					.selectAll()
					.where('class_id', '=', classId)
					.where('token_hash', '=', hash)
					.where('revoked_at', 'is', null)
					.executeTakeFirst();
				return row ? recordOf(row) : null;
			});
		}
	};
}
