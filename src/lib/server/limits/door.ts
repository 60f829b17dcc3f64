import { error, type RequestEvent } from '@sveltejs/kit';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { JoinAnswer } from '#lib/server/classes/records.ts';
import { limitKey } from './client-address.ts';
import { failureLimit } from './failure-limit.ts';

type Guest = Pick<RequestEvent, 'getClientAddress'>;

/**
 * Wrong codes of one address in ten minutes: enough for a school hall that mistypes, and 14,400 a day are a
 * ten-thousandth of the 148 million codes.
 */
const codes = failureLimit({ failures: 100, seconds: 600, atOnce: 8 });
/** Wrong phrases are rarer, and each costs the server a slow hash. */
const phrases = failureLimit({ failures: 30, seconds: 600, atOnce: 4 });
/** Classes that one address can make in an hour: a school's whole staff on one afternoon. */
const makings = new RateLimiterMemory({ points: 60, duration: 3600 });
/** Entries of one seat in a minute: a student's device sends one in a few seconds, and what it kept offline at once. */
const works = new RateLimiterMemory({ points: 1200, duration: 60 });

/** Joins by code, unless too many codes from this address led nowhere: then `error(429)`. */
export async function guardJoin(event: Guest, join: () => Promise<JoinAnswer>): Promise<JoinAnswer> {
	const done = await codes.attempt(
		limitKey(event.getClientAddress()),
		join,
		(answer) => 'refused' in answer && answer.refused === 'no-such-code'
	);
	if (done) return done.value;
	error(
		429,
		'Too many wrong codes came from this network. Wait ten minutes, or ask the coach for a link to your seat.'
	);
}

/** Looks up a code (`/join/[code]`), under the same limit as joining. Null counts as a failure. */
export async function guardCode<T>(event: Guest, look: () => Promise<T | null>): Promise<T | null> {
	const done = await codes.attempt(limitKey(event.getClientAddress()), look, (found) => found === null);
	if (done) return done.value;
	error(429, 'Too many wrong codes came from this network. Wait ten minutes and try again.');
}

/** Comes back by name and phrase, unless too many were wrong: then `error(429)`. */
export async function guardReturn<T>(event: Guest, comeBack: () => Promise<T | null>): Promise<T | null> {
	const done = await phrases.attempt(limitKey(event.getClientAddress()), comeBack, (found) => found === null);
	if (done) return done.value;
	error(
		429,
		'Too many wrong recovery phrases came from this network. Wait ten minutes, or ask the coach for a link to your seat.'
	);
}

/** `error(429)` when too many classes were made from this address. */
export async function guardMaking(event: Guest): Promise<void> {
	const within = await makings.consume(limitKey(event.getClientAddress())).catch(() => null);
	if (!within) error(429, 'Many classes were made from this network within the hour. Try again later.');
}

/** `error(429)` when a seat sends more work than anybody can do. */
export async function guardWork(seatId: string, entries: number): Promise<void> {
	if (entries === 0) return;
	const within = await works.consume(seatId, entries).catch(() => null);
	if (!within) error(429, 'Too much at once. Nothing is lost: your device sends it again in a minute.');
}
