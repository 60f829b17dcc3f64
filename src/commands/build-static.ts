import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { workingNode } from './pinned-node.js';
import { inProject } from './project.js';
import { Refusal, runCommand } from './refusal.js';
import { runStep } from './step.js';

/** What a static build is asked for. */
export interface StaticWish {
	/** The folder it is written to; what lies there is replaced. */
	readonly out: string;
	/** The folder of the host it will stand in, such as `/debates`; empty for the root. */
	readonly base: string;
	/** Where the site will stand, for the addresses that only count when they are whole; empty when not known. */
	readonly origin: string;
}

/** Builds the reading pages as files for any web server, without classes. Throws a Refusal on failure. */
export async function buildStatic({ out, base, origin }: StaticWish): Promise<void> {
	const vite = inProject('node_modules', 'vite', 'bin', 'vite.js');
	const step = await runStep('build:static', [workingNode(), vite, 'build', '--logLevel', 'warn'], {
		env: { BUILD_TARGET: 'static', STATIC_DIR: out, BASE_PATH: base, ORIGIN: origin }
	});
	if (!step.ok) throw new Refusal('The static build failed.');
}

/** Reads the command line. Throws a Refusal for what it does not know. */
function readWish(args: readonly string[]): StaticWish {
	try {
		const { values } = parseArgs({
			args: [...args],
			options: {
				out: { type: 'string', default: inProject('build-static') },
				base: { type: 'string', default: '' },
				origin: { type: 'string', default: process.env.ORIGIN ?? '' }
			}
		});
		return { ...values, out: resolve(values.out) };
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		throw new Refusal(
			`${message}\nUsage: npm run build:static [-- --out DIR --base /PATH --origin https://HOST]`
		);
	}
}

if (import.meta.main) {
	await runCommand(async () => {
		const wish = readWish(process.argv.slice(2));
		await buildStatic(wish);
		process.stdout.write(`The site lies in ${relative('.', wish.out) || '.'}; copy it to any web server.\n`);
	});
}
