/** What is selected of the element's text, in UTF-16 code units of it; null when nothing of it is. */
export function selectionIn(element: HTMLElement): { readonly start: number; readonly end: number } | null {
	const selection = getSelection();
	if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
	const range = selection.getRangeAt(0);
	if (!range.intersectsNode(element)) return null;
	const whole = document.createRange();
	whole.selectNodeContents(element);
	const lengthTo = (node: Node, offset: number) => {
		const before = document.createRange();
		before.setStart(element, 0);
		before.setEnd(node, offset);
		return before.toString().length;
	};
	const startsBefore = range.compareBoundaryPoints(Range.START_TO_START, whole) < 0;
	const endsAfter = range.compareBoundaryPoints(Range.END_TO_END, whole) > 0;
	return {
		start: startsBefore ? 0 : lengthTo(range.startContainer, range.startOffset),
		end: endsAfter ? whole.toString().length : lengthTo(range.endContainer, range.endOffset)
	};
}
