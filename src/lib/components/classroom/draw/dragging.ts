/** Seats dragged with the pointer from column to column. Every drag ends in what a button of the seat would do. */
import type { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import type { Attachment } from 'svelte/attachments';

/** Makes an element draggable as this seat. */
export function draggedSeat(seatId: string): Attachment<HTMLElement> {
	return (element) =>
		whenLoaded(({ draggable }) =>
			draggable({
				element,
				getInitialData: () => ({ seatId }),
				onDragStart: () => (element.dataset.dragged = ''),
				onDrop: () => delete element.dataset.dragged
			})
		);
}

/** Lets seats be dropped on an element; `dropped` is told which. */
export function seatTarget(dropped: (seatId: string) => void): Attachment<HTMLElement> {
	return (element) =>
		whenLoaded(({ dropTargetForElements }) =>
			dropTargetForElements({
				element,
				canDrop: ({ source }) => typeof source.data.seatId === 'string',
				onDragEnter: () => (element.dataset.over = ''),
				onDragLeave: () => delete element.dataset.over,
				onDrop: ({ source }) => {
					delete element.dataset.over;
					dropped(String(source.data.seatId));
				}
			})
		);
}

interface Adapter {
	readonly draggable: typeof draggable;
	readonly dropTargetForElements: typeof dropTargetForElements;
}

/** Dragging is an extra: it is fetched after the page stands. */
function whenLoaded(begin: (adapter: Adapter) => () => void): () => void {
	let end: (() => void) | null = null;
	let over = false;
	void import('@atlaskit/pragmatic-drag-and-drop/element/adapter').then((adapter) => {
		if (!over) end = begin(adapter);
	});
	return () => {
		over = true;
		end?.();
	};
}
