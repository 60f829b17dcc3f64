/** The last moment given out in this tab: two entries of one millisecond keep their order. */
let last = 0;

/** Now, in milliseconds, later than every moment asked for before in this tab. */
export function entryMoment(): number {
	return (last = Math.max(Date.now(), last + 1));
}

/**
 * An id for an entry made at this moment: a UUID of version 7 (RFC 9562), so that ids sort by time. Made without
 * `crypto.randomUUID`, which browsers lend to https pages only.
 */
export function entryId(moment: number): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
	const time = moment.toString(16).padStart(12, '0');
	const variant = (((bytes[8] ?? 0) & 0x3f) | 0x80).toString(16);
	return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20)}`;
}
