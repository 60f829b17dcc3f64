import { expect, test } from 'vitest';
import { onBothEngines } from '#tests/server/storage/both-engines.ts';
import { killAgainAndAgain } from './kills.ts';

onBothEngines((place) => {
	test('a server that is killed while it saves loses nothing that it acknowledged', async () => {
		const settings = await place.emptyPlace();
		const result = await killAgainAndAgain('store', settings, { kills: 4, longest: 700, students: 8 });
		expect(result.acknowledged).toBeGreaterThan(50);
		expect(result).toMatchObject({ kills: 4, lost: 0, doubled: 0, odd: 0 });
	});
});
