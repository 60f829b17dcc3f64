import { openClassStore } from '#lib/server/classes/open-class-store.ts';
import type { ClassStore } from '#lib/server/classes/class-store.ts';
import type { Storage } from '#lib/server/storage/storage.ts';

/** A class of a test and the store it is in. */
export interface MadeClass {
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
	return { store, ...made };
}

/** Takes a seat; an error when it is refused. */
export async function takeSeat({ store, code }: MadeClass, name: string) {
	const answer = await store.join(code, name);
	if ('refused' in answer) throw new Error(`${name} was refused: ${answer.refused}`);
	return answer;
}

/** Seats named `Student 1` … in their order. */
export async function takeSeats(made: MadeClass, count: number): Promise<string[]> {
	const names = Array.from({ length: count }, (_, index) => `Student ${index + 1}`);
	const taken = await Promise.all(names.map((name) => takeSeat(made, name)));
	return taken.map(({ seatId }) => seatId);
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
