/** Pan and zoom by wheel, pinch and drag; the keys that move over the map. Only the stage itself is touched. */
import { select } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent } from 'd3-zoom';
import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { moveFrom, moveOf } from './map-moves.ts';
import type { MapView } from './map-view.svelte.ts';
import { bleed, bringIntoView, zoomRange, type Viewport } from './map-viewport.ts';

/** Milliseconds a flight takes. */
const flightTime = 200;

/** Ties a stage to a view for as long as it stands. The drawing begins about where the style sheet has put it. */
export function mapGestures(view: MapView): Attachment<HTMLElement> {
	return (stage) => untrack(() => attach(stage, view));
}

function attach(stage: HTMLElement, view: MapView): () => void {
	const selection = select(stage);
	let flight = 0;
	const zoomer = zoom<HTMLElement, unknown>()
		.filter((event: WheelEvent | PointerEvent) => {
			// How far out one can go depends on what is drawn.
			zoomer.scaleExtent([view.leastZoom, zoomRange.most]);
			return (!event.ctrlKey || event.type === 'wheel') && !event.button;
		})
		.on('start', (event: D3ZoomEvent<HTMLElement, unknown>) => {
			if (!event.sourceEvent) return;
			cancelAnimationFrame(flight);
			view.place.taken();
		})
		.on('zoom', ({ transform: { x, y, k } }: D3ZoomEvent<HTMLElement, unknown>) =>
			view.place.moved({ x, y, k })
		);
	const put = ({ x, y, k }: Viewport) => zoomer.transform(selection, zoomIdentity.translate(x, y).scale(k));
	const fly = (to: Viewport) => {
		cancelAnimationFrame(flight);
		const from = view.place.now;
		if (!from || matchMedia('(prefers-reduced-motion: reduce)').matches) return put(to);
		const began = performance.now();
		const step = (now: number) => {
			const gone = Math.min(1, Math.max(0, now - began) / flightTime);
			const share = 1 - (1 - gone) ** 3;
			const between = (a: number, b: number) => a + (b - a) * share;
			put({ x: between(from.x, to.x), y: between(from.y, to.y), k: between(from.k, to.k) });
			if (gone < 1) flight = requestAnimationFrame(step);
		};
		flight = requestAnimationFrame(step);
	};
	const sizeOf = () => ({ width: stage.clientWidth, height: stage.clientHeight });

	// From where the style sheet has put it only as far as it takes to see the first position.
	const first = view.areaOf(view.part.forest.roots[0] ?? -1);
	const stands = view.part.large ? view.fitted(sizeOf()) : whereItStands(stage, view);
	const stood = first && !view.part.large ? bringIntoView(stands, first, sizeOf()) : stands;
	view.resize(sizeOf());
	view.place.enter(stood, fly);
	selection.call(zoomer).on('dblclick.zoom', null);
	put(stood);
	const resized = new ResizeObserver(() => view.resize(sizeOf()));
	resized.observe(stage);
	const pressed = (event: KeyboardEvent) => onKey(event, view, stage);
	stage.addEventListener('keydown', pressed);
	return () => {
		cancelAnimationFrame(flight);
		view.place.leave();
		resized.disconnect();
		stage.removeEventListener('keydown', pressed);
		selection.on('.zoom', null);
	};
}

function whereItStands(stage: HTMLElement, view: MapView): Viewport {
	const frame = stage.getBoundingClientRect();
	const drawing = (stage.querySelector('svg') ?? stage).getBoundingClientRect();
	const k = drawing.width / (view.part.scene.width + 2 * bleed);
	return { k, x: drawing.left - frame.left + bleed * k, y: drawing.top - frame.top + bleed * k };
}

function onKey(event: KeyboardEvent, view: MapView, stage: HTMLElement): void {
	if (event.ctrlKey || event.altKey || event.metaKey) return;
	const move = moveOf(event.key);
	const node = nodeAt(event.target);
	if (move && node >= 0) {
		const next = moveFrom(view.part.forest, node, move, (one) => {
			const area = view.areaOf(one);
			return area ? area.y + area.height / 2 : NaN;
		});
		view.stand(next);
		// Whoever walks from box to box wants to read them.
		if (view.part.large) view.approach(next);
		focusBox(view, stage, next);
	} else if (event.key === '+' || event.key === '=') view.zoomBy(1.4);
	else if (event.key === '-') view.zoomBy(1 / 1.4);
	else if (event.key === '0') view.fit();
	else return;
	event.preventDefault();
}

/** Gives the keyboard's focus to a node's box; nothing happens when it is not drawn. */
export function focusBox(view: MapView, frame: HTMLElement, number: number): void {
	if (view.part.large) view.finder?.focus(number);
	else frame.querySelector<SVGAElement>(`[data-node="${number}"]`)?.focus({ preventScroll: true });
}

/** The number of the node whose box an event came from; -1 for none. */
export function nodeAt(target: EventTarget | null): number {
	const box = target instanceof Element ? target.closest('[data-node]') : null;
	return Number(box?.getAttribute('data-node') ?? -1);
}
