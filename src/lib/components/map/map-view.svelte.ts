import type { Graph } from '#lib/debate/graph.ts';
import type { DebateNode } from '#lib/debate/model.ts';
import { detailFrom } from '#lib/layout/detail.ts';
import { openMap, type OpenMap } from '#lib/layout/open-map.ts';
import { readAddress, atRest, writeAddress, type MapAddress } from './map-address.ts';
import { graphOfMap, nodeNumbers, type MapContent } from './map-content.ts';
import { emphasisOf, type Emphasis } from './map-emphasis.ts';
import { filterNodes, noFilter } from './map-filter.ts';
import { shownPart, type ShownPart } from './map-part.ts';
import {
	bringIntoView,
	fitting,
	readable,
	zoomRange,
	type Area,
	type Size,
	type Viewport
} from './map-viewport.ts';

/** Carries the drawing to a place on the stage; what it passes on its way it reports to `moved`. */
type Flight = (to: Viewport) => void;
/** Puts a query string into the address bar, in an entry of its own unless it replaces the last one. */
type WriteAddress = (query: string, replace: boolean) => void;

/** One reader's view of one map: what is shown, where it stands, and what is pointed at. */
export class MapView {
	readonly content: MapContent;
	readonly open: OpenMap;
	readonly graph: Graph;
	readonly #numbers: ReadonlyMap<string, number>;
	readonly #write: WriteAddress;
	#fly: Flight | null = null;

	/** What stands in the address bar. */
	address = $state.raw<MapAddress>(atRest);
	/** Null until the stage is measured: the drawing then stands where the style sheet put it. */
	viewport = $state.raw<Viewport | null>(null);
	/** The stage, and the part of it that no panel covers. */
	stage = $state.raw<Size>({ width: 0, height: 0 });
	uncovered = $state.raw<Size>({ width: 0, height: 0 });
	/** The node under the pointer or with the keyboard's focus; -1 for none. */
	pointed = $state(-1);
	#current = $state(0);

