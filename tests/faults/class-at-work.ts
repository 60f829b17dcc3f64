import { setTimeout as sleep } from 'node:timers/promises';
import { openClassStore } from '#lib/server/classes/open-class-store.ts';
import { newId } from '#lib/server/storage/ids.ts';
import { openStorage, type StorageSettings } from '#lib/server/storage/storage.ts';

/** A class whose students send work without a break, as their devices do: again until it is acknowledged. */
export interface ClassAtWork {
	readonly classId: string;
	readonly coachToken: string;
	readonly seatTokens: readonly string[];
	/** Entries whose arrival a server has confirmed. */
	readonly acknowledged: ReadonlySet<string>;
	/** Answers that were neither an acknowledgement nor "later", by status. */
	readonly oddAnswers: ReadonlyMap<number, number>;
	/** How often a server said that it cannot save at the moment. */
	readonly saidLater: number;
	/** The server to talk to from now on; null while there is none. */
	point(url: string | null): void;
	/** Ends the work, with everything under way acknowledged or given up. */
	end(): Promise<void>;
}

/** Makes the class (nothing else may have the storage open) and starts its students. */
export async function classAtWork(settings: StorageSettings, students: number): Promise<ClassAtWork> {
	const storage = await openStorage(settings);
	const store = openClassStore(async () => storage);
	const expiresAt = Date.now() + 86_400_000;
	const wanted = { debateId: 'd', name: 'Faults', formatId: null, tours: [], expiresAt };
	const { classId, coachToken } = await store.makeClass(wanted);
	const seats: { readonly seatId: string; readonly token: string }[] = [];
	for (let number = 1; number <= students; number++) {
		const seat = await store.addSeat(classId, `Student ${number}`);
		if (seat && 'token' in seat) seats.push(seat);
	}
	await storage.close();

	const acknowledged = new Set<string>();
	const oddAnswers = new Map<number, number>();
	let saidLater = 0;
	let url: string | null = null;
	let ending = false;

	const send = async (seatId: string, token: string, entries: readonly { readonly id: string }[]) => {
		const response = await fetch(`${url}/classes/${classId}/entries`, {
			method: 'POST',
			headers: { 'content-type': 'application/json', cookie: `seat=${token}` },
			body: JSON.stringify({ seat: seatId, entries }),
			signal: AbortSignal.timeout(20_000)
		});
		if (response.status === 503) saidLater += 1;
		else if (response.status !== 200) {
			oddAnswers.set(response.status, (oddAnswers.get(response.status) ?? 0) + 1);
		}
		if (!response.ok) return false;
		const { accepted } = (await response.json()) as { accepted: string[] };
		for (const id of accepted) acknowledged.add(id);
		return accepted.length === entries.length;
	};
	const study = async (seatId: string, token: string) => {
		for (let step = 0; !ending; step++) {
			const entries = Array.from({ length: 1 + (step % 3) }, () => ({
				id: newId(),
				kind: step % 2 ? 'note' : 'progress',
				subject: `tour-${step % 4}`,
				body: { share: (step % 10) / 10, step: `step-${step}`, finished: false },
				madeAt: Date.now()
			}));
			while (!ending && !(url && (await send(seatId, token, entries).catch(() => false)))) await sleep(20);
			// Below what the limit on a seat's work lets through in a minute.
			await sleep(110);
		}
	};
	const working = seats.map(({ seatId, token }) => study(seatId, token));
	return {
		classId,
		coachToken,
		seatTokens: seats.map(({ token }) => token),
		acknowledged,
		oddAnswers,
		get saidLater() {
			return saidLater;
		},
		point: (next) => {
			url = next;
		},
		end: async () => {
			ending = true;
			await Promise.all(working);
		}
	};
}

/** What became of the work that was acknowledged, as the storage itself says (nothing else may have it open). */
export async function reckon(
	settings: StorageSettings,
	{ classId, acknowledged }: Pick<ClassAtWork, 'classId' | 'acknowledged'>
): Promise<{ readonly kept: number; readonly lost: number; readonly doubled: number }> {
	const storage = await openStorage(settings);
	try {
		const rows = await storage.db
			.selectFrom('entries')
			.select('id')
			.where('class_id', '=', classId)
			.execute();
		const ids = new Set(rows.map(({ id }) => id));
		const lost = [...acknowledged].filter((id) => !ids.has(id)).length;
		return { kept: rows.length, lost, doubled: rows.length - ids.size };
	} finally {
		await storage.close();
	}
}
