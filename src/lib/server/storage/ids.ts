import { v7 } from 'uuid';

/** A new id (UUIDv7): later ones of this process are greater as text. */
export function newId(): string {
	return v7();
}

/** A new id that is greater than another one, however far ahead the clock was that made it. */
export function newIdAfter(id: string | null): string {
	const fresh = v7();
	return id === null || fresh > id ? fresh : v7({ msecs: timeOfId(id) + 1 });
}

/** The smallest id of a moment, for comparing; in milliseconds since 1970. */
export function firstIdAt(time: number): string {
	const hex = Math.max(0, Math.floor(time)).toString(16).padStart(12, '0');
	return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}

/** When an id was made, in milliseconds since 1970. */
export function timeOfId(id: string): number {
	return parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether this can be an id of ours or of a student's device. */
export function isId(value: unknown): value is string {
	return typeof value === 'string' && uuid.test(value);
}
