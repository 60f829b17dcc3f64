/** How seats are moved by keys and by dropping: both press the button that a hand would press. */
import type { Attachment } from 'svelte/attachments';

/** Where a seat can lie: a position by id, or `''` for the task without a side. */
export interface Place {
	readonly place: string;
	readonly name: string;
}

/** The id of the element that is a seat's name. */
export function seatName(seatId: string): string {
	return `seat-${seatId}`;
}

/** Sends a seat to a place by its own form; does nothing when it lies there already. */
export function moveForm(seatId: string, place: string): void {
	const form = document.getElementById(`move-${seatId}`);
	if (!(form instanceof HTMLFormElement)) return;
	for (const button of form.querySelectorAll('button'))
		if (button.name === 'position' && button.value === place) form.requestSubmit(button);
}

/** The place that an arrow key leads to: beside the own one, the first from nowhere; null for other keys and at the ends. */
export function neighbourPlace(key: string, place: string | null, places: readonly Place[]): string | null {
	const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
	if (step === 0) return null;
	if (place === null) return places[0]?.place ?? null;
	const at = places.findIndex((each) => each.place === place);
	return places[at + step]?.place ?? null;
}

/** Takes the focus to the seat above or below in the column; false for other keys. */
export function stepThroughSeats(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): boolean {
	const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
	if (step === 0) return false;
	const names = [...(event.currentTarget.closest('ul')?.querySelectorAll('summary') ?? [])];
	event.preventDefault();
	names[names.indexOf(event.currentTarget) + step]?.focus();
	return true;
}

/** How long a moved seat may take to appear in its new column, in milliseconds. */
const patience = 5_000;
let followed: { readonly seatId: string; readonly until: number } | null = null;

/** From now on the focus goes with this seat into the column where it appears next. */
export function followSeat(seatId: string): void {
	followed = { seatId, until: performance.now() + patience };
}

/**
 * Takes the focus to a seat's name when it appears, if the seat is followed and nothing else has the focus. The page may
 * be read anew once more after a move was answered, so a card cannot know when it has arrived for good.
 */
export function takesFocus(seatId: string): Attachment<HTMLElement> {
	return (element) => {
		if (followed?.seatId !== seatId || performance.now() > followed.until) return;
		if (document.activeElement === document.body) element.focus();
	};
}
