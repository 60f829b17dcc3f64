import type { Tables } from '#lib/server/storage/tables.ts';
import type { Database } from '#lib/server/storage/transact.ts';

/** The seats of one class; the largest lecture that the draw was measured with. */
export const mostSeats = 300;

/** The seats that are neither removed nor merged. */
export function takenSeats(db: Database, classId: string) {
	return db.selectFrom('seats').where('class_id', '=', classId).where('removed_at', 'is', null);
}

/** Whether the seat is one of those. */
export async function isTaken(db: Database, classId: string, seatId: string): Promise<boolean> {
	const seat = await takenSeats(db, classId).select('id').where('id', '=', seatId).executeTakeFirst();
	return seat !== undefined;
}

/** A seat, removed or not; undefined for none. */
export function seatRow(db: Database, classId: string, seatId: string): Promise<Tables['seats'] | undefined> {
	return db
		.selectFrom('seats')
		.selectAll()
		.where('class_id', '=', classId)
		.where('id', '=', seatId)
		.executeTakeFirst();
}
