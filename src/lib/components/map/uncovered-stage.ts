/** How much of the stage can be seen beside what lies over it. */
import type { Size } from './map-viewport.ts';

/** The upper left part of the stage that an open panel leaves, beside it or above it; all of it without one. */
export function uncoveredBy(panel: DOMRect | undefined, stage: Size): Size {
	if (!panel) return { width: stage.width, height: stage.height };
	return panel.width < stage.width * 0.75
		? { width: stage.width - panel.width, height: stage.height }
		: { width: stage.width, height: stage.height - panel.height };
}

/** What buttons cover of the lower right of that part; nothing while they are not shown. */
export function cornerUnder(buttons: DOMRect | undefined, frame: DOMRect | undefined, uncovered: Size): Size {
	if (!buttons || !frame || buttons.width === 0) return { width: 0, height: 0 };
	return { width: frame.left + uncovered.width - buttons.left, height: frame.bottom - buttons.top };
}
