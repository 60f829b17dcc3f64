import type { Debate, Position } from './model.ts';

/** What every page of a debate says about the debate it belongs to. */
export interface DebateFrame {
	readonly id: string;
	readonly title: string;
	/** BCP 47. */
	readonly language: string;
	readonly positions: readonly Position[];
}

/** The debate's name and positions, without its graph and its documents. */
export function debateFrame(debate: Debate): DebateFrame {
	const { id, title, language, positions } = debate;
	return { id, title, language, positions };
}

/** The positions of these ids, in the debate's own order; ids the debate does not know are left out. */
export function positionsOf(
	frame: Pick<DebateFrame, 'positions'>,
	ids: readonly string[]
): readonly Position[] {
	return frame.positions.filter((position) => ids.includes(position.id));
}
