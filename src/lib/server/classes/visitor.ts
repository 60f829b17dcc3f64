import { error, type Cookies, type RequestEvent } from '@sveltejs/kit';
import { classes } from './classes.ts';
import type { ClassRecord, CoachRecord, Seat } from './records.ts';

/** A coach on a page of the class. */
export interface CoachVisit {
	readonly role: 'coach';
	readonly class: ClassRecord;
	readonly coach: CoachRecord;
}

/** A student on a page of the class. */
export interface SeatVisit {
	readonly role: 'seat';
	readonly class: ClassRecord;
	readonly seat: Seat;
}

/** What a page under `/classes/[class]` hands over to learn who is there. */
export type ClassEvent = Pick<RequestEvent, 'cookies' | 'url'> & {
	readonly params: Partial<Record<'class', string>>;
};

/** The role of a cookie, which is also its name. */
export type Role = 'coach' | 'seat';

/** Browsers keep no cookie longer than about this; the class ends long before. In seconds. */
const longest = 400 * 24 * 3600;

function cookieOptions(event: Pick<RequestEvent, 'url'>, classId: string) {
	return {
		path: `/classes/${classId}`,
		httpOnly: true,
		sameSite: 'lax',
		secure: event.url.protocol === 'https:'
	} as const;
}

/** Lets this browser in as what the token stands for, until the class expires. */
export function setVisitorCookie(
	event: Pick<RequestEvent, 'cookies' | 'url'>,
	role: Role,
	opened: { readonly id: string; readonly expiresAt: number },
	token: string
): void {
	const left = Math.floor((opened.expiresAt - Date.now()) / 1000);
	const maxAge = Math.max(0, Math.min(longest, left));
	event.cookies.set(role, token, { ...cookieOptions(event, opened.id), maxAge });
}

/** Takes a role from this browser. */
export function clearVisitorCookie(
	event: Pick<RequestEvent, 'cookies' | 'url'>,
	role: Role,
	classId: string
): void {
	event.cookies.delete(role, cookieOptions(event, classId));
}

/** What a token of an `enter` link stands for in a class; null when it opens nothing. */
export async function roleOfToken(
	classId: string,
	token: string
): Promise<{ readonly role: Role; readonly class: ClassRecord } | null> {
	const found = await classes.classById(classId);
	if (!found || found.expiresAt <= Date.now()) return null;
	if (await classes.coachByToken(classId, token)) return { role: 'coach', class: found };
	return (await classes.seatByToken(classId, token)) ? { role: 'seat', class: found } : null;
}

/** The class of the address. 404 for none; 410 when it has expired, or this browser was in it and it is gone. */
export async function classHere(event: ClassEvent): Promise<ClassRecord> {
	const found = await classes.classById(event.params.class ?? '');
	if (found && found.expiresAt > Date.now()) return found;
	if (found || wasHere(event.cookies)) error(410, 'This class is over: it has expired or was deleted.');
	error(404, 'There is no class at this address. Check the link, or join with the code.');
}

function wasHere(cookies: Cookies): boolean {
	return cookies.get('coach') !== undefined || cookies.get('seat') !== undefined;
}

async function coachIn(found: ClassRecord, event: ClassEvent): Promise<CoachVisit | null> {
	const token = event.cookies.get('coach');
	const coach = token ? await classes.coachByToken(found.id, token) : null;
	return coach && { role: 'coach', class: found, coach };
}

async function seatIn(found: ClassRecord, event: ClassEvent): Promise<SeatVisit | null> {
	const token = event.cookies.get('seat');
	const seat = token ? await classes.seatByToken(found.id, token) : null;
	if (seat) classes.touchSeat(found.id, seat.id);
	return seat && { role: 'seat', class: found, seat };
}

/** The coach whose browser this is. 403 for everybody else, 404 and 410 as {@link classHere}. */
export async function coachHere(event: ClassEvent): Promise<CoachVisit> {
	const found = await classHere(event);
	const visit = await coachIn(found, event);
	if (visit) return visit;
	if (event.cookies.get('coach'))
		error(403, 'This coach link was withdrawn. Ask the coach who made the class.');
	error(403, 'This page is for the coach. Open it with the coach link; students have a page of their own.');
}

/** The student whose browser this is. 403 for everybody else, 404 and 410 as {@link classHere}. */
export async function seatHere(event: ClassEvent): Promise<SeatVisit> {
	const found = await classHere(event);
	const visit = await seatIn(found, event);
	if (visit) return visit;
	if (event.cookies.get('seat')) {
		error(
			403,
			'This seat is no longer in the class: the coach removed it, or its student deleted it. Join again with the code.'
		);
	}
	error(403, 'You have no seat in this class on this device. Join with the code, or open your link.');
}

/** Whoever is here; a browser that is both counts as the coach. Null for a stranger; 404 and 410 as {@link classHere}. */
export async function visitorHere(event: ClassEvent): Promise<CoachVisit | SeatVisit | null> {
	const found = await classHere(event);
	return (await coachIn(found, event)) ?? (await seatIn(found, event));
}
