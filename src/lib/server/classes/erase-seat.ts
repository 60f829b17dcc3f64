import type { DrawConstraint } from '#lib/classroom/draw-request.ts';
import { seatsOfConstraint } from '#lib/classroom/draw-words.ts';
import { newId } from '#lib/server/storage/ids.ts';
import type { Database } from '#lib/server/storage/transact.ts';
import { sql } from 'kysely';
import type { ClassStore } from './class-store.ts';
import type { Keeper } from './keeper.ts';
import type { DrawnSide } from './records.ts';

interface ErasedSeat {
	readonly id: string;
	readonly name: string;
}

/** The seat and all that were merged into it, also by way of others; empty for no such seat. */
async function seatAndMerged(db: Database, classId: string, seatId: string): Promise<ErasedSeat[]> {
	const rows = await db
		.selectFrom('seats')
		.select(['id', 'name', 'merged_into'])
		.where('class_id', '=', classId)
		.execute();
	const found = rows.filter(({ id }) => id === seatId);
	const known = new Set(found.map(({ id }) => id));
	for (const { id } of found) {
		for (const row of rows) {
			if (row.merged_into !== id || known.has(row.id)) continue;
			known.add(row.id);
			found.push(row);
		}
	}
	return found;
}

const tablesOfSeats = ['seat_tokens', 'stances', 'stance_notes', 'entries', 'progress'] as const;

async function eraseRows(db: Database, classId: string, { id }: ErasedSeat): Promise<void> {
	for (const table of tablesOfSeats) {
		await db.deleteFrom(table).where('class_id', '=', classId).where('seat_id', '=', id).execute();
	}
	await db.deleteFrom('seats').where('class_id', '=', classId).where('id', '=', id).execute();
	await db
		.updateTable('changes')
		.set({ ref: null })
		.where('class_id', '=', classId)
		.where('ref', '=', id)
		.execute();
}

/** Draws that are kept forget the seat: its side, the rules about it, and the sentences that may name it. */
async function eraseFromDraws(db: Database, classId: string, { id, name }: ErasedSeat): Promise<void> {
	const draws = await db
		.selectFrom('draws')
		.select(['id', 'sides', 'constraints', 'remarks'])
		.where('class_id', '=', classId)
		.execute();
	for (const draw of draws) {
		const constraints = JSON.parse(draw.constraints) as DrawConstraint[];
		const about = constraints.filter((constraint) => seatsOfConstraint(constraint).includes(id));
		const alike = new Set(about.flatMap(seatsOfConstraint));
		const sides = (JSON.parse(draw.sides) as DrawnSide[])
			.filter(({ seatId }) => seatId !== id)
			// It may have been named otherwise when the reason was written.
			.map((side) =>
				alike.has(side.seatId) ? { ...side, reason: 'Drawn with a rule about somebody who left.' } : side
			);
		const remarks = (JSON.parse(draw.remarks) as string[]).filter((remark) => !remark.includes(name));
		await db
			.updateTable('draws')
			.set({
				sides: JSON.stringify(sides),
				constraints: JSON.stringify(constraints.filter((each) => !about.includes(each))),
				remarks: JSON.stringify(about.length > 0 ? [] : remarks)
			})
			.where('class_id', '=', classId)
			.where('id', '=', draw.id)
			.execute();
	}
}

/**
 * In the rounds somebody stands where the seat stood, under an id that belongs to nobody: without it the clocks of a
 * round that waits for all to be ready would tell another story.
 */
async function eraseFromRounds(db: Database, classId: string, { id }: ErasedSeat): Promise<void> {
	const nobody = newId();
	await db
		.updateTable('rounds')
		.set({ sides: sql<string>`replace(sides, ${id}, ${nobody})` })
		.where('class_id', '=', classId)
		.execute();
	await db
		.updateTable('round_events')
		.set({ event: sql<string>`replace(event, ${id}, ${nobody})` })
		.where('class_id', '=', classId)
		.where('event', 'like', `%${id}%`)
		.execute();
}

/** What a student may do with all that is kept of the own seat. */
export function seatErasure(keeper: Keeper): Pick<ClassStore, 'eraseSeat'> {
	return {
		eraseSeat: (classId, seatId) =>
			keeper.write(classId, async (db, tell) => {
				const erased = await seatAndMerged(db, classId, seatId);
				for (const seat of erased) {
					await eraseRows(db, classId, seat);
					await eraseFromDraws(db, classId, seat);
					await eraseFromRounds(db, classId, seat);
				}
				if (erased.length === 0) return false;
				for (const topic of ['seats', 'draw', 'progress', 'rounds']) tell(topic);
				return true;
			})
	};
}
