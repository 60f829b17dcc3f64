/** Which seat this browser has in a class, for pages that work without the server. */
const keyOf = (classId: string) => `class-seat:${classId}`;

/** Null when this browser has no seat there, or lends no storage. */
export function rememberedSeat(classId: string): string | null {
	try {
		return localStorage.getItem(keyOf(classId));
	} catch {
		return null;
	}
}

/** Keeps it; where storage is closed, such pages send nothing until they reach the server. */
export function rememberSeat(classId: string, seatId: string): void {
	try {
		localStorage.setItem(keyOf(classId), seatId);
	} catch {
		// Nothing to be done: the page still works with the server's answer.
	}
}

/** The seat was left. */
export function forgetSeat(classId: string): void {
	try {
		localStorage.removeItem(keyOf(classId));
	} catch {
		// Closed storage holds nothing of ours.
	}
}
