import type { RoundEvent } from './round-event.ts';
import { sideOfSeat, type RoundContext } from './round-turns.ts';

/** Who sends an event to a group. */
export type RoundSender = { readonly role: 'coach' } | { readonly role: 'seat'; readonly seat: string };

/**
 * Whether somebody may send an event. A coach may send every one; a seat of the group speaks for itself when it is
 * ready, and for its side when it confirms or takes preparation time. Whether the event fits is the machine's business.
 */
export function maySend(sender: RoundSender, event: RoundEvent, group: Pick<RoundContext, 'sides'>): boolean {
	if (sender.role === 'coach') return true;
	const side = sideOfSeat(group, sender.seat);
	if (side === null) return false;
	switch (event.type) {
		case 'seat.ready':
		case 'seat.unready':
		case 'side.confirmed':
			return event.seat === sender.seat;
		case 'pool.started':
		case 'pool.stopped':
			return event.side === side;
		default:
			return false;
	}
}
