/** How sides are drawn: `random` balanced · `opposite` as far as can be from the own stance · `rotate` nobody repeats a side while another has not had it · `manual` by hand, the rest is filled. */
export const drawStrategies = ['random', 'opposite', 'rotate', 'manual'] as const;

export type DrawStrategy = (typeof drawStrategies)[number];

/** What the draw has to keep to. Ids of seats and positions. */
export type DrawConstraint =
	| { readonly kind: 'together'; readonly seats: readonly string[] }
	| { readonly kind: 'apart'; readonly seats: readonly string[] }
	/** Set by hand, or kept from the draw before. */
	| { readonly kind: 'fixed'; readonly seat: string; readonly position: string }
	/** A matter of conscience: never these positions; all of them means a task of equal work without a side. */
	| { readonly kind: 'opt-out'; readonly seat: string; readonly positions: readonly string[] };

export interface DrawRequest {
	readonly seats: readonly { readonly id: string; readonly name: string }[];
	readonly positions: readonly { readonly id: string; readonly name: string }[];
	/** Seat → position → stance 0–10; null for "don't know", absent for not asked. */
	readonly stances: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
	/** Seat → positions it argued before, oldest first. */
	readonly history: Readonly<Record<string, readonly string[]>>;
	readonly constraints: readonly DrawConstraint[];
	readonly strategy: DrawStrategy;
	/** Same request and seed, same draw. */
	readonly seed: string;
}

/** The side of a seat. */
export interface Assignment {
	readonly seatId: string;
	/** Null for the task without a side. */
	readonly positionId: string | null;
	/** Why, in one sentence for the coach's page; it never tells a stance. */
	readonly reason: string;
}

/** What stands in the way of a draw, in words the coach can act on. */
export interface DrawProblem {
	readonly code:
		'no-seats' | 'no-positions' | 'unknown-seat' | 'unknown-position' | 'contradiction' | 'no-draw-possible';
	readonly message: string;
	/** The seats concerned. */
	readonly seats: readonly string[];
}

export type Draw =
	| {
			readonly ok: true;
			/** In the order of the request's seats. */
			readonly assignments: readonly Assignment[];
			/** What the coach should know, such as why sizes differ by more than one; empty as a rule. */
			readonly remarks: readonly string[];
	  }
	| { readonly ok: false; readonly problems: readonly DrawProblem[] };
