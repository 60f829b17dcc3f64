import { join } from 'node:path';
import { indexDebate } from '#lib/debate/graph.ts';
import { fixturesDir, readFixture } from '#tests/pack/fixture-packs.ts';

/** The small made-up debate about a bridge, as the pack reader gives it. */
export const bridge = await readFixture(join(fixturesDir, 'good')).then(({ pack }) => {
	if (pack === null) throw new Error('The good pack has errors.');
	return indexDebate(pack.debate);
});
