import type { Database } from '#lib/server/storage/transact.ts';

/** Whether there is such a class, and not one that was deleted meanwhile. */
export async function isClass(db: Database, classId: string): Promise<boolean> {
	const row = await db.selectFrom('classes').select('id').where('id', '=', classId).executeTakeFirst();
	return row !== undefined;
}
