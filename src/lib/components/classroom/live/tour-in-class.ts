import { progressForClass, progressFromClass, type ClassProgress } from '#lib/tour/class-progress.ts';
import type { TourRoute } from '#lib/tour/ways.ts';
import type { SentProgress } from './sent-progress.ts';

/** The newest walk of this tour that the class has from this seat. */
export interface ServersWalk {
	/** Milliseconds. */
	readonly madeAt: number;
	/** As it was sent; of whatever shape. */
	readonly body: unknown;
}

/** What this device should do on coming to a tour within a class. */
export type Meeting =
	/** Nothing: both have the same. */
	| { readonly kind: 'same' }
	/** The walk of this device is the one to go on with; the class does not have it yet. */
	| { readonly kind: 'send'; readonly progress: ClassProgress }
	/** Another device went further: this text is to be kept here, and gone on with. */
	| { readonly kind: 'take'; readonly kept: string }
	/** Somebody else walked here before, in another seat: this student begins anew. */
	| { readonly kind: 'afresh' };

interface MeetingParts {
	readonly route: TourRoute;
	readonly seatId: string;
	/** What this browser keeps of the walk; null for nothing. */
	readonly kept: string | null;
	/** What this device last sent or took, for whichever seat; null for nothing. */
	readonly sent: SentProgress | null;
	/** Null when the class has none, or cannot be reached. */
	readonly theirs: ServersWalk | null;
}

/** Brings together the walk kept on this device and the one the class has. The later one counts. */
export function meet({ route, seatId, kept, sent, theirs }: MeetingParts): Meeting {
	const stranger = sent !== null && sent.seatId !== seatId;
	const mine = stranger ? null : progressForClass(kept, route);
	const taken = theirs && progressFromClass(bodyField(theirs.body, 'saved'), stranger ? null : kept, route);
	if (taken && theirs && isLater(theirs, sent, stranger, mine)) {
		const same = JSON.stringify(progressForClass(taken, route)) === JSON.stringify(mine);
		return same ? { kind: 'same' } : { kind: 'take', kept: taken };
	}
	if (stranger) return { kind: 'afresh' };
	if (mine === null || JSON.stringify(mine) === sent?.body) return { kind: 'same' };
	return { kind: 'send', progress: mine };
}

/** Without a time of our own, because the tour was walked before the class, the walk that came further counts. */
function isLater(
	theirs: ServersWalk,
	sent: SentProgress | null,
	stranger: boolean,
	mine: ClassProgress | null
): boolean {
	if (stranger || mine === null) return true;
	if (sent) return theirs.madeAt > sent.madeAt;
	const share = bodyField(theirs.body, 'share');
	return typeof share === 'number' && share > mine.share;
}

function bodyField(body: unknown, name: string): unknown {
	return typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined;
}
