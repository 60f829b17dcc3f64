/** A class this browser has been let into; the cookie lets it in again, this only says where. */
export interface KnownClass {
	readonly id: string;
	readonly name: string;
	readonly role: 'coach' | 'seat';
	/** Milliseconds since 1970. */
	readonly expiresAt: number;
}

const key = 'known-classes';
const most = 50;

function isKnownClass(value: unknown): value is KnownClass {
	if (typeof value !== 'object' || value === null) return false;
	const { id, name, role, expiresAt } = value as Record<string, unknown>;
	return (
		typeof id === 'string' &&
		typeof name === 'string' &&
		typeof expiresAt === 'number' &&
		(role === 'coach' || role === 'seat')
	);
}

/** The classes known here that have not expired, the one visited last first; none where storage is closed. */
export function knownClasses(now: number): readonly KnownClass[] {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
		return Array.isArray(kept) ? kept.filter(isKnownClass).filter(({ expiresAt }) => expiresAt > now) : [];
	} catch {
		return [];
	}
}

/** Puts a class at the head of the list, under the name and end it has now. */
export function rememberClass(known: KnownClass, now: number): void {
	keep([known, ...knownClasses(now).filter(({ id }) => id !== known.id)].slice(0, most));
}

/** Takes a class from the list: it was deleted, or somebody else uses this browser. */
export function forgetClass(classId: string, now: number): void {
	keep(knownClasses(now).filter(({ id }) => id !== classId));
}

function keep(list: readonly KnownClass[]): void {
	try {
		localStorage.setItem(key, JSON.stringify(list));
	} catch {
		// Storage is closed to us: the link and the cookie still lead back.
	}
}
