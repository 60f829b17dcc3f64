/**
 * What can happen in a round. `step` is the step its sender saw: what was meant for another step than the open one
 * changes nothing, so two coaches who press "next" at once go on by one step.
 */
export type RoundEvent =
	/** Begins the round, at the step named. */
	| { readonly type: 'round.started'; readonly step: string }
	| { readonly type: 'round.next'; readonly step: string }
	| { readonly type: 'round.back'; readonly step: string }
	| { readonly type: 'round.paused' }
	| { readonly type: 'round.resumed' }
	/** More time for the open step, in seconds. */
	| { readonly type: 'round.extended'; readonly step: string; readonly seconds: number }
	/** The clock of the open step begins anew. */
	| { readonly type: 'round.repeated'; readonly step: string }
	| { readonly type: 'round.ended' }
	| { readonly type: 'round.reopened' }
	/** `reasons` counts the reasons the seat has picked for the step, as the server knows them. */
	| { readonly type: 'seat.ready'; readonly seat: string; readonly step: string; readonly reasons: number }
	| { readonly type: 'seat.unready'; readonly seat: string; readonly step: string }
	| { readonly type: 'seat.absent'; readonly seat: string }
	| { readonly type: 'seat.present'; readonly seat: string }
	/** A late joiner, or one who comes from another group; from another side of this group too. */
	| { readonly type: 'seat.joined'; readonly seat: string; readonly side: string }
	| { readonly type: 'seat.left'; readonly seat: string }
	/** "Yes, that is it": said by a seat of the side that the step waits for. */
	| { readonly type: 'side.confirmed'; readonly seat: string; readonly step: string }
	| { readonly type: 'pool.started'; readonly side: string }
	| { readonly type: 'pool.stopped'; readonly side: string };

/** An event at its time: milliseconds since 1970, as the server had it. */
export type RoundEventAt = RoundEvent & { readonly at: number };

/** Every type of event, with what it carries. */
const fieldsOf: Readonly<Record<RoundEvent['type'], Readonly<Record<string, 'text' | 'number'>>>> = {
	'round.started': { step: 'text' },
	'round.next': { step: 'text' },
	'round.back': { step: 'text' },
	'round.paused': {},
	'round.resumed': {},
	'round.extended': { step: 'text', seconds: 'number' },
	'round.repeated': { step: 'text' },
	'round.ended': {},
	'round.reopened': {},
	'seat.ready': { seat: 'text', step: 'text', reasons: 'number' },
	'seat.unready': { seat: 'text', step: 'text' },
	'seat.absent': { seat: 'text' },
	'seat.present': { seat: 'text' },
	'seat.joined': { seat: 'text', side: 'text' },
	'seat.left': { seat: 'text' },
	'side.confirmed': { seat: 'text', step: 'text' },
	'pool.started': { side: 'text' },
	'pool.stopped': { side: 'text' }
};

/** The event that a log or a form holds; null when it is none. What it has besides is left out. */
export function readRoundEvent(data: unknown): RoundEvent | null {
	if (typeof data !== 'object' || data === null) return null;
	const given = data as Readonly<Record<string, unknown>>;
	const { type } = given;
	if (typeof type !== 'string' || !Object.hasOwn(fieldsOf, type)) return null;
	const fields = Object.entries(fieldsOf[type as RoundEvent['type']]);
	const fits = fields.every(([name, kind]) =>
		kind === 'text' ? typeof given[name] === 'string' : Number.isInteger(given[name])
	);
	if (!fits) return null;
	return { type, ...Object.fromEntries(fields.map(([name]) => [name, given[name]])) } as RoundEvent;
}
