import { gradualPlan, type GradualPlan } from '#lib/reasoning/gradual-plan.ts';
import type { ArgumentColumns } from '#lib/reasoning/argument-columns.ts';
import { columnsOf, type LensData } from '#lib/reasoning/lens-data.ts';
import type { Pins } from '#lib/reasoning/label.ts';
import { debateNetwork, type Network } from '#lib/reasoning/network.ts';
import { scenarioAddress } from '#lib/reasoning/scenario-address.ts';
import { credencesOf, pinsOf, type Scenario } from '#lib/reasoning/scenario.ts';
import { pictureOf, type Picture } from '#lib/reasoning/standing-changes.ts';

/** A node as it is named and linked. */
export interface NodeName {
	readonly id: string;
	readonly title: string;
	readonly isPosition: boolean;
}

/** How many scenarios are kept worked out. */
const mostPictures = 4;

/** A debate as the lens works on it; made once, the same for every scenario. */
export class LensDebate {
	readonly id: string;
	readonly columns: ArgumentColumns;
	readonly network: Network;
	readonly plan: GradualPlan;
	/** How everything stands without any choice. */
	readonly map: Picture;
	readonly #data: LensData;
	readonly #pictures = new Map<string, Picture>();
	readonly #places: ReadonlyMap<string, number>;
	readonly #implicit: ReadonlySet<number>;

	constructor(data: LensData) {
		this.id = data.debate;
		this.columns = columnsOf(data);
		this.network = debateNetwork(this.columns);
		this.plan = gradualPlan(this.network);
		this.map = pictureOf(this.network, new Map());
		this.#pictures.set('', this.map);
		this.#data = data;
		this.#places = new Map(data.ids.map((id, place) => [id, place]));
		this.#implicit = new Set(data.implicit);
	}

	/** Number of a node; -1 for an id the debate does not have. */
	placeOf(id: string): number {
		return this.#places.get(id) ?? -1;
	}

	/** Id of a node; empty for a number the debate does not have. */
	idOf(node: number): string {
		return this.#data.ids[node] ?? '';
	}

	/** How a node is called. */
	nameOf(node: number): NodeName {
		return {
			id: this.idOf(node),
			title: this.#data.titles[node] ?? '',
			isPosition: this.network.silent[node] === 1
		};
	}

	/** Whether readers can choose or believe it: positions get no verdict. */
	isOpenToChoice = (id: string): boolean => {
		const place = this.#places.get(id);
		return place !== undefined && this.network.silent[place] === 0;
	};
	/** Whether no document states it. */
	isImplicit = (node: number): boolean => this.#implicit.has(node);

	/** The choices of a scenario by node number; choices about positions say nothing and are left out. */
	pinsOf(scenario: Scenario): Pins {
		const pins = pinsOf(scenario, (id) => this.#places.get(id));
		return new Map([...pins].filter(([node]) => this.network.silent[node] === 0));
	}

	/** The credences of a scenario by node number, 0 to 1. */
	credencesOf(scenario: Scenario): Float64Array {
		return credencesOf(scenario, (id) => this.#places.get(id), this.network.nodeCount);
	}

	/** A scenario worked out. The last few are kept: what a choice is compared with was mostly seen just before. */
	pictureOf(scenario: Scenario): Picture {
		const key = scenarioAddress({ ...scenario, credences: {} });
		const picture = this.#pictures.get(key) ?? pictureOf(this.network, this.pinsOf(scenario));
		this.#pictures.delete(key);
		this.#pictures.set(key, picture);
		const [oldest] = this.#pictures.keys();
		if (this.#pictures.size > mostPictures && oldest !== undefined) this.#pictures.delete(oldest);
		return picture;
	}
}
