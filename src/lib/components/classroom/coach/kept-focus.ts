/**
 * Remembers what has the focus inside a form that is being sent. To be called when the answer is on the page: gives the
 * focus back, which an answered form gives up; where the page has changed so that it is gone, to the beginning of the
 * content, so that the next key does not start at the top of the site. Does nothing on another page, or when the focus
 * was elsewhere or has been taken on since.
 */
export function keptFocus(form: HTMLFormElement): () => void {
	const { activeElement: focused } = document;
	const { pathname } = location;
	if (!(focused instanceof HTMLElement) || !form.contains(focused)) return () => undefined;
	return () => {
		const lost = document.activeElement === null || document.activeElement === document.body;
		if (!lost || location.pathname !== pathname) return;
		const target = focused.isConnected ? focused : document.getElementById('main');
		target?.focus({ preventScroll: true });
	};
}
