/**
 * Shows what is wrong with a debate’s files in the page of whoever works on them: a plugin for Vite’s development
 * server, of which no build contains anything. An error stands over the page, with file and line, until the file is
 * saved without it; then the page is loaded anew.
 */
import { resolve, sep } from 'node:path';
import type { ErrorPayload, Plugin, ViteDevServer } from 'vite';
import type { DescribedProblems } from '#lib/server/describe-problems.ts';

/** Milliseconds: editors write a file in several steps, and the library looks at the disk again after half a second. */
const patience = 600;

/** The plugin; builds go without it. */
export function packProblems(): Plugin {
	return {
		name: 'pack-problems',
		apply: 'serve',
		configureServer(server) {
			const folders = [process.env.SEEDS_DIR || 'seeds', process.env.PACKS_DIR ?? '']
				.filter((folder) => folder !== '')
				.map((folder) => resolve(server.config.root, folder));
			server.watcher.add(folders);
			follow(server, folders);
		}
	};
}

function follow(server: ViteDevServer, folders: readonly string[]): void {
	/** Null until the first page asks; then what was found last. */
	let found: Promise<ErrorPayload | null> | null = null;
	let soon: NodeJS.Timeout | undefined;

	server.watcher.on('all', (_, path) => {
		if (!folders.some((folder) => path.startsWith(folder + sep))) return;
		clearTimeout(soon);
		soon = setTimeout(() => {
			found = problemsIn(server, folders);
			void found.then((errors) => server.ws.send(errors ?? { type: 'full-reload', path: '*' }));
		}, patience);
	});
	// A page that is loaded while something is wrong is told as soon as it listens.
	server.ws.on('connection', () => {
		found ??= problemsIn(server, folders);
		void found.then((errors) => errors && server.ws.send(errors));
	});
	server.httpServer?.once('close', () => clearTimeout(soon));
}

/** The errors of all debates for Vite’s overlay; null when there is none. */
async function problemsIn(server: ViteDevServer, folders: readonly string[]): Promise<ErrorPayload | null> {
	// Through Vite, so that a change of our own checks counts at once.
	const { describeProblems } = (await server.ssrLoadModule('/src/lib/server/describe-problems.ts')) as {
		readonly describeProblems: (folders: readonly string[]) => Promise<DescribedProblems | null>;
	};
	const described = await describeProblems(folders);
	if (described === null) return null;
	const { message, file, line, frame, list, count } = described;
	const counted = count === 1 ? 'One error' : `${count} errors`;
	return {
		type: 'error',
		err: {
			message,
			...{ frame: `${frame}\n`, loc: { file, line, column: 1 }, plugin: 'npm run packs' },
			stack: `${counted} in all:\n${list}`
		}
	};
}
