import type { RequestEvent } from '@sveltejs/kit';
import type { SeatVisit } from './visitor.ts';

/** How a student comes back to a seat from another device. */
export interface WayBack {
	/** What opens the seat in an `enter` link; as secret as a key. */
	readonly token: string;
	/** Null when this browser came by a link and was never told it. */
	readonly phrase: string | null;
	/** Whether the student said that it is written down. */
	readonly noted: boolean;
}

type WithCookies = Pick<RequestEvent, 'cookies' | 'url'>;

/**
 * The server keeps no phrase it could show again, so the browser that was told it keeps it: in a cookie beside that of
 * the seat, which opens the same door.
 */
const name = 'phrase';

function options(event: WithCookies, classId: string) {
	const secure = event.url.protocol === 'https:';
	return { path: `/classes/${classId}`, httpOnly: true, sameSite: 'lax', secure } as const;
}

/** Lets this browser show the phrase again, as long as the class lasts (`expiresAt` in milliseconds). */
export function keepPhrase(
	event: WithCookies,
	opened: { readonly id: string; readonly expiresAt: number },
	seatId: string,
	phrase: string,
	noted: boolean
): void {
	const maxAge = Math.max(0, Math.floor((opened.expiresAt - Date.now()) / 1000));
	const value = [seatId, noted ? 'noted' : 'new', phrase].join('|');
	event.cookies.set(name, value, { ...options(event, opened.id), maxAge });
}

/** The way back to the seat that is here. */
export function wayBack(event: WithCookies, { seat }: SeatVisit): WayBack {
	const token = event.cookies.get('seat') ?? '';
	const [seatId, state, phrase] = event.cookies.get(name)?.split('|') ?? [];
	// Another student may have sat here before, on the same device.
	if (seatId !== seat.id || phrase === undefined) return { token, phrase: null, noted: true };
	return { token, phrase, noted: state === 'noted' };
}

/** The student has written it down: it is not shown unasked any more. */
export function noteWayBack(event: WithCookies, visit: SeatVisit): void {
	const { phrase } = wayBack(event, visit);
	if (phrase !== null) keepPhrase(event, visit.class, visit.seat.id, phrase, true);
}

/** The seat is left on this device. */
export function forgetWayBack(event: WithCookies, classId: string): void {
	event.cookies.delete(name, options(event, classId));
}
