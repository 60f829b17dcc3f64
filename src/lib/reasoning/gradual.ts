/**
 * Gradual strengths, the second lens. With the reader's credence w(n) in [0, 1]:
 *
 *     relation: s(e) = product of s over its sources / (1 + sum of s over its undercuts)
 *     node:     E(n) = sum of s over supports - sum of s over attacks
 *               s(n) = w + (1 - w) · E / (1 + E)   where E >= 0
 *               s(n) = w / (1 + |E|)               where E < 0
 *
 * This is p = 1 of the p-max family (Potyka, “Extending modular semantics for bipolar weighted argumentation”, AAMAS
 * 2019); on attacks alone it is the weighted h-categoriser. Rings are iterated from s = w with damping:
 * s <- s + d · (f(s) - s), d = 1/2, halved when the residual stalls. A ring that supports itself can have more than one
 * solution; this is the one reached from the credences.
 */
import { gradualPlan, type GradualPlan, type GradualStep } from './gradual-plan.ts';
import { role, type Network } from './network.ts';

/** How strong every element is. */
export interface Strengths {
	/** By element, in [0, 1]; NaN for what is silent. */
	readonly strength: Float64Array;
	/** Elements of rings that did not settle, and what hangs on them is no surer; empty when all did. */
	readonly unsettled: readonly number[];
}

/** When to stop. */
export interface GradualBounds {
	/** The largest change a further round would make; 1e-4 when not said: far finer than a band. */
	readonly tolerance?: number;
	/** Rounds before a ring is said not to settle; 2,000 when not said. */
	readonly rounds?: number;
	/** From `gradualPlan`, to be made once and used again. */
	readonly plan?: GradualPlan;
}

/** Works out all strengths from credences by node; about 3 ms at 10,000 nodes with the plan made before. */
export function strengthsOf(
	network: Network,
	credence: ArrayLike<number>,
	{ tolerance = 1e-4, rounds = 2_000, plan = gradualPlan(network) }: GradualBounds = {}
): Strengths {
	const strength = new Float64Array(network.size).fill(NaN);
	const unsettled: number[] = [];
	for (const step of plan) {
		if (!step.isRing) strength[step.states[0]!] = valueOf(network, credence, strength, step.states[0]!);
		else if (!settles(network, credence, strength, step, tolerance, rounds)) {
			for (const element of step.states) unsettled.push(element);
			for (const element of step.computed) unsettled.push(element);
		}
	}
	return { strength, unsettled };
}

/** What the formula makes of one element when the strengths before it are as they are. */
function valueOf(
	{ nodeCount, inputs }: Network,
	credence: ArrayLike<number>,
	strength: Float64Array,
	element: number
): number {
	let [product, against, energy] = [1, 0, 0];
	for (let at = inputs.start[element]!; at < inputs.start[element + 1]!; at++) {
		const link = inputs.items[at]!;
		const value = strength[link >> 2]!;
		const kind = link & 3;
		if (kind === role.source) product *= value;
		else if (kind === role.undercut) against += value;
		else energy += kind === role.support ? value : -value;
	}
	if (element >= nodeCount) return product / (1 + against);
	const base = credence[element]!;
	return energy >= 0 ? base + ((1 - base) * energy) / (1 + energy) : base / (1 - energy);
}

/** Rounds without a new best residual after which the damping is halved. */
const patience = 40;

/** Iterates a ring until it rests; false when it does not within the rounds. */
function settles(
	network: Network,
	credence: ArrayLike<number>,
	strength: Float64Array,
	{ states, computed }: GradualStep,
	tolerance: number,
	rounds: number
): boolean {
	for (const state of states) strength[state] = state < network.nodeCount ? credence[state]! : 1;
	const wanted = new Float64Array(states.length);
	let [damping, best, sinceBest] = [0.5, Infinity, 0];
	for (let round = 0; round < rounds; round++) {
		for (const step of computed) strength[step] = valueOf(network, credence, strength, step);
		let residual = 0;
		for (let at = 0; at < states.length; at++) {
			wanted[at] = valueOf(network, credence, strength, states[at]!);
			residual = Math.max(residual, Math.abs(wanted[at]! - strength[states[at]!]!));
		}
		if (residual <= tolerance) return true;
		if (residual < best) [best, sinceBest] = [residual, 0];
		else if (++sinceBest === patience) [damping, sinceBest, best] = [damping / 2, 0, residual];
		for (let at = 0; at < states.length; at++)
			strength[states[at]!]! += damping * (wanted[at]! - strength[states[at]!]!);
	}
	return false;
}
