/**
 * Paints a map of any size. While it is moved, what was painted moves along as it is; it is painted again when that
 * no longer covers the stage, is too coarse, or when the map has come to rest.
 */
import { noteOn, type DrawnNotes } from '#lib/components/ui/drawn-notes.ts';
import { detailAt } from '#lib/layout/detail.ts';
import { AtlasBoxes, type AtlasBox, type BoxState } from './atlas-boxes.ts';
import { readInk, watchTheme, type AtlasInk } from './atlas-ink.ts';
import { paintAtlas, paintForward, type Forward, type Titles } from './atlas-paint.ts';
import type { AtlasPicture } from './atlas-picture.ts';
import { changedArea, within } from './atlas-changed.ts';
import { strokesSeen } from './atlas-sight.ts';
import {
	openPart,
	openSheet,
	paintedFor,
	sceneArea,
	shiftTo,
	stillServes,
	type Painted
} from './atlas-sheet.ts';
import type { Size, Viewport } from './map-viewport.ts';

/** Milliseconds without a move after which the map rests. */
const restAfter = 120;
/** More links than that are not made at once: those nearest to the middle are. */
const mostLinks = 260;

/** The elements a painter paints on: `moving` holds the other three. */
export interface AtlasElements {
	readonly moving: HTMLElement;
	readonly base: HTMLCanvasElement;
	readonly forward: HTMLCanvasElement;
	readonly links: HTMLElement;
}

/** What the painter asks for. */
export interface AtlasSource {
	readonly titleOf: Titles;
	/** A box as it is shown at that zoom; null when the node is not drawn. */
	readonly describe: (node: number, near: boolean) => AtlasBox | null;
	/** The nodes whose words are about to be shown. */
	readonly showing: (nodes: readonly number[]) => void;
	/** Everything was painted. */
	readonly painted: (viewport: Viewport) => void;
}

/** One map on one stage; `destroy` lets go of what it listens to. */
export class AtlasPainter {
	readonly #elements: AtlasElements;
	readonly #source: AtlasSource;
	readonly #links: AtlasBoxes;
	readonly #stop: () => void;
	#ink: AtlasInk;
	#picture: AtlasPicture | null = null;
	#slotOf = new Int32Array(0);
	#view: Viewport | null = null;
	#stage: Size = { width: 0, height: 0 };
	#painted: Painted | null = null;
	#forward: Forward = { emphasis: null, selected: -1, pointed: -1 };
	#current = 0;
	#notes: DrawnNotes | null = null;
	#rest = 0;

