/** How many reasons of a position stand. The position itself is never labelled: the reader decides. */
import type { Labelling } from './grounded.ts';
import { labelIn, labelOut } from './label.ts';
import { linksOf, role, type Network } from './network.ts';

/** “5 of 8 of its reasons stand”. All are relations, as elements, in the order of the debate. */
export interface ReasonsStanding {
	/** The reasons given for the position: one for each step that supports it, whether from one node or linked ones. */
	readonly reasons: readonly number[];
	readonly stand: readonly number[];
	readonly fall: readonly number[];
	/** Neither. */
	readonly open: readonly number[];
	/** Attacks on the position itself that stand. */
	readonly objections: readonly number[];
}

/** Counts what stands for and against a position; all empty for a node nothing bears on. */
export function reasonsStanding(network: Network, { label }: Labelling, position: number): ReasonsStanding {
	const links = [...linksOf(network.inputs, position)];
	const steps = (kind: number) => links.filter((link) => (link & 3) === kind).map((link) => link >> 2);
	const reasons = steps(role.support);
	return {
		reasons,
		stand: reasons.filter((step) => label[step] === labelIn),
		fall: reasons.filter((step) => label[step] === labelOut),
		open: reasons.filter((step) => label[step] !== labelIn && label[step] !== labelOut),
		objections: steps(role.attack).filter((step) => label[step] === labelIn)
	};
}
