import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { DrawnSide } from '#lib/server/classes/records.ts';
import { formatFixturesDir } from '#tests/pack/fixture-formats.ts';

const data = mkdtempSync(join(tmpdir(), 'parallax-rounds-'));
const formats = mkdtempSync(join(tmpdir(), 'parallax-formats-'));
const file = join(formats, 'good.yaml');
const shipped = readFileSync(join(formatFixturesDir, 'good.yaml'), 'utf8');

beforeAll(() => {
	vi.stubEnv('DATA_DIR', data);
	vi.stubEnv('DATABASE_URL', '');
	vi.stubEnv('FORMATS_DIR', formats);
	writeFileSync(file, shipped);
});
afterAll(async () => {
	await (await import('#lib/server/storage/storage.ts')).closeStorage();
	vi.unstubAllEnvs();
	for (const folder of [data, formats]) rmSync(folder, { recursive: true, force: true });
});

test('a round keeps the format it was formed with, whatever becomes of the file', async () => {
	// The folder is read from the environment when the module is.
	const { classes } = await import('#lib/server/classes/classes.ts');
	const { findFormat } = await import('#lib/server/formats.ts');
	const { formRounds } = await import('#lib/server/rounds/form-rounds.ts');
	const { roundsNow } = await import('#lib/server/rounds/rounds-now.ts');
	const expiresAt = Date.now() + 86_400_000;
	const about = { debateId: 'd', name: 'Year 10', formatId: null, tours: [], expiresAt };
	const { classId } = await classes.makeClass(about);
	const sides: DrawnSide[] = [];
	for (const name of ['Ada', 'Ben', 'Cleo', 'Dan']) {
		const seat = await classes.addSeat(classId, name);
		if (!seat || 'refused' in seat) throw new Error(`${name} got no seat.`);
		const positionId = sides.length % 2 === 0 ? 'for' : 'against';
		sides.push({ seatId: seat.seatId, positionId, reason: '', locked: false, group: null });
	}
	await classes.saveDraw(classId, { strategy: 'random', seed: 's', constraints: [], sides, remarks: [] });
	expect((await formRounds(classId, 'good')).refused).toBeUndefined();
	const formed = await roundsNow(classId);
	expect(formed[0]?.format).toEqual(await findFormat('good'));

	writeFileSync(file, shipped.replace('Two speeches', 'Two long speeches'));
	await vi.waitFor(async () => expect((await findFormat('good'))?.name).toBe('Two long speeches'), 3000);
	expect(await roundsNow(classId)).toEqual(formed);
	rmSync(file);
	await vi.waitFor(async () => expect(await findFormat('good')).toBeNull(), 3000);
	expect(await roundsNow(classId)).toEqual(formed);
});
