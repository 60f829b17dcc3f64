/**
 * A clock that counts down. While it runs only its deadline is known, so that every screen works out the same; while
 * it stands, what is left of it. Milliseconds; less than nothing is left when it was overrun.
 */
export type Countdown =
	{ readonly runs: true; readonly deadline: number } | { readonly runs: false; readonly left: number };

/** A standing clock with so much on it. */
export function standing(left: number): Countdown {
	return { runs: false, left };
}

/** What is left at a time. */
export function leftAt(clock: Countdown, now: number): number {
	return clock.runs ? clock.deadline - now : clock.left;
}

/** The clock running from a time on; a running one goes on as it is. */
export function runFrom(clock: Countdown, at: number): Countdown {
	return clock.runs ? clock : { runs: true, deadline: at + clock.left };
}

/** The clock standing from a time on; a standing one stays as it is. */
export function standFrom(clock: Countdown, at: number): Countdown {
	return clock.runs ? standing(clock.deadline - at) : clock;
}

/** The clock with so much more on it. */
export function extendedBy(clock: Countdown, more: number): Countdown {
	return clock.runs ? { runs: true, deadline: clock.deadline + more } : standing(clock.left + more);
}