	constructor(elements: AtlasElements, source: AtlasSource) {
		this.#elements = elements;
		this.#source = source;
		this.#links = new AtlasBoxes(elements.links, (node) => source.describe(node, this.#near));
		this.#ink = readInk(elements.links);
		const stopTheme = watchTheme(() => {
			this.#ink = readInk(elements.links);
			this.paint();
		});
		const fonts = () => this.paint();
		document.fonts.addEventListener('loadingdone', fonts);
		this.#stop = () => {
			stopTheme();
			document.fonts.removeEventListener('loadingdone', fonts);
		};
	}

	get #near(): boolean {
		return this.#painted !== null && detailAt(this.#painted.viewport.k) === 'text';
	}

	/** Another scene is to be seen. */
	show(picture: AtlasPicture, slotOf: Int32Array): void {
		this.#picture = picture;
		this.#slotOf = new Int32Array(slotOf);
		this.#painted = null;
	}

	/** The map stands there now, on a stage of that size. */
	move(view: Viewport, stage: Size): void {
		this.#view = view;
		const resized = stage.width !== this.#stage.width || stage.height !== this.#stage.height;
		this.#stage = stage;
		if (!this.#picture || stage.width === 0) return;
		clearTimeout(this.#rest);
		if (resized || !this.#painted || !stillServes(this.#painted, view, this.#picture.scene))
			return this.paint();
		const { viewport } = this.#painted;
		if (view.x === viewport.x && view.y === viewport.y && view.k === viewport.k) return this.#place(false);
		this.#place(true);
		this.#rest = window.setTimeout(() => this.paint(), restAfter);
	}

	/** What is brought forward, and the box the Tab key reaches. */
	bring(forward: Forward, current: number): void {
		this.#forward = forward;
		this.#current = current;
		if (!this.#painted) return;
		this.#paintForward();
		if (!this.#links.elementOf(current)) this.#showLinks(false);
		this.#mark();
	}

	/** What is drawn on the boxes beside their own words; where it is what it was, nothing is painted again. */
	note(notes: DrawnNotes | null): void {
		const before = this.#notes;
		this.#notes = notes;
		if (notes === before || !this.#painted || !this.#picture) return;
		this.#elements.links.classList.toggle('changing', notes !== null);
		if (!notes || !before) this.paint();
		else this.#paintChanged(before, notes);
		this.#links.renote((node) => noteOn(notes, node));
		this.#mark();
	}

	#paintChanged(before: DrawnNotes, after: DrawnNotes): void {
		const [picture, painted] = [this.#picture!, this.#painted!];
		const { k } = painted.viewport;
		const [detail, sheet] = [detailAt(k), sceneArea(painted)];
		const changed = changedArea(picture.scene, before, after, {
			boxes: detail === 'far' || detail === 'boxes',
			strokes:
				detail === 'far' ? [] : picture.search.strokesIn(sheet).filter(strokesSeen(picture, sheet, detail))
		});
		const part = changed && within(changed, 12 + 4 / k, sheet);
		if (!part) return;
		const context = openPart(this.#elements.base, painted, part);
		if (!context) return;
		paintAtlas(context, picture, painted, this.#ink, this.#source.titleOf, after, part);
		context.restore();
		if (this.#forward.emphasis) this.#paintForward();
	}

	/** Words arrived. */
	reword(): void {
		if (!this.#painted || !this.#picture) return;
		if (detailAt(this.#painted.viewport.k) === 'far' || detailAt(this.#painted.viewport.k) === 'boxes')
			this.paint();
		else this.#showLinks(true);
		this.#mark();
	}

	/** Gives the keyboard's focus to a node's box, which is made for it if need be. */
	focus(node: number): void {
		this.#current = node;
		this.#showLinks(false);
		this.#mark();
		this.#links.elementOf(node)?.focus({ preventScroll: true });
	}

	/** The node at a place on the stage, in CSS pixels; a finger may miss it by `reach`. -1 for none. */
	nodeAt(x: number, y: number, reach: number): number {
		if (!this.#picture || !this.#view) return -1;
		const { x: left, y: top, k } = this.#view;
		const slot = this.#picture.search.boxAt((x - left) / k, (y - top) / k, reach / k);
		return slot < 0 ? -1 : this.#picture.scene.boxes.node[slot]!;
	}

	destroy(): void {
		clearTimeout(this.#rest);
		this.#stop();
	}

	/** Paints where the map stands now. */
	paint(): void {
		if (!this.#picture || !this.#view || this.#stage.width === 0) return;
		const before = this.#painted && detailAt(this.#painted.viewport.k);
		this.#painted = paintedFor(this.#view, this.#stage, devicePixelRatio);
		const { base } = this.#elements;
		const context = openSheet(base, this.#painted);
		base.hidden = false;
		if (context)
			paintAtlas(context, this.#picture, this.#painted, this.#ink, this.#source.titleOf, this.#notes);
		this.#paintForward();
		this.#showLinks(before !== detailAt(this.#painted.viewport.k));
		this.#mark();
		this.#place(false);
		this.#source.painted(this.#view);
	}

	#paintForward(): void {
		const { forward } = this.#elements;
		const { emphasis, selected, pointed } = this.#forward;
		const wanted = emphasis !== null || selected >= 0 || pointed >= 0;
		this.#elements.moving.classList.toggle('emphasised', emphasis !== null);
		forward.hidden = !wanted;
		if (!wanted) {
			// A canvas without pixels takes no memory.
			forward.width = forward.height = 0;
			return;
		}
		const context = openSheet(forward, this.#painted!);
		if (context)
			paintForward(
				context,
				this.#picture!,
				this.#painted!,
				this.#ink,
				this.#forward,
				this.#slotOf,
				this.#notes
			);
	}

	#showLinks(anew: boolean): void {
		const painted = this.#painted;
		if (!painted || !this.#picture) return;
		const detail = detailAt(painted.viewport.k);
		const readable = detail === 'titles' || detail === 'text';
		const nodes = readable ? this.#nodesIn(painted) : [];
		if (readable) this.#source.showing(nodes);
		this.#links.show([...nodes, this.#current], anew);
		const { x, y, k } = painted.viewport;
		const { links } = this.#elements;
		links.classList.toggle('far', !readable);
		links.style.setProperty('--k', String(k));
		links.style.transform = `translate(${x}px, ${y}px) scale(${k})`;
	}

	#nodesIn(painted: Painted): readonly number[] {
		const { scene, search } = this.#picture!;
		const area = sceneArea(painted);
		const slots = search.boxesIn(area);
		const { node, x, y } = scene.boxes;
		const [middleX, middleY] = [area.x + area.width / 2, area.y + area.height / 2];
		const away = (slot: number) => Math.hypot(x[slot]! - middleX, y[slot]! - middleY);
		const near =
			slots.length > mostLinks ? [...slots].sort((a, b) => away(a) - away(b)).slice(0, mostLinks) : slots;
		return Array.from(near, (slot) => node[slot]!);
	}

	#mark(): void {
		const { emphasis, selected } = this.#forward;
		const stateOf = (node: number): BoxState => (emphasis ? (emphasis.nodes.has(node) ? 'lit' : 'dim') : '');
		this.#links.mark(stateOf, selected, this.#current);
	}

	#place(moving: boolean): void {
		const shift = shiftTo(this.#painted!, this.#view!);
		const { style } = this.#elements.moving;
		style.willChange = moving ? 'transform' : '';
		style.transform = moving ? `translate(${shift.x}px, ${shift.y}px) scale(${shift.k})` : '';
	}
}
