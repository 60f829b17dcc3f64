import { expect, test } from 'vitest';
import { onBothEngines } from '#tests/server/storage/both-engines.ts';
import { killAgainAndAgain } from './kills.ts';
import { stopServer } from './server-away.ts';

onBothEngines((place, engine) => {
	test('a server that is killed while it saves loses nothing that it acknowledged', async () => {
		const settings = await place.emptyPlace();
		const result = await killAgainAndAgain('store', settings, { kills: 4, longest: 700, students: 8 });
		expect(result.acknowledged).toBeGreaterThan(50);
		expect(result).toMatchObject({ kills: 4, lost: 0, doubled: 0, odd: 0 });
	});

	if (engine === 'postgres') {
		test('a server outlives a crash of PostgreSQL, says so and saves on', async () => {
			const { cluster } = place;
			const result = cluster && (await stopServer('store', cluster, 1));
			expect(result).toMatchObject({ stops: 1, recovered: 1, lost: 0, doubled: 0, odd: 0 });
			expect(result?.saidLater).toBeGreaterThan(0);
		});
	}
});
