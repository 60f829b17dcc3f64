import { error, json } from '@sveltejs/kit';
import { classes } from '#lib/server/classes/classes.ts';
import { seatHere } from '#lib/server/classes/visitor.ts';
import { guardWork } from '#lib/server/limits/door.ts';
import { readJson } from '#lib/server/limits/read-json.ts';
import { readEntryBatch } from './read-entry-batch.ts';
import type { RequestHandler } from './$types.js';

export const prerender = false;

/** Bytes of one batch. */
const most = 480_000;

/** The newest of each piece of work of this seat: for another device, and for pages that were printed beforehand. */
export const GET: RequestHandler = async (event) => {
	const { class: here, seat } = await seatHere(event);
	const entries = await classes.entriesOf(here.id, seat.id);
	return json({ seatId: seat.id, entries }, { headers: { 'Cache-Control': 'no-store' } });
};

/** Takes a batch of a seat's work. What is answered as accepted is kept; what is refused never will be. */
export const POST: RequestHandler = async (event) => {
	const { class: here, seat } = await seatHere(event);
	const batch = readEntryBatch(await readJson(event.request, most), Date.now());
	if (!batch) error(400, 'This is no batch of entries.');
	if (batch.seat !== seat.id && !(await becameThis(here.id, batch.seat, seat.id))) {
		error(409, 'These entries belong to another seat than the one of this browser.');
	}
	await guardWork(seat.id, batch.entries.length);
	const accepted = await classes.saveEntries(here.id, seat.id, batch.entries);
	return json({ accepted, refused: batch.ids.filter((id) => !accepted.includes(id)) });
};

/** A seat that was merged into another one hands its unsent work over. */
async function becameThis(classId: string, sender: string, seatId: string): Promise<boolean> {
	return (await classes.seatById(classId, sender))?.mergedInto === seatId;
}
