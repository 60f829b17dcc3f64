/** Calls back once what is in the document now has been painted; what it gives back calls that off. */
export function afterPaint(then: () => void): () => void {
	let rest = 0;
	const frame = requestAnimationFrame(() => (rest = window.setTimeout(then)));
	return () => {
		cancelAnimationFrame(frame);
		clearTimeout(rest);
	};
}
