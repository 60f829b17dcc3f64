import type { DrawnNotes } from '#lib/components/ui/drawn-notes.ts';
import type { Graph } from '#lib/debate/graph.ts';
import type { DebateNode } from '#lib/debate/model.ts';
import { detailAt, type Detail } from '#lib/layout/detail.ts';
import { linksOf, wayBetween } from '#lib/layout/node-links.ts';
import type { OpenMap } from '#lib/layout/open-map.ts';
import { ArrivingWords, type AskForWords } from './arriving-words.svelte.ts';
import { idsIn, readAddress, atRest, writeAddress, type MapAddress } from './map-address.ts';
import { openedMap, type MapContent } from './map-content.ts';
import { emphasisOf, type Emphasis } from './map-emphasis.ts';
import { filterNodes, noFilter } from './map-filter.ts';
import { shownPart, type ShownPart } from './map-part.ts';
import {
	bringIntoView,
	centred,
	fitting,
	framing,
	leastZoom,
	readable,
	readableZoom,
	zoomed,
	zoomRange,
	type Area,
	type Size,
	type Viewport
} from './map-viewport.ts';
import { MovingViewport } from './moving-viewport.svelte.ts';
import { graphOfMap } from './number-graph.ts';

/** Puts a query string into the address bar, in an entry of its own unless it replaces the last one. */
type WriteAddress = (query: string, replace: boolean) => void;

/** What a painter that draws no element for every box does for the others. */
export interface BoxFinder {
	/** The node at a place of the window, or nearest to it and at most `reach` CSS pixels away; -1 for none. */
	nodeAt(clientX: number, clientY: number, reach: number): number;
	/** Gives the keyboard's focus to a node's box. */
	focus(number: number): void;
}

/** One reader's view of one map: what is shown, where it stands, and what is pointed at. */
export class MapView {
	readonly content: MapContent;
	readonly open: OpenMap;
	readonly words: ArrivingWords;
	readonly graph: Graph;
	readonly #links;
	readonly #write: WriteAddress;
	/** Where the drawing stands. */
	readonly place = new MovingViewport();
	/** Set by the painter of large maps while it is there. */
	finder: BoxFinder | null = null;

	/** What stands in the address bar. */
	address = $state.raw<MapAddress>(atRest);
	/** What stands there while some of the ids in it have not arrived; null when all are known. */
	awaited = $state.raw<string | null>(null);
	/** The stage, and the part of it that no panel covers. */
	stage = $state.raw<Size>({ width: 0, height: 0 });
	uncovered = $state.raw<Size>({ width: 0, height: 0 });
	/** What buttons cover at the lower right of that part. */
	corner: Size = { width: 0, height: 0 };
	/** The node under the pointer or with the keyboard's focus; -1 for none. */
	pointed = $state(-1);
	/** What is drawn on the boxes beside their own words; null for nothing. */
	notes = $state.raw<DrawnNotes | null>(null);
	#current = $state(0);

