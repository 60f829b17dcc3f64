import { compareScenarios, type ScenarioDifference } from '#lib/reasoning/compare-scenarios.ts';
import { strengthsOf, type Strengths } from '#lib/reasoning/gradual.ts';
import type { Sentence } from '#lib/reasoning/lens-words.ts';
import { labelIn } from '#lib/reasoning/label.ts';
import {
	choiceOf,
	emptyScenario,
	withChoice,
	withCredence,
	type Choice,
	type Scenario
} from '#lib/reasoning/scenario.ts';
import { readScenarioAddress, scenarioAddress } from '#lib/reasoning/scenario-address.ts';
import {
	beginHistory,
	change,
	redo,
	reset,
	undo,
	type ScenarioHistory
} from '#lib/reasoning/scenario-history.ts';
import {
	chosenOtherwise,
	standingChanges,
	type Picture,
	type StandingChange
} from '#lib/reasoning/standing-changes.ts';
import { readHistory, writeHistory, type KeptLens } from './kept-lens.ts';
import type { LensDebate, NodeName } from './lens-debate.ts';
import { withLens } from './lens-query.ts';

/** What the reader did last, and what came of it. */
export interface LastAct {
	readonly says: Sentence;
	readonly changes: readonly StandingChange[];
}

/**
 * One reader's “what if?” over one debate. There are up to two scenarios: the reader's own, kept in this browser, and
 * one that came with a link. One of them is shown; neither ever overwrites the other unasked.
 */
export class LensSession {
	readonly debate: LensDebate;
	readonly #kept: KeptLens;
	/** The place of a node on the page that is open, without the scenario. */
	hrefOf = $state.raw<(node: NodeName) => string>(() => '');

	/** Whether anything was opened or done on this visit. */
	#begun = false;
	#own = $state.raw<ScenarioHistory>(beginHistory());
	#shared = $state.raw<ScenarioHistory | null>(null);
	/** Which scenario is shown. */
	shows = $state<'own' | 'shared'>('own');
	/** Which of the two lenses is looked through. */
	tab = $state<'standing' | 'strengths'>('standing');
	/** Null until the reader does something here. */
	lastAct = $state.raw<LastAct | null>(null);
	/** Ids and pieces of the last address that the debate does not know or that say nothing. */
	lost = $state.raw<readonly string[]>([]);

