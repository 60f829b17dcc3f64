import { execFile, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A PostgreSQL of its own, thrown away afterwards. */
export interface PostgresCluster {
	/** Of its database `postgres`. */
	readonly url: string;
	/** The address of a new, empty database. */
	newDatabase(): Promise<string>;
	start(): Promise<void>;
	/** `immediate` is a crash: the next start recovers. */
	stop(how?: 'fast' | 'immediate'): Promise<void>;
	/** Stops it and deletes its files. */
	remove(): Promise<void>;
}

/** Where PostgreSQL's programs lie: beside `initdb` on the PATH, or where Debian puts them; null for nowhere. */
export function postgresPrograms(): string | null {
	const debian = '/usr/lib/postgresql';
	const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
	const folders = [
		...versions.map((version) => join(debian, version, 'bin')),
		...(process.env.PATH ?? '').split(delimiter)
	];
	return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer().once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}

/** PostgreSQL refuses to run as root: there its programs run as the user that Debian made for it. */
const asRoot = process.getuid?.() === 0;

function as(program: string, args: readonly string[]): [string, string[]] {
	return asRoot ? ['runuser', ['-u', 'postgres', '--', program, ...args]] : [program, [...args]];
}

/** Makes and starts a cluster in a temporary folder, on a free port of this machine alone. */
export async function startPostgres(programs: string): Promise<PostgresCluster> {
	const folder = mkdtempSync(join(tmpdir(), 'parallax-postgres-'));
	if (asRoot) {
		const id = (flag: string) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
		chownSync(folder, id('-u'), id('-g'));
	}
	const data = join(folder, 'data');
	const port = await freePort();
	const call = (program: string, args: readonly string[]) =>
		run(...as(join(programs, program), args), { cwd: folder });
	await call('initdb', ['-D', data, '-U', 'parallax', '-A', 'trust', '-E', 'UTF8', '--no-locale', '-N']);
	const url = `postgres://parallax@127.0.0.1:${port}/postgres`;
	const cluster: PostgresCluster = {
		url,
		newDatabase: async () => {
			const name = `test_${Math.random().toString(36).slice(2)}`;
			await call('createdb', ['-h', '127.0.0.1', '-p', String(port), '-U', 'parallax', name]);
			return url.replace(/postgres$/, name);
		},
		start: async () => {
			const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''`;
			await call('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start']);
		},
		stop: async (how = 'fast') => {
			await call('pg_ctl', ['-D', data, '-w', '-m', how, 'stop']);
		},
		remove: async () => {
			await cluster.stop('immediate').catch(() => {});
			rmSync(folder, { recursive: true, force: true });
		}
	};
	await cluster.start();
	return cluster;
}
