import { newId } from '#lib/server/storage/ids.ts';
import { roundsNow } from './rounds-now.ts';
import { sendRoundEvent } from './send-round-event.ts';

/** Takes a seat out of its groups, so that nobody waits for it; rounds that are over stay as they were. */
export async function leaveRounds(classId: string, seat: string): Promise<void> {
	for (const { id, sides, state } of await roundsNow(classId)) {
		if (state.status === 'ended' || !sides.some(({ seatIds }) => seatIds.includes(seat))) continue;
		await sendRoundEvent(classId, id, { role: 'coach' }, { id: newId(), event: { type: 'seat.left', seat } });
	}
}
