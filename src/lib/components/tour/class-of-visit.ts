/** The class in which a tour is walked, as its address says (`?class=…`); null for none, and while pages are made. */
export function classOfVisit(): string | null {
	if (typeof location === 'undefined') return null;
	const id = new URL(location.href).searchParams.get('class');
	return id !== null && /^[\w-]+$/.test(id) ? id : null;
}

/** What keeps a link within the class of the visit: `?class=…`; empty for none, and while pages are made. */
export function searchOfVisit(): '' | `?class=${string}` {
	const id = classOfVisit();
	return id === null ? '' : `?class=${id}`;
}