	/** Words that arrive must not lay the map out again, so what it is cut by is told apart by numbers. */
	readonly #cut = $derived.by(() => {
		const { focus, around, fold } = this.address;
		return [focus, this.numberOf(around ?? ''), ...fold.map((id) => this.numberOf(id))].join(' ');
	});
	readonly #wayEnds = $derived(this.address.way?.map((id) => this.numberOf(id)).join(' '));
	readonly #way = $derived.by(() => {
		const [from, to] = this.#wayEnds?.split(' ').map(Number) ?? [];
		if (from === undefined || to === undefined) return null;
		return { ends: [from, to], relations: wayBetween(this.open.graph, from, to) };
	});
	/** The drawing, as much of the map as the address asks for. */
	readonly part: ShownPart = $derived.by(() => {
		const [focus = 0, around = -1, ...fold] = this.#cut.split(' ').map(Number);
		const asked = {
			focus: focus as MapAddress['focus'],
			around: `#${around}`,
			fold: fold.map((node) => `#${node}`)
		};
		return shownPart(this.open, asked, (id) => Number(id.slice(1)));
	});
	readonly matching = $derived.by(() =>
		filterNodes(
			this.open.graph,
			{ positions: this.content.debate.positions, sources: this.content.sources },
			this.address.filter
		)
	);
	/** The relations between the two ends of the way that is asked for; null when none is, or nothing leads there. */
	readonly way = $derived.by(
		() => this.#way?.relations?.map((relation) => this.graph.relation(String(relation))!) ?? null
	);
	readonly emphasis: Emphasis | null = $derived.by(() =>
		emphasisOf(this.open.graph, this.#links, {
			pointed: this.pointed,
			way: this.#way?.relations ? { ends: this.#way.ends, relations: this.#way.relations } : null,
			matching: this.matching
		})
	);
	readonly selected: DebateNode | null = $derived.by(() => this.graph.node(this.address.node ?? ''));
	/** The zoom; 0 until the stage is measured. */
	readonly #zoom = $derived(this.place.noted?.k ?? 0);
	/** How much of each node is shown. */
	readonly detail: Detail = $derived(detailAt(this.#zoom));
	/** Near enough to read sentences in the boxes. */
	readonly near = $derived(this.detail === 'text');
	/** The one box that the Tab key reaches. */
	readonly current = $derived(
		this.part.slotOf[this.#current] === -1 ? (this.part.forest.roots[0] ?? 0) : this.#current
	);

	constructor(content: MapContent, write: WriteAddress, askForWords: AskForWords) {
		this.content = content;
		this.#write = write;
		this.open = openedMap(content);
		this.#links = linksOf(this.open.graph);
		this.words = new ArrivingWords(content.nodes, this.open.forest, askForWords);
		this.graph = graphOfMap({
			debate: content.debate,
			graph: this.open.graph,
			links: this.#links,
			words: this.words
		});
	}

	/** How many nodes the debate has. */
	get count(): number {
		return this.open.graph.nodeCount;
	}

	/** -1 for an id the map does not have, or does not know yet. */
	numberOf(id: string): number {
		return this.words.numberOf(id);
	}

	/** Empty for a number the map does not have; a stand-in while the id has not arrived. */
	idOf(number: number): string {
		return this.words.idOf(number);
	}

	/** Where a node's box stands in the scene; null when it is not drawn. */
	areaOf(number: number): Area | null {
		const slot = this.part.slotOf[number] ?? -1;
		if (slot < 0) return null;
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
		this.awaited = null;
		this.address = { ...this.address, ...change };
		this.#write(query, replace);
		this.#follow(before);
		if (change.way) this.#showWay();
	}

	/** Takes over what the address bar says: on arrival, when Back was pressed, and when awaited ids may be there. */
	read(search: string): void {
		const missing = idsIn(search).some((id) => this.numberOf(id) < 0);
		this.awaited = missing && !this.words.complete ? search : null;
		if (this.awaited !== null) return this.words.want(this.open.graph.type.keys());
		const before = this.part;
		this.address = readAddress(search, (id) => !id.startsWith('#') && this.numberOf(id) >= 0);
		this.#follow(before);
		if (this.address.way) this.#showWay();
		else if (this.part.large && this.selected) this.approach(this.numberOf(this.selected.id));
	}

	/** Everything again, without ways, folds and filters; an open panel stays. */
	showAll(): void {
		this.go({ ...atRest, node: this.address.node, filter: noFilter });
	}

	/** Opens the panel of a node, in the drawing if it is there, else in the whole map. */
	select(id: string): void {
		const number = this.numberOf(id);
		const drawn = (this.part.slotOf[number] ?? -1) >= 0;
		this.words.want(this.around(number));
		this.go(drawn ? { node: id } : { ...atRest, filter: this.address.filter, node: id });
		this.stand(number);
	}

	/** A node and those one relation away. */
	around(number: number): readonly number[] {
		const emphasis = emphasisOf(this.open.graph, this.#links, { pointed: number, way: null, matching: null });
		return [...(emphasis?.nodes ?? [])];
	}

	/** Makes a node the one the Tab key reaches, and moves the drawing until it is seen. */
	stand(number: number): void {
		this.#current = number;
		this.show(number);
	}

	/** Moves the drawing as little as brings a node's box into sight. */
	show(number: number): void {
		const area = this.areaOf(number);
		const from = this.place.goal;
		if (!area || !from) return;
		const to = bringIntoView(from, area, this.uncovered, this.corner);
		if (to !== from) this.place.fly(to);
	}

	/** Moves the drawing until a node's title can be read. */
	approach(number: number): void {
		const area = this.areaOf(number);
		const { goal } = this.place;
		if (!area || !goal) return;
		if (goal.k >= readableZoom) this.show(number);
		else this.place.fly(centred(area, this.uncovered, readableZoom));
	}

	resize(stage: Size): void {
		this.stage = stage;
		this.uncovered = stage;
	}

	/** Where the whole drawing is seen. */
	fitted(stage: Size = this.uncovered): Viewport {
		return this.#below(fitting(this.part.scene, this.#roomOf(stage)));
	}

	/** The whole drawing can be seen: nothing is gained by a small one beside it. */
	get seesAll(): boolean {
		return this.part.large && this.#zoom <= this.fitted(this.stage).k * 1.05;
	}

	fit(): void {
		this.place.fly(this.fitted());
	}

	/** The smallest zoom a reader can reach: a little less than what shows everything. */
	get leastZoom(): number {
		return leastZoom(this.part.scene, this.stage);
	}

	/** Nearer or further, around the middle of what is seen. */
	zoomBy(factor: number): void {
		const { now } = this.place;
		if (!now) return;
		const k = Math.min(zoomRange.most, Math.max(this.leastZoom, now.k * factor));
		this.place.fly(zoomed(now, this.uncovered, k));
	}

	/** The drawing moves so that this point of the scene is in the middle. */
	centreOn(x: number, y: number): void {
		const { now } = this.place;
		if (now) this.place.fly(centred({ x, y, width: 0, height: 0 }, this.stage, now.k));
	}

	/** A drawing of another shape starts where it can be read; the whole of a large map is seen as a whole. */
	#follow(before: ShownPart): void {
		const { scene, key, centre, large } = this.part;
		if (!this.place.now || key === before.key) return;
		if (large && centre < 0) return this.fit();
		const around = this.areaOf(centre) ?? { x: 0, y: 0, width: 0, height: 0 };
		this.place.fly(this.#below(readable(scene, this.#roomOf(this.uncovered), around)));
	}

	/** On a large map a way is a thread in a meadow: the drawing moves to it. */
	#showWay(): void {
		if (!this.part.large || !this.emphasis) return;
		const areas = [...this.emphasis.nodes].map((node) => this.areaOf(node)).filter((area) => area !== null);
		if (areas.length > 0) this.place.fly(this.#below(framing(areas, this.#roomOf(this.uncovered))));
	}

	/** Room above the drawing: for the words that say what is shown, for the names of a large map's parts. */
	get #headroom(): number {
		const { large, scene } = this.part;
		return large || scene.boxes.count < this.count || this.address.way ? 60 : 0;
	}

	#roomOf({ width, height }: Size): Size {
		return { width, height: height - this.#headroom };
	}

	#below(to: Viewport): Viewport {
		return { ...to, y: to.y + this.#headroom };
	}
}