	readonly #history: ScenarioHistory = $derived(
		this.shows === 'shared' ? (this.#shared ?? this.#own) : this.#own
	);
	/** The scenario shown. */
	readonly scenario: Scenario = $derived(this.#history.present);
	/** The scenario shown, as the value of `lens` in an address. */
	readonly address: string = $derived(scenarioAddress(this.scenario));
	readonly canUndo: boolean = $derived(this.#history.past.length > 0);
	readonly canRedo: boolean = $derived(this.#history.future.length > 0);
	/** How everything stands under the scenario shown. */
	readonly picture: Picture = $derived.by(() => this.debate.pictureOf(this.scenario));
	/** What the choices shown change on the map. */
	readonly changes: readonly StandingChange[] = $derived.by(() =>
		standingChanges(this.debate.network, this.debate.map, this.picture)
	);
	/** Worked out only where strengths are shown. */
	readonly strengths: Strengths = $derived.by(() => {
		const { network, plan } = this.debate;
		return strengthsOf(network, this.debate.credencesOf(this.scenario), { plan });
	});

	constructor(debate: LensDebate, kept: KeptLens, hrefOf: (node: NodeName) => string) {
		this.debate = debate;
		this.#kept = kept;
		this.hrefOf = hrefOf;
		this.#own = readHistory(kept.read(), debate.isOpenToChoice);
	}

	/** A node under the scenario shown. */
	linkTo = (node: NodeName): string => {
		const [path = '', query = ''] = this.hrefOf(node).split('?');
		return `${path}${withLens(query, this.address)}`;
	};

	/** What the reader, or whoever sent the link, did to a node; null when it was left to the map. */
	choiceOf(node: number): Choice | null {
		return choiceOf(this.scenario, this.debate.idOf(node));
	}

	/** Nodes chosen in the scenario shown, in the order of the debate. */
	get chosen(): readonly number[] {
		return [...this.picture.pins.keys()].sort((a, b) => a - b);
	}

	/** The other scenario of the two; null when there is only one. */
	get other(): Scenario | null {
		if (!this.#shared) return null;
		return this.shows === 'shared' ? this.#own.present : this.#shared.present;
	}

	/** Whether there is a scenario of a link beside choices of the reader's own. */
	get hasTwo(): boolean {
		return this.#shared !== null && scenarioAddress(this.#own.present) !== '';
	}

	/**
	 * An address was opened with this value of `lens`. What this reader made is recognised, also after undo or on an
	 * older entry of the browser's history, and changes nothing; anything else is somebody's scenario and is shown. So
	 * is what a visit begins with, unless it is where the reader left off: somebody may have come to the same choices.
	 */
	arrive(value: string): void {
		const { scenario, unknown, unread } = readScenarioAddress(value, this.debate.isOpenToChoice);
		const address = scenarioAddress(scenario);
		const own = this.#begun ? this.#own : beginHistory(this.#own.present);
		this.#begun = true;
		this.lost = [...unknown, ...unread];
		if (address === this.address || address === '') return;
		if (this.#knows(own, address)) this.shows = 'own';
		else if (!this.#knows(this.#shared, address)) {
			this.#shared = beginHistory(scenario);
			this.shows = 'shared';
		}
		this.lastAct = null;
		const { choices, credences } = scenario;
		if (Object.keys(choices).length === 0 && Object.keys(credences).length > 0) this.tab = 'strengths';
	}

	/** Sets a scenario beside the reader's own to compare them, without showing it; false when it says nothing. */
	bring(link: string): boolean {
		const value = /[?&]lens=([^&#]*)/.exec(link.trim())?.[1] ?? link.trim();
		const { scenario, unknown, unread } = readScenarioAddress(decoded(value), this.debate.isOpenToChoice);
		if (scenarioAddress(scenario) === '') return false;
		this.lost = [...unknown, ...unread];
		if (this.shows === 'shared') this.takeOver();
		this.#shared = beginHistory(scenario);
		return true;
	}

	/** Accepts or rejects a node; null, or what it is already, leaves it to the map again. */
	choose(node: number, choice: Choice | null): void {
		const id = this.debate.idOf(node);
		if (id === '' || this.debate.network.silent[node] === 1) return;
		const next = choice === this.choiceOf(node) ? null : choice;
		const done = next === null ? 'You left ' : next === 'accept' ? 'You accepted ' : 'You rejected ';
		this.#act([done, node, next === null ? ' to the map again' : ''], (history) =>
			change(history, withChoice(history.present, id, next))
		);
	}

	/** Makes several choices as one step, such as one of the ways to change something. */
	chooseAll(pins: readonly (readonly [node: number, pin: number | null])[]): void {
		const done = (pin: number | null) =>
			pin === null ? 'left to the map ' : pin === labelIn ? 'accepted ' : 'rejected ';
		const says = pins.flatMap(([node, pin], at) => [
			at === 0 ? `You ${done(pin)}` : ` and ${done(pin)}`,
			node
		]);
		this.#act(says, (history) => {
			let scenario = history.present;
			for (const [node, pin] of pins)
				scenario = withChoice(
					scenario,
					this.debate.idOf(node),
					pin === null ? null : pin === labelIn ? 'accept' : 'reject'
				);
			return change(history, scenario);
		});
	}

	/** How likely the reader holds a node to be before any reason, in percent; null for “no idea”, the middle. */
	believe(node: number, percent: number | null): void {
		const id = this.debate.idOf(node);
		if (id === '') return;
		this.#act(['You set how much you believe ', node], (history) =>
			change(history, withCredence(history.present, id, percent === 50 ? null : percent))
		);
	}

	undo(): void {
		this.#act(['Undone'], undo);
	}

	redo(): void {
		this.#act(['Done again'], redo);
	}

	/** Takes all choices and credences back; can be undone. */
	reset(): void {
		this.#act(['All choices are taken back'], reset);
	}

	/** Shows the other of the two scenarios. */
	swap(): void {
		if (this.#shared) this.shows = this.shows === 'own' ? 'shared' : 'own';
		this.lastAct = null;
	}

	/** Makes the scenario of the link the reader's own; undo brings the reader's choices back. */
	takeOver(): void {
		if (!this.#shared) return;
		this.#own = change(this.#own, this.#shared.present);
		this.#shared = null;
		this.shows = 'own';
		this.#kept.write(writeHistory(this.#own));
	}

	/** Puts the scenario of the link away. */
	forgetShared(): void {
		this.#shared = null;
		this.shows = 'own';
		this.lastAct = null;
	}

	/** The reader's own scenario beside the one of the link; null without one. */
	compare(): ScenarioDifference | null {
		if (!this.#shared) return null;
		const { network } = this.debate;
		return compareScenarios(
			network,
			this.debate.pinsOf(this.#own.present),
			this.debate.pinsOf(this.#shared.present)
		);
	}

	/** Both scenarios worked out, the reader's own first; null where there is no second. */
	get both(): readonly [Picture, Picture] | null {
		if (!this.#shared) return null;
		return [this.debate.pictureOf(this.#own.present), this.debate.pictureOf(this.#shared.present)];
	}

	/** What the choice on one node changes, everything else chosen as it is; empty where it was left to the map. */
	changesBy(node: number): readonly StandingChange[] {
		const id = this.debate.idOf(node);
		if (id === '' || this.choiceOf(node) === null) return [];
		return standingChanges(this.debate.network, this.without(node), this.picture);
	}

	/** How everything would stand if this node had been left to the map. */
	without(node: number): Picture {
		const left = withChoice(this.scenario, this.debate.idOf(node), null);
		return this.debate.pictureOf(left);
	}

	#act(says: Sentence, step: (history: ScenarioHistory) => ScenarioHistory): void {
		this.#begun = true;
		const before = this.picture;
		const ownIsEmpty = scenarioAddress(this.#own.present) === scenarioAddress(emptyScenario);
		// Whoever goes on from a link without choices of their own makes it theirs.
		if (this.shows === 'shared' && ownIsEmpty) this.takeOver();
		if (this.shows === 'shared' && this.#shared) this.#shared = step(this.#shared);
		else {
			this.#own = step(this.#own);
			this.#kept.write(writeHistory(this.#own));
		}
		const after = this.picture;
		const { network } = this.debate;
		let changes: readonly StandingChange[] | undefined;
		// Worked out when somebody shows it.
		const changed = () =>
			chosenOtherwise(before.pins, after.pins).length > 0 ? standingChanges(network, before, after) : [];
		this.lastAct = {
			says,
			get changes() {
				return (changes ??= changed());
			}
		};
	}

	#knows(history: ScenarioHistory | null, address: string): boolean {
		if (!history) return false;
		const all = [...history.past, history.present, ...history.future];
		return all.some((scenario) => scenarioAddress(scenario) === address);
	}
}

/** Links come copied with `~` escaped or not; what is no escape is left as it is. */
function decoded(value: string): string {
	try {
		return decodeURIComponent(value);
	} catch {
		return value;
	}
}
