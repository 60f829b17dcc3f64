import { constants, existsSync, statSync } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { filesIn } from '#lib/server/storage/data-folder.ts';
import { pendingMigrations } from '#lib/server/storage/migrations.ts';
import { openStorage, readStorageSettings, type Storage } from '#lib/server/storage/storage.ts';
import { StorageError } from '#lib/server/storage/storage-error.ts';
import { fine, warning, wrong, type Finding } from './doctor-finding.ts';

/** Below these the disk is soon full, and as good as full. In megabytes. */
const space = { low: 500, none: 50 };
/** File systems over a network (magic numbers of statfs(2)): SQLite's locks and flushes cannot be relied on there. */
const networks = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x5346414f]);
/** Instances and database should agree on the time to this many milliseconds. */
const clocksApart = 5000;

/** Where classes are kept: whether it is there, writable, roomy, whole and up to date. Changes nothing. */
export async function checkStorage(env: Readonly<Record<string, string | undefined>>): Promise<Finding[]> {
	try {
		const settings = readStorageSettings(env);
		if (settings.engine === 'postgres') return await checkServer(settings.url);
		return await checkFolder(settings.folder);
	} catch (error) {
		if (error instanceof StorageError) return [wrong(error.message)];
		throw error;
	}
}

async function checkFolder(folder: string): Promise<Finding[]> {
	if (!existsSync(folder)) {
		const parent = dirname(folder);
		const writable = await mayWrite(parent);
		return [
			writable
				? fine(`The data folder ${folder} will be made at the first start.`)
				: wrong(
						`The data folder ${folder} cannot be made: let this user write to ${parent}, or set DATA_DIR.`
					)
		];
	}
	if (!statSync(folder).isDirectory()) return [wrong(`DATA_DIR names ${folder}, which is not a folder.`)];
	if (!(await mayWrite(folder))) {
		return [
			wrong(`The data folder ${folder} cannot be written: let this user write there, or set DATA_DIR.`)
		];
	}
	const findings = [fine(`The data folder ${folder} can be written.`), ...(await checkDisk(folder))];
	if ((statSync(folder).mode & 0o077) !== 0) {
		findings.push(warning(`Others on this machine may enter ${folder}: chmod 700 ${folder}`));
	}
	const { database, lock } = filesIn(folder);
	if (existsSync(lock) && isLocked(lock)) findings.push(fine('A server is using the data folder now.'));
	if (!existsSync(database)) return [...findings, fine('No class has been kept yet.')];
	return [...findings, ...(await checkFile(folder))];
}

async function mayWrite(folder: string): Promise<boolean> {
	return access(folder, constants.W_OK | constants.X_OK).then(
		() => true,
		() => false
	);
}

async function checkDisk(folder: string): Promise<Finding[]> {
	const { bavail, bsize, type } = await statfs(folder);
	const megabytes = Math.floor((bavail * bsize) / 1e6);
	const findings: Finding[] = [];
	if (megabytes < space.none) findings.push(wrong(`Only ${megabytes} MB are free for ${folder}: make room.`));
	else if (megabytes < space.low)
		findings.push(warning(`Only ${megabytes} MB are free for ${folder}: make room soon.`));
	else findings.push(fine(`${megabytes} MB are free for it.`));
	if (networks.has(type)) {
		findings.push(
			wrong(
				`${folder} lies on a network file system, which can lose classes: use a local disk, or DATABASE_URL.`
			)
		);
	}
	return findings;
}

function isLocked(file: string): boolean {
	const lock = new DatabaseSync(file, { timeout: 0 });
	try {
		lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE; ROLLBACK');
		return false;
	} catch {
		return true;
	} finally {
		lock.close();
	}
}

async function checkFile(folder: string): Promise<Finding[]> {
	const storage = await openStorage({ engine: 'sqlite', folder }, { readOnly: true });
	try {
		const { rows } = await storage.read((db) =>
			sql<{ quick_check: string }>`pragma quick_check(1)`.execute(db)
		);
		const found = rows[0]?.quick_check;
		if (found !== 'ok') {
			return [wrong(`The database is damaged (${found}): stop the server and restore a backup.`)];
		}
		return [fine('The database is whole.'), await checkTables(storage)];
	} finally {
		await storage.close();
	}
}

async function checkTables(storage: Storage): Promise<Finding> {
	const pending = await pendingMigrations(storage.db, storage.engine);
	if (pending.length > 0) return fine('Its tables will be brought up to date at the next start.');
	const { count } = await storage.db
		.selectFrom('classes')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	return fine(`Its tables are up to date; ${count} ${count === 1 ? 'class is' : 'classes are'} kept.`);
}

async function checkServer(url: string): Promise<Finding[]> {
	const storage = await openStorage({ engine: 'postgres', url }, { readOnly: true });
	try {
		const { rows } = await sql<{ version: string; commit: string; now: number; writable: string }>`
			select current_setting('server_version') as version, current_setting('synchronous_commit') as commit,
				cast(extract(epoch from clock_timestamp()) * 1000 as bigint) as now,
				current_setting('transaction_read_only') as writable
		`.execute(storage.db);
		const [server] = rows;
		const findings = [fine(`PostgreSQL ${server?.version} answers.`)];
		if (server?.commit === 'off') {
			findings.push(
				wrong('synchronous_commit is off, so that a crash loses answers: turn it on for this database.')
			);
		}
		if (server?.writable === 'on')
			findings.push(wrong('This database may only be read: use the primary server.'));
		if (Math.abs((server?.now ?? 0) - Date.now()) > clocksApart) {
			findings.push(
				warning('The clocks of this machine and of PostgreSQL differ by seconds: set them by NTP.')
			);
		}
		return [...findings, await checkTables(storage)];
	} catch (error) {
		const reason = error instanceof Error && error.message ? error.message : String(error);
		return [wrong(`PostgreSQL does not answer (${reason}): check DATABASE_URL and that the server runs.`)];
	} finally {
		await storage.close();
	}
}
