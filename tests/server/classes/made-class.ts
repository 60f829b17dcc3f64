import { openClassStore } from '#lib/server/classes/open-class-store.ts';
import type { ClassStore } from '#lib/server/classes/class-store.ts';
import { newId } from '#lib/server/storage/ids.ts';
import type { Storage } from '#lib/server/storage/storage.ts';

/** A class of a test and the store it is in. */
export interface MadeClass {
	readonly storage: Storage;
	readonly store: ClassStore;
	readonly classId: string;
	readonly code: string;
	readonly coachToken: string;
}

/** Makes a class that expires tomorrow. */
export async function madeClass(storage: Storage, expiresAt = Date.now() + 86_400_000): Promise<MadeClass> {
	const store = openClassStore(async () => storage);
	const made = await store.makeClass({
		debateId: 'decriminalization',
		name: 'Year 10',
		formatId: null,
		tours: ['first'],
		expiresAt
	});
	return { storage, store, ...made };
}

/** Takes a seat; an error when it is refused. */
export async function takeSeat({ store, code }: MadeClass, name: string) {
	const answer = await store.join(code, name);
	if ('refused' in answer) throw new Error(`${name} was refused: ${answer.refused}`);
	return answer;
}

/** Seats named `Student 1` … in their order, written as they are, without a link or a phrase. */
export async function takeSeats({ classId, storage }: MadeClass, count: number): Promise<string[]> {
	const rows = Array.from({ length: count }, (_, index) => ({
		class_id: classId,
		id: newId(),
		name: `Student ${index + 1}`,
		name_key: `student${index + 1}`,
		phrase_hash: '',
		made_at: index,
		seen_at: null,
		absent: 0,
		removed_at: null,
		merged_into: null
	}));
	await storage.write((db) => db.insertInto('seats').values(rows).execute());
	return rows.map(({ id }) => id);
}

/** A stance about one position, without words. */
export function stance(value: number | null, position = 'yes') {
	return {
		values: { [position]: value },
		confidence: null,
		reasonFor: '',
		reasonAgainst: '',
		wouldChange: ''
	};
}
