/** What runs in the measured pages. Each function is sent to the page as it is and knows nothing outside itself. */
import type { Drawing } from '#tests/bench/rivals/rival-graph.ts';

/** What the probe keeps in the page, times in milliseconds since navigation began. */
export interface Probe {
	/** When a picture with the whole map in it was on the screen; null before. */
	visible: number | null;
	/** Times of new pictures while a gesture runs. */
	frames: number[];
	/** The largest zoom meanwhile. */
	nearest: number;
	recording: boolean;
	/** From the press of the button until the panel with the node's words was on the screen; null before. */
	opened: number | null;
	/** Calls back when what is in the document now is on the screen, with the time of that picture. */
	whenOnScreen(name: string, tell: (time: number) => void): void;
}

/** The page's globals, as the probe sees them. */
export interface ProbedWindow {
	readonly drawing?: Drawing;
	readonly probe: Probe;
}

/** Installed before the page's own script: watches, frame by frame, for the map to be drawn. */
export function watchForMap(): void {
	const waiting = new Map<string, (time: number) => void>();
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries() as (PerformanceEntry & { readonly identifier: string })[]) {
			waiting.get(entry.identifier)?.(entry.startTime);
			waiting.delete(entry.identifier);
		}
	}).observe({ type: 'element' });
	const probe: Probe = {
		visible: null,
		frames: [],
		nearest: 0,
		recording: false,
		opened: null,
		whenOnScreen(name, tell) {
			// Put in during a frame it is part of that frame's picture, and Chromium tells when its words are shown.
			const mark = document.createElement('p');
			mark.setAttribute('elementtiming', name);
			mark.textContent = '·';
			Object.assign(mark.style, { position: 'fixed', inset: '0 auto auto 0', margin: '0', zIndex: '99' });
			mark.style.pointerEvents = 'none';
			waiting.set(name, (time) => {
				mark.remove();
				tell(time);
			});
			document.documentElement.append(mark);
		}
	};
	Object.assign(window, { probe });
	const look = () => {
		const { drawing } = window as unknown as ProbedWindow;
		if (drawing?.drawn()) probe.whenOnScreen('map', (time) => (probe.visible = time));
		else requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
}

/** Answers for our own page, from what stands in its document. `count` is the number of nodes of the whole map. */
export function answerForOurs(count: number): void {
	const stage = () => document.querySelector('.map .stage');
	const boxes = document.getElementsByTagName('a');
	const drawing: Drawing = {
		stage,
		drawn() {
			const element = stage();
			if (!(element instanceof HTMLElement) || boxes.length < 1) return false;
			const { painted, drawn } = element.dataset;
			if (drawn !== undefined) return painted !== undefined && Number(drawn) >= count;
			return element.querySelectorAll('a[data-node]').length >= count;
		},
		view() {
			const element = stage();
			const told = element instanceof HTMLElement ? element.dataset.view : undefined;
			const numbers = told?.split(' ').map(Number);
			const moved = element
				?.querySelector('svg > g')
				?.getAttribute('transform')
				?.match(/-?\d[\d.]*(e-\d+)?/g);
			const [x, y, k] = numbers ?? moved?.map(Number) ?? [];
			return x === undefined || y === undefined || k === undefined ? null : { x, y, k };
		}
	};
	Object.assign(window, { drawing });
}

/** Notes the time of every frame, of a page that leaves frames without a new picture only those with one, until `recording` ends. */
export function recordFrames(): void {
	const { drawing, probe } = window as unknown as ProbedWindow;
	probe.frames = [];
	probe.nearest = 0;
	probe.recording = true;
	let before = drawing?.pictures?.();
	const note = (time: number) => {
		if (!probe.recording) return;
		const pictures = drawing?.pictures?.();
		if (pictures === undefined || pictures !== before) probe.frames.push(time);
		before = pictures;
		probe.nearest = Math.max(probe.nearest, drawing?.view()?.k ?? 0);
		requestAnimationFrame(note);
	};
	requestAnimationFrame(note);
}

/** Ends the record. */
export function stopRecording(): Pick<Probe, 'frames' | 'nearest'> {
	const { probe } = window as unknown as ProbedWindow;
	probe.recording = false;
	return { frames: probe.frames, nearest: probe.nearest };
}

/** Watches for the panel of the node that will be clicked next. */
export function watchForPanel({ title, text }: { readonly title: string; readonly text: string }): void {
	const { probe } = window as unknown as ProbedWindow;
	probe.opened = null;
	const isOpen = () => {
		const panel = document.querySelector('aside:has(h2)');
		return panel?.querySelector('h2')?.textContent === title && (panel.textContent ?? '').includes(text);
	};
	const pressed = (event: Event) => {
		const look = () => {
			if (!isOpen()) requestAnimationFrame(look);
			else probe.whenOnScreen('panel', (time) => (probe.opened = time - event.timeStamp));
		};
		requestAnimationFrame(look);
	};
	window.addEventListener('pointerdown', pressed, { capture: true, once: true });
}
