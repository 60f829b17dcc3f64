/** Selects a stretch of an element's text, counted in UTF-16 code units of it, and brings it into sight. */
export function selectIn(element: HTMLElement, start: number, end: number): void {
	const first = placeIn(element, start);
	const last = placeIn(element, end);
	if (!first || !last) return;
	getSelection()?.setBaseAndExtent(first.node, first.offset, last.node, last.offset);
	const range = document.createRange();
	range.setStart(last.node, Math.max(0, last.offset - 1));
	range.setEnd(last.node, last.offset);
	const box = range.getBoundingClientRect();
	const frame = element.getBoundingClientRect();
	if (box.bottom > frame.bottom || box.top < frame.top)
		element.scrollTop += box.top - frame.top - frame.height / 3;
	else last.node.parentElement?.scrollIntoView({ block: 'nearest' });
}

/** The text node that holds a place, and where in it; null behind the end. */
function placeIn(
	element: HTMLElement,
	place: number
): { readonly node: Text; readonly offset: number } | null {
	const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
	let before = 0;
	for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
		if (place <= before + node.data.length) return { node, offset: place - before };
		before += node.data.length;
	}
	return null;
}
