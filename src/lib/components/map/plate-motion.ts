/**
 * Moves a drawing of elements as a picture, and has it drawn anew at its size when it comes to rest: drawing a hundred
 * lines and words for every frame is dearer than moving what was drawn.
 */
import { bleed, type Size, type Viewport } from './map-viewport.ts';

/** Milliseconds without a change of zoom after which the drawing counts as being at rest. */
const restAfter = 120;

/** Puts a drawing of that many pixels of the scene, bleed included, wherever it is told. */
export class PlateMotion {
	readonly #plate: SVGSVGElement;
	readonly #size: Size;
	/** The zoom it was last drawn at; 0 before. */
	#drawnAt = 0;
	#rest = 0;

	constructor(plate: SVGSVGElement, size: Size) {
		this.#plate = plate;
		this.#size = size;
	}

	readonly place = (now: Viewport): void => {
		if (this.#drawnAt === 0) return this.#draw(now);
		this.#put(now);
		clearTimeout(this.#rest);
		if (now.k !== this.#drawnAt) this.#rest = window.setTimeout(() => this.#draw(now), restAfter);
	};

	end(): void {
		clearTimeout(this.#rest);
	}

	#draw(now: Viewport): void {
		const { style } = this.#plate;
		this.#drawnAt = now.k;
		style.width = `${this.#size.width * now.k}px`;
		style.height = `${this.#size.height * now.k}px`;
		this.#put(now);
	}

	#put({ x, y, k }: Viewport): void {
		this.#plate.style.transform = `translate(${x - bleed * k}px, ${y - bleed * k}px) scale(${k / this.#drawnAt})`;
	}
}
