import type { Slip } from '#lib/classroom/coach-said.ts';
import { readRoster, type RosterSeat } from '#lib/classroom/roster-csv.ts';
import type { Position } from '#lib/debate/model.ts';
import { classes, unavailable } from '#lib/server/classes/classes.ts';
import type { NewSeat } from '#lib/server/classes/records.ts';
import { entryLink } from './class-links.ts';

/** What a list of students comes to before anything is added. */
export interface RosterPreview {
	readonly text: string;
	readonly students: readonly {
		readonly name: string;
		readonly side: string | null;
		readonly note: string | null;
	}[];
	readonly ignored: readonly { readonly line: number; readonly what: string; readonly why: string }[];
}

/** What a list would add to a class about these positions. */
export function previewRoster(text: string, positions: readonly Position[]): RosterPreview {
	const { seats, ignored } = readRoster(text, positions);
	return {
		text,
		students: seats.map(({ name, positionId, note }) => ({
			name,
			side: positions.find(({ id }) => id === positionId)?.shortName ?? null,
			note: note ?? null
		})),
		ignored
	};
}

/** What adding a list came to. */
export interface RosterAdded {
	readonly slips: readonly Slip[];
	/** Names that were not added, with the reason. */
	readonly refused: readonly string[];
	/** What stopped it half way; null when nothing did. */
	readonly trouble: string | null;
}

/** Students seated at the same time: each phrase costs the server a slow hash. */
const atOnce = 4;

/** Gives every student of the list a seat, and keeps the sides it names as wishes for the draw. */
export async function addRoster(
	classId: string,
	text: string,
	positions: readonly Position[],
	url: URL
): Promise<RosterAdded> {
	const { seats } = readRoster(text, positions);
	const added: { readonly seat: RosterSeat; readonly given: NewSeat }[] = [];
	const refused: string[] = [];
	let trouble: string | null = null;
	try {
		for (let next = 0; next < seats.length; next += atOnce) {
			const some = seats.slice(next, next + atOnce);
			const given = await Promise.all(some.map(({ name }) => classes.addSeat(classId, name)));
			for (const [index, seat] of some.entries()) {
				const one = given[index];
				if (one && !('refused' in one)) added.push({ seat, given: one });
				else
					refused.push(
						`${seat.name}: ${one?.refused === 'name-taken' ? 'is in the class already' : 'no seat could be given'}`
					);
			}
		}
		await keepSides(classId, added);
	} catch (thrown) {
		trouble = unavailable(thrown);
	}
	return {
		slips: added.map(({ seat, given }) => ({
			name: seat.name,
			link: entryLink(url, classId, given.token),
			phrase: given.phrase
		})),
		refused,
		trouble
	};
}

/** Sides that a list names are rules of the draw: the next draw keeps them, and the coach can take them away. */
async function keepSides(
	classId: string,
	added: readonly { readonly seat: RosterSeat; readonly given: NewSeat }[]
): Promise<void> {
	const fixed = added.flatMap(({ seat, given }) =>
		seat.positionId ? [{ kind: 'fixed' as const, seat: given.seatId, position: seat.positionId }] : []
	);
	if (fixed.length === 0) return;
	const now = await classes.currentDraw(classId);
	await classes.saveDraw(classId, {
		strategy: now?.strategy ?? 'random',
		seed: now?.seed ?? classId,
		constraints: [...(now?.constraints ?? []), ...fixed],
		sides: now?.sides ?? [],
		remarks: now?.remarks ?? []
	});
}
