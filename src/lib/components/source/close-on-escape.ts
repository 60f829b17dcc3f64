/** An attachment: Escape closes the opened line it is pressed in and hands the focus back to that line. */
export function closeOnEscape(element: HTMLElement): () => void {
	const close = (event: KeyboardEvent) => {
		const target = event.target instanceof Element ? event.target : null;
		const details = event.key === 'Escape' ? target?.closest('details[open]') : null;
		if (!details || !element.contains(details)) return;
		details.removeAttribute('open');
		details.querySelector('summary')?.focus();
	};
	element.addEventListener('keydown', close);
	return () => element.removeEventListener('keydown', close);
}
