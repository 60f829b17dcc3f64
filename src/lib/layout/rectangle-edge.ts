/** A box by its upper left corner; a point is a box without size. */
export interface Rectangle {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** Where the straight line from the middle of a box to the middle of another leaves the first. */
export function rectangleEdge(
	box: Rectangle,
	towards: Rectangle
): { readonly x: number; readonly y: number } {
	const x = box.x + box.width / 2;
	const y = box.y + box.height / 2;
	const dx = towards.x + towards.width / 2 - x;
	const dy = towards.y + towards.height / 2 - y;
	const reach = Math.max(Math.abs(dx) / (box.width / 2 || 1e-9), Math.abs(dy) / (box.height / 2 || 1e-9));
	if (reach === 0 || (box.width === 0 && box.height === 0)) return { x, y };
	const share = Math.min(1, 1 / reach);
	return { x: x + dx * share, y: y + dy * share };
}
