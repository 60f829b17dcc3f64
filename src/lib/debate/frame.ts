import type { Debate, Position } from './model.ts';

/** What every page of a debate says about the debate it belongs to. */
export interface DebateFrame {
	readonly id: string;
	readonly title: string;
	/** BCP 47. */
	readonly language: string;
	readonly positions: readonly Position[];
	/** Ids of the nodes that rest on a fact the documents differ on: it bears on them, or they quote an answer to it. */
	readonly disputed: readonly string[];
}

/** The debate's name and positions, without its graph and its documents. */
export function debateFrame(debate: Debate): DebateFrame {
	const { id, title, language, positions } = debate;
	return { id, title, language, positions, disputed: disputedNodes(debate) };
}

/** The positions of these ids, in the debate's own order; ids the debate does not know are left out. */
export function positionsOf(
	frame: Pick<DebateFrame, 'positions'>,
	ids: readonly string[]
): readonly Position[] {
	return frame.positions.filter((position) => ids.includes(position.id));
}

const found = new WeakMap<Debate, readonly string[]>();

/** Looked for once for each debate, because every page of it says so. In the order of the debate. */
function disputedNodes(debate: Debate): readonly string[] {
	const known = found.get(debate);
	if (known) return known;
	const facts = debate.facts.filter(({ status }) => status === 'differ');
	const said = new Set(facts.flatMap(({ bearsOn }) => bearsOn));
	const quoted = new Set(facts.flatMap(({ answers }) => answers.map(({ passage }) => passage)));
	const disputed = debate.nodes
		.filter(
			({ id, type, passages }) =>
				type !== 'position' && (said.has(id) || passages.some((passage) => quoted.has(passage)))
		)
		.map(({ id }) => id);
	found.set(debate, disputed);
	return disputed;
}
