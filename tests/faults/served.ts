import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { inProject } from '#commands/project.js';
import type { StorageSettings } from '#lib/server/storage/storage.ts';

const ready = /is ready: (\S+)/;

/** A server process that can be killed at any moment. */
export interface Served {
	readonly url: string;
	readonly pid: number;
	/** What it wrote so far, output and errors. */
	said(): string;
	/** As the kernel does it: without a chance to finish anything. */
	kill(): Promise<void>;
	/** As an operator does it. */
	stop(): Promise<void>;
}

/**
 * The built app; the store alone behind a few lines of HTTP (no build needed); or, to measure against, nothing but one
 * INSERT behind them.
 */
export type Program = 'app' | 'store' | 'bare';

const files: Record<Program, string> = {
	app: inProject('src', 'commands', 'serve.js'),
	store: inProject('tests', 'faults', 'store-server.ts'),
	bare: inProject('tests', 'bench', 'class-load', 'bare-handler.ts')
};

/** What tells a server where classes are kept. */
export function environmentOf(settings: StorageSettings): Record<string, string> {
	return settings.engine === 'sqlite'
		? { DATA_DIR: settings.folder, DATABASE_URL: '' }
		: { DATABASE_URL: settings.url };
}

/** Starts a server on a free port; an error with what it said when it ends instead. */
export async function serve(
	program: Program,
	env: Readonly<Record<string, string>>,
	wrapper: readonly string[] = []
): Promise<Served> {
	const [command = process.execPath, ...args] = [...wrapper, process.execPath, files[program]];
	const child = spawn(command, args, {
		env: { ...process.env, NODE_NO_WARNINGS: '1', PORT: '0', HOST: 'localhost', ...env },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let said = '';
	const ended = once(child, 'exit');
	const url = await new Promise<string>((resolve, reject) => {
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding('utf8').on('data', (piece: string) => {
				said += piece;
				const found = ready.exec(said)?.[1];
				if (found) resolve(found);
			});
		}
		child.once('close', () => reject(new Error(said.trim() || 'The server ended without a word.')));
	});
	const signal = (name: 'SIGKILL' | 'SIGTERM') => async () => {
		child.kill(name);
		await ended;
	};
	return { url, pid: child.pid ?? 0, said: () => said, kill: signal('SIGKILL'), stop: signal('SIGTERM') };
}