	/** The drawing, as much of the map as the address asks for. */
	readonly part: ShownPart = $derived.by(() => shownPart(this.open, this.address, (id) => this.numberOf(id)));
	readonly matching = $derived.by(() =>
		filterNodes(
			this.open.graph,
			{ positions: this.content.debate.positions, sources: this.content.sources },
			this.address.filter
		)
	);
	/** The relations between the two ends of the way that is asked for; null when none is, or nothing leads there. */
	readonly way = $derived.by(
		() => this.address.way && this.graph.pathBetween(this.address.way[0], this.address.way[1])
	);
	readonly emphasis: Emphasis | null = $derived.by(() =>
		emphasisOf(this.graph, (id) => this.numberOf(id), {
			pointed: this.graph.node(this.idOf(this.pointed)),
			way: this.address.way && this.way ? { ends: this.address.way, relations: this.way } : null,
			matching: this.matching
		})
	);
	readonly selected: DebateNode | null = $derived.by(() => this.graph.node(this.address.node ?? ''));
	/** Near enough to read sentences in the boxes. */
	readonly near = $derived((this.viewport?.k ?? 0) >= detailFrom.text);
	/** The one box that the Tab key reaches. */
	readonly current = $derived(
		this.part.slotOf.has(this.#current) ? this.#current : this.part.forest.roots[0]
	);

	constructor(content: MapContent, write: WriteAddress) {
		this.content = content;
		this.#write = write;
		this.open = openMap(content.map);
		this.graph = graphOfMap(content, this.open.graph);
		this.#numbers = nodeNumbers(content.nodes);
	}

	/** -1 for an id the map does not have. */
	numberOf(id: string): number {
		return this.#numbers.get(id) ?? -1;
	}

	/** Empty for a number the map does not have. */
	idOf(number: number): string {
		return this.content.nodes[number]?.id ?? '';
	}

	/** Where a node's box stands in the scene; null when it is not drawn. */
	areaOf(number: number): Area | null {
		const slot = this.part.slotOf.get(number);
		if (slot === undefined) return null;
		const { x, y, width, height } = this.part.scene.boxes;
		return { x: x[slot]!, y: y[slot]!, width: width[slot]!, height: height[slot]! };
	}

	/** The map with some of the address changed, as a query string. */
	queryWith(change: Partial<MapAddress>): string {
		return writeAddress({ ...this.address, ...change });
	}

	/** Shows another view; Back leads to this one unless it is replaced. */
	go(change: Partial<MapAddress>, replace = false): void {
		const before = this.part;
		const query = this.queryWith(change);
		if (query === writeAddress(this.address)) return;
		this.address = { ...this.address, ...change };
		this.#write(query, replace);
		this.#follow(before);
	}

	/** Takes over what the address bar says: on arrival, and when Back was pressed. */
	read(search: string): void {
		const before = this.part;
		this.address = readAddress(search, (id) => this.#numbers.has(id));
		this.#follow(before);
	}

	/** Everything again, without ways, folds and filters; an open panel stays. */
	showAll(): void {
		this.go({ ...atRest, node: this.address.node, filter: noFilter });
	}

	/** Opens the panel of a node, in the drawing if it is there, else in the whole map. */
	select(id: string): void {
		const drawn = this.part.slotOf.has(this.numberOf(id));
		this.go(
			drawn ? { node: id } : { ...atRest, filter: this.address.filter, node: id, ...this.#aroundIfLarge(id) }
		);
		this.stand(this.numberOf(id));
	}

	/** Makes a node the one the Tab key reaches, and moves the drawing until it is seen. */
	stand(number: number): void {
		this.#current = number;
		this.show(number);
	}

	/** Moves the drawing as little as brings a node's box into sight. */
	show(number: number): void {
		const area = this.areaOf(number);
		if (!area || !this.viewport) return;
		const to = bringIntoView(this.viewport, area, this.uncovered);
		if (to !== this.viewport) this.#fly?.(to);
	}

	/** The stage exists: where the drawing stands on it, and what can move it. */
	enter(viewport: Viewport, stage: Size, fly: Flight): void {
		this.viewport = viewport;
		this.resize(stage);
		this.#fly = fly;
	}

	resize(stage: Size): void {
		this.stage = stage;
		this.uncovered = stage;
	}

	/** The drawing stands there now. */
	moved(viewport: Viewport): void {
		this.viewport = viewport;
	}

	fit(): void {
		this.#fly?.(this.#below(fitting(this.part.scene, this.#room)));
	}

	/** Nearer or further, around the middle of what is seen. */
	zoomBy(factor: number): void {
		if (!this.viewport) return;
		const { x, y, k } = this.viewport;
		const next = Math.min(zoomRange.most, Math.max(zoomRange.least, k * factor));
		const [middleX, middleY] = [this.uncovered.width / 2, this.uncovered.height / 2];
		this.#fly?.({
			k: next,
			x: middleX - ((middleX - x) * next) / k,
			y: middleY - ((middleY - y) * next) / k
		});
	}

	/** The drawing moves so that this point of the scene is in the middle. */
	centreOn(x: number, y: number): void {
		const { viewport, stage } = this;
		if (viewport)
			this.#fly?.({
				k: viewport.k,
				x: stage.width / 2 - x * viewport.k,
				y: stage.height / 2 - y * viewport.k
			});
	}

	#aroundIfLarge(id: string): Partial<MapAddress> {
		return this.part.whole || this.address.focus > 0 ? {} : { focus: 1, around: id };
	}

	/** A drawing of another shape starts where it can be read. */
	#follow(before: ShownPart): void {
		const { scene, key, centre } = this.part;
		if (!this.viewport || key === before.key) return;
		const around = this.areaOf(centre) ?? { x: 0, y: 0, width: 0, height: 0 };
		this.#fly?.(this.#below(readable(scene, this.#room, around)));
	}

	/** Room above the drawing for the words that say what is shown, where there are any. */
	get #headroom(): number {
		return this.part.scene.boxes.count < this.content.nodes.length || this.address.way ? 60 : 0;
	}

	get #room(): Size {
		const { width, height } = this.uncovered;
		return { width, height: height - this.#headroom };
	}

	#below(to: Viewport): Viewport {
		return { ...to, y: to.y + this.#headroom };
	}
}
