import { openClassStore } from '#lib/server/classes/open-class-store.ts';
import { hashToken, newToken } from '#lib/server/classes/secrets.ts';
import { newId } from '#lib/server/storage/ids.ts';
import { openStorage, type StorageSettings } from '#lib/server/storage/storage.ts';

/** A class with its poll open, and who is in it. */
export interface LoadedClass {
	readonly classId: string;
	readonly coachToken: string;
	readonly seats: readonly { readonly seatId: string; readonly token: string }[];
}

/** The debate whose positions the polls are about. */
const debateId = 'massage-parlor-raids';

/** Makes so many classes of so many students, without links and phrases to write down (nothing else may have it open). */
export async function makeClasses(
	settings: StorageSettings,
	{ classes, students }: { readonly classes: number; readonly students: number }
): Promise<LoadedClass[]> {
	const storage = await openStorage(settings);
	const store = openClassStore(async () => storage);
	const made: LoadedClass[] = [];
	for (let number = 1; number <= classes; number++) {
		const expiresAt = Date.now() + 86_400_000;
		const wanted = { debateId, name: `Class ${number}`, formatId: null, tours: [], expiresAt };
		const { classId, coachToken } = await store.makeClass(wanted);
		await store.changeClass(classId, { phase: 'poll-before' });
		const seats = Array.from({ length: students }, () => ({ seatId: newId(), token: newToken() }));
		await storage.write(async (db) => {
			await db
				.insertInto('seats')
				.values(
					seats.map(({ seatId }, index) => ({
						class_id: classId,
						id: seatId,
						name: `Student ${index + 1}`,
						name_key: `student ${index + 1}`,
						phrase_hash: '',
						made_at: expiresAt,
						seen_at: null,
						absent: 0,
						removed_at: null,
						merged_into: null
					}))
				)
				.execute();
			await db
				.insertInto('seat_tokens')
				.values(
					seats.map(({ seatId, token }) => ({
						class_id: classId,
						token_hash: hashToken(token) ?? '',
						seat_id: seatId,
						made_at: expiresAt
					}))
				)
				.execute();
		});
		made.push({ classId, coachToken, seats });
	}
	await storage.close();
	return made;
}
