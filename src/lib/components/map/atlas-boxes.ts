/** The boxes of a large map that are near enough to read: real links, made for what is in sight and taken away again. */
import type { DrawnNote, NoteShape } from '#lib/components/ui/drawn-notes.ts';
import type { Hue } from '#lib/components/ui/mark-shapes.ts';
import type { BoxWords } from './box-words.ts';
import type { Area } from './map-viewport.ts';

/** All that a box shows and says. */
export interface AtlasBox {
	readonly area: Area;
	readonly href: string;
	readonly label: string;
	readonly kind: string;
	readonly implicit: boolean;
	readonly colour: Hue | null;
	readonly hidden: number;
	readonly note: DrawnNote | null;
	/** In pixels from the box's own corner. */
	readonly words: BoxWords;
}

/** How a box stands to what is brought forward. */
export type BoxState = 'lit' | 'dim' | '';

interface Standing {
	readonly element: HTMLAnchorElement;
	made: AtlasBox | null;
	/** What the element was last marked as; empty when it was filled since. */
	marked: string;
}

/** Keeps a layer of links in step with what is to be seen. The box with the keyboard's focus is never taken away. */
export class AtlasBoxes {
	readonly #layer: HTMLElement;
	readonly #describe: (node: number) => AtlasBox | null;
	readonly #standing = new Map<number, Standing>();

	constructor(layer: HTMLElement, describe: (node: number) => AtlasBox | null) {
		this.#layer = layer;
		this.#describe = describe;
	}

	/** Lets exactly these boxes stand, and the focused one. `anew`: their words may have changed. */
	show(nodes: Iterable<number>, anew: boolean): void {
		const wanted = new Set(nodes);
		const focused = Number(this.#layer.querySelector(':focus')?.getAttribute('data-node') ?? -1);
		if (focused >= 0) wanted.add(focused);
		for (const [node, { element }] of this.#standing) {
			if (wanted.has(node)) continue;
			element.remove();
			this.#standing.delete(node);
		}
		const fresh = document.createDocumentFragment();
		for (const node of wanted) {
			const known = this.#standing.get(node);
			if (known && !anew) continue;
			const box = this.#describe(node);
			if (!box) {
				known?.element.remove();
				this.#standing.delete(node);
				continue;
			}
			const standing = known ?? { element: document.createElement('a'), made: null, marked: '' };
			fill(standing.element, node, box);
			standing.made = box;
			standing.marked = '';
			this.#standing.set(node, standing);
			if (!known) fresh.append(standing.element);
		}
		this.#layer.append(fresh);
	}

	/** Other notes: of the boxes that stand, those whose note is another are filled again. */
	renote(noteOf: (node: number) => DrawnNote | null): void {
		for (const [node, standing] of this.#standing) {
			if (standing.made?.note === noteOf(node)) continue;
			const box = this.#describe(node);
			if (!box) continue;
			fill(standing.element, node, box);
			standing.made = box;
			standing.marked = '';
		}
	}

	/** Says of each box how it stands: `stateOf` what is brought forward, which is open, which the Tab key reaches. */
	mark(stateOf: (node: number) => BoxState, selected: number, current: number): void {
		for (const [node, standing] of this.#standing) {
			const { element } = standing;
			const state = stateOf(node);
			const marks = `${state} ${node === selected} ${node === current}`;
			if (standing.marked === marks) continue;
			standing.marked = marks;
			element.classList.toggle('lit', state === 'lit');
			element.classList.toggle('dim', state === 'dim');
			element.classList.toggle('selected', node === selected);
			if (node === selected) element.setAttribute('aria-current', 'true');
			else element.removeAttribute('aria-current');
			element.tabIndex = node === current ? 0 : -1;
		}
	}

	/** The link of a node; null when its box does not stand. */
	elementOf(node: number): HTMLAnchorElement | null {
		return this.#standing.get(node)?.element ?? null;
	}
}

function fill(element: HTMLAnchorElement, node: number, box: AtlasBox): void {
	const { area, words } = box;
	element.dataset.node = String(node);
	element.href = box.href;
	element.className = ['drawn-box', box.kind, box.implicit ? 'implicit' : '', box.note ? 'noted' : '']
		.filter(Boolean)
		.join(' ');
	element.setAttribute('aria-label', box.label);
	if (box.colour) element.dataset.colour = box.colour;
	Object.assign(element.style, {
		left: `${area.x}px`,
		top: `${area.y}px`,
		width: `${area.width}px`,
		height: `${area.height}px`
	});
	const parts: Element[] = [];
	const add = (name: string, x: number, y: number, style: Partial<CSSStyleDeclaration>, text: string) => {
		const part = document.createElement('span');
		part.className = name;
		part.textContent = text;
		Object.assign(part.style, { left: `${x}px`, top: `${y}px`, ...style });
		parts.push(part);
		return part;
	};
	for (const { colour, size, x, y } of words.marks)
		add(`mark ${colour}`, x, y, { width: `${size}px`, height: `${size}px` }, '').dataset.colour = colour;
	// The base line of a line set solid lies about four fifths down.
	for (const { role, words: line, size, x, y } of words.lines)
		add(role, x, y - 0.8 * size, { fontSize: `${size}px` }, line);
	if (box.hidden > 0) add('hidden', 0, area.height - 19, {}, `+${box.hidden}`);
	if (box.note?.shape) parts.push(markOf(box.note, box.note.shape, words.note));
	element.replaceChildren(...parts);
}

function markOf({ tone }: DrawnNote, shape: NoteShape, { x, y, size }: BoxWords['note']): SVGElement {
	const made = <T extends SVGElement>(name: string, attributes: Readonly<Record<string, string>>) => {
		const element = document.createElementNS('http://www.w3.org/2000/svg', name) as T;
		for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
		return element;
	};
	const mark = made('svg', { class: tone, viewBox: '0 0 16 16', width: `${size}`, height: `${size}` });
	Object.assign(mark.style, { left: `${x}px`, top: `${y}px` });
	const line = { fill: 'none', 'stroke-width': '1.8' };
	if (shape.fill) mark.append(made('path', { d: shape.fill, stroke: 'none' }));
	if (shape.stroke) mark.append(made('path', { d: shape.stroke, ...line }));
	if (shape.dashed) mark.append(made('path', { d: shape.dashed, ...line, 'stroke-dasharray': '2.2 1.6' }));
	return mark;
}
