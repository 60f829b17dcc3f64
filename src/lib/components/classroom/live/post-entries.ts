import { resolve } from '$app/paths';
import type { Entry, Owner } from './outbox-store.ts';
import type { Delivery } from './outbox.ts';

/** What the server answers: every id it has now, and those it will never take. */
interface Receipt {
	readonly accepted: readonly string[];
	readonly refused: readonly string[];
}

/** Characters of work in one request, well under what the server takes. */
const mostAtOnce = 150_000;

/** Sends the first of them to the class, as many as fit. Never throws: no network is `later`. */
export async function postEntries(owner: Owner, entries: readonly Entry[]): Promise<Delivery> {
	try {
		const response = await fetch(entriesAddress(owner.classId), {
			method: 'POST',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify({ seat: owner.seatId, entries: fitting(entries) })
		});
		if (response.status === 410) return { outcome: 'gone' };
		if ([401, 403, 404, 409].includes(response.status)) return { outcome: 'refused' };
		// Refused for its size alone, and so it would be for ever.
		if (response.status === 413) return { outcome: 'done', settled: fitting(entries).map(({ id }) => id) };
		if (!response.ok) {
			const seconds = Number(response.headers.get('Retry-After'));
			return { outcome: 'later', pause: seconds > 0 ? seconds * 1000 : null };
		}
		const { accepted, refused } = (await response.json()) as Receipt;
		return { outcome: 'done', settled: [...accepted, ...refused] };
	} catch {
		return { outcome: 'later', pause: null };
	}
}

/** Where a class takes and gives a seat's entries. */
export function entriesAddress(classId: string): string {
	return resolve('/(live)/classes/[class]/entries', { class: classId });
}

function fitting(entries: readonly Entry[]): readonly Entry[] {
	let size = 0;
	return entries.filter(
		({ body }, index) => (size += JSON.stringify(body).length) <= mostAtOnce || index === 0
	);
}
