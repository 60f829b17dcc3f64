/** A large map from far: the ground of each position, on it the largest branches. */
import { branchGrounds, type BranchGround } from './detail.ts';
import type { Forest } from './forest.ts';
import type { Scene } from './scene-model.ts';

/** How many steps from a root a branch still has ground of its own. */
const deepest = 2;
/** A branch with ground of its own has at least this share of all nodes, and this many. */
const least = { share: 0.008, nodes: 8 } as const;

export interface Territory extends BranchGround {
	/** The root of its tree. */
	readonly root: number;
}

/** The grounds of a scene, in drawing order: each after what it lies on. */
export function territoriesOf(scene: Scene, forest: Forest): readonly Territory[] {
	const weight = Math.max(least.nodes, Math.round(scene.boxes.count * least.share));
	let root = -1;
	return branchGrounds(scene, forest, weight, deepest).map((ground) => {
		if (ground.depth === 0) root = ground.node;
		return { ...ground, root };
	});
}
