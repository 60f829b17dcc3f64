import { expect, test } from 'vitest';
import { DumpError, readDump, restoreDump, writeDump } from '#lib/server/storage/dump.ts';
import { newId } from '#lib/server/storage/ids.ts';
import { openStorage, type Storage } from '#lib/server/storage/storage.ts';
import { tableNames } from '#lib/server/storage/tables.ts';
import { madeClass, stance, takeSeat } from '#tests/server/classes/made-class.ts';
import { shortControversy } from '#tests/pack/fixture-formats.ts';
import { onBothEngines } from './both-engines.ts';

async function dumpOf(storage: Storage): Promise<string[]> {
	const lines: string[] = [];
	await writeDump(storage, 1, async (line) => void lines.push(line));
	return lines;
}

async function* each(lines: readonly string[]) {
	yield* lines;
}

/** A class with a row in every table. */
async function fullClass(storage: Storage) {
	const made = await madeClass(storage);
	const { store, classId } = made;
	const { seatId } = await takeSeat(made, 'Zoë “🙂”');
	await store.changeClass(classId, { phase: 'poll-before' });
	await store.saveStance(classId, seatId, 'before', stance(null));
	await store.saveDraw(classId, { strategy: 'random', seed: 's', constraints: [], sides: [], remarks: [] });
	await store.saveEntries(classId, seatId, [
		{ id: newId(), kind: 'progress', subject: 'first', body: { share: 0.5 }, madeAt: 1 }
	]);
	const [round] =
		(await store.makeRounds(classId, [{ group: 1, name: 'One', format: shortControversy, sides: [] }])) ?? [];
	await store.appendRoundEvent(classId, round?.id ?? '', { id: newId(), event: {}, at: 1 });
}

let sqliteDump: readonly string[] = [];

onBothEngines((place, engine) => {
	test('what was dumped is restored, row for row, in the place of what was there', async () => {
		await fullClass(place.storage);
		await fullClass(place.storage);
		const dump = await dumpOf(place.storage);
		for (const table of tableNames) expect(dump.some((line) => line.includes(`"${table}"`))).toBe(true);
		if (engine === 'sqlite') sqliteDump = dump;
		const empty = await openStorage(await place.emptyPlace());
		await madeClass(empty);
		expect(await restoreDump(empty, readDump(each(dump)))).toBe(dump.length - 2);
		expect(await dumpOf(empty)).toEqual(dump);
		await empty.close();
	});

	test('a dump that is not whole changes nothing', async () => {
		const before = await dumpOf(place.storage);
		const rows = before.length;
		const broken: readonly (readonly string[])[] = [
			before.slice(0, -1),
			[...before.slice(0, rows - 2), ...before.slice(rows - 1)],
			[...before, before[1] ?? ''],
			before.slice(1),
			['{}'],
			[],
			[before[0] ?? '', 'no JSON'],
			[before[0] ?? '', '{"table":"pg_user","row":{}}', '{"rows":1}']
		];
		for (const lines of broken) {
			await expect(restoreDump(place.storage, readDump(each(lines)))).rejects.toBeInstanceOf(DumpError);
		}
		expect(await dumpOf(place.storage)).toEqual(before);
	});

	if (engine === 'postgres') {
		test('a dump of SQLite is restored into PostgreSQL', async () => {
			const empty = await openStorage(await place.emptyPlace());
			await restoreDump(empty, readDump(each(sqliteDump)));
			expect((await dumpOf(empty)).toSorted()).toEqual(sqliteDump.toSorted());
			await empty.close();
		});
	}
});
