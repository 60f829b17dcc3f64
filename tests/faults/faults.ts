import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '#commands/build.js';
import { Refusal, runCommand } from '#commands/refusal.js';
import { postgresPrograms, startPostgres } from '#tests/server/storage/postgres-cluster.ts';
import { fillDisk, startReadOnly, startTwice } from './bad-folder.ts';
import { killAgainAndAgain } from './kills.ts';
import { stopServer } from './server-away.ts';
import { stopUnderStreams } from './told-to-stop.ts';

/** How long a server lives at most before it is killed, in milliseconds. */
const longest = 2500;
const students = 12;

let failed = false;
/** Prints a row; what must be nought and is not fails the command. */
function report(title: string, counted: object): void {
	const { speech, ...rest } = { speech: null, ...counted };
	const result: Readonly<Record<string, unknown>> = { ...rest, ...(speech ?? {}) };
	const numbers = Object.entries(result).map(([name, value]) => `${name} ${value}`);
	process.stdout.write(`${title}: ${numbers.join(' · ')}\n`);
	const noughts = ['lost', 'doubled', 'odd', 'clocksWrong', 'changesWrong', 'brokenOff', 'missing'];
	if (noughts.some((name) => (result[name] ?? 0) !== 0)) failed = true;
	if (result.stops !== undefined && result.recovered !== result.stops) failed = true;
	if (Number(result.stoppedIn ?? 0) > 2000 || result.clocks === 0) failed = true;
	if (result.acknowledged === 0 || result.recovered === false) failed = true;
}

/** `npm run faults [KILLS]`: kills, crashes and full disks under a class at work, on the built app and both engines. */
await runCommand(async () => {
	const kills = Number(process.argv[2] ?? 30);
	if (!Number.isInteger(kills) || kills < 1) throw new Refusal('Name how often to kill: npm run faults 30');
	const programs = postgresPrograms();
	if (!programs) throw new Refusal('There is no PostgreSQL on this machine: apt-get install postgresql');
	await ensureBuilt();

	const folder = mkdtempSync(join(tmpdir(), 'parallax-faults-'));
	const cluster = await startPostgres(programs);
	try {
		const load = { kills, longest, students };
		report('SQLite, server killed', await killAgainAndAgain('app', { engine: 'sqlite', folder }, load));
		const url = await cluster.newDatabase();
		report('PostgreSQL, server killed', await killAgainAndAgain('app', { engine: 'postgres', url }, load));
		report('PostgreSQL crashed and started', await stopServer('app', cluster, 5));
		for (const settings of [
			{ engine: 'sqlite', folder: join(folder, 'stop') } as const,
			{ engine: 'postgres', url: await cluster.newDatabase() } as const
		]) {
			report(`Told to stop under open streams, ${settings.engine}`, await stopUnderStreams(settings, 31));
		}
	} finally {
		await cluster.remove();
		rmSync(folder, { recursive: true, force: true });
	}
	const full = await fillDisk('app');
	if (full) report('Disk filled and emptied', full);
	else process.stdout.write('Disk filled: not tried, because this user may not mount one\n');
	const readOnly = await startReadOnly('app');
	process.stdout.write(`Folder that cannot be written: ${readOnly?.trim() ?? 'not tried, see above'}\n`);
	process.stdout.write(`Second server in one folder: ${(await startTwice('app')).trim()}\n`);
	if (failed) throw new Refusal('Something was lost, doubled, answered oddly, or did not recover.');
});
