/** What a key means on a tour; `choice` counts from 0. */
export type TourKey = 'next' | 'back' | { readonly choice: number };

/** Null for keys that mean nothing here, or that belong to the browser, to a field being typed in or to an open menu. */
export function tourKeyOf(event: KeyboardEvent): TourKey | null {
	if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return null;
	if (event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')) {
		return null;
	}
	if (event.key === 'ArrowRight') return 'next';
	if (event.key === 'ArrowLeft') return 'back';
	return /^[1-9]$/.test(event.key) ? { choice: Number(event.key) - 1 } : null;
}
