/** How seats are moved by keys and by dropping: both press the button that a hand would press. */

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
