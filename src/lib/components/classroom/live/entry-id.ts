import { v7 } from 'uuid';

/** The last moment given out in this tab: two entries of one millisecond keep their order. */
let last = 0;

/** Now, in milliseconds, later than every moment asked for before in this tab. */
export function entryMoment(): number {
	return (last = Math.max(Date.now(), last + 1));
}

/** An id for an entry made at this moment; ids sort by it. */
export function entryId(moment: number): string {
	return v7({ msecs: moment });
}

/** What was seen from another device's clock counts as past: what is done from now on is later. */
export function countAsPast(moment: number): void {
	last = Math.max(last, moment);
}
