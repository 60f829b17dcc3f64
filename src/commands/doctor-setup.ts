import { openLibrary } from '#lib/server/library.ts';
import { fine, warning, wrong, type Finding } from './doctor-finding.ts';
import { runsTypeScript } from './pinned-node.js';
import { inProject } from './project.js';
import { Refusal } from './refusal.js';
import { readSettings } from './web-server.js';

type Env = Readonly<Record<string, string | undefined>>;

/** No clock that is right shows an earlier time than that of this program. */
const written = Date.UTC(2026, 10, 22);

/** What the server is started with, apart from its storage. */
export async function checkSetup(env: Env): Promise<Finding[]> {
	return [
		checkNode(process.versions.node),
		checkClock(Date.now()),
		checkPort(env),
		...checkAddress(env),
		await checkPacks(env)
	];
}

/** Whether this Node runs the server. */
export function checkNode(version: string): Finding {
	return runsTypeScript(version)
		? fine(`Node ${version} runs this.`)
		: wrong(`Node ${version} is too old: install 22.18 or newer.`);
}

/** Whether the clock can be right; classes expire by it. */
export function checkClock(now: number): Finding {
	const shown = new Date(now).toISOString();
	return now >= written
		? fine(`The clock shows ${shown}.`)
		: wrong(`The clock shows ${shown}, which is past: set it, because classes expire by it.`);
}

function checkPort(env: Env): Finding {
	try {
		return fine(`The server would listen on port ${readSettings(env).port}.`);
	} catch (error) {
		if (error instanceof Refusal) return wrong(error.message);
		throw error;
	}
}

/** ORIGIN and TRUST_PROXY decide which form posts are ours, and whose address the limits count. */
export function checkAddress({ ORIGIN: origin, TRUST_PROXY: proxy, ADDRESS_HEADER: header }: Env): Finding[] {
	const findings: Finding[] = [];
	if (origin) {
		const url = URL.canParse(origin) ? new URL(origin) : null;
		if (!url || !/^https?:$/.test(url.protocol) || url.origin !== origin) {
			findings.push(
				wrong(`ORIGIN must be scheme and host alone, such as https://debate.example.org, not "${origin}".`)
			);
		} else if (url.protocol === 'https:' && proxy !== '1') {
			findings.push(
				warning('ORIGIN is https but TRUST_PROXY is not 1: behind a proxy all visitors count as one address.')
			);
		} else findings.push(fine(`The site stands at ${origin}.`));
	}
	if (proxy !== undefined && !['', '0', '1'].includes(proxy)) {
		findings.push(wrong(`TRUST_PROXY must be 1 or absent, not "${proxy}".`));
	} else if (proxy === '1') {
		findings.push(fine('A proxy is trusted: it must set X-Forwarded-Proto and X-Forwarded-For itself.'));
	}
	if (header) {
		findings.push(
			warning(`ADDRESS_HEADER=${header} is believed from anybody: leave it out and set TRUST_PROXY=1.`)
		);
	}
	return findings;
}

async function checkPacks(env: Env): Promise<Finding> {
	const told: string[] = [];
	const library = openLibrary({
		seedsDir: env.SEEDS_DIR || inProject('seeds'),
		packsDir: env.PACKS_DIR || null,
		tell: (text) => told.push(text),
		freshFor: 0
	});
	try {
		const packs = await library.allPacks();
		const broken = [...(await library.packProblems())].filter(([, problems]) =>
			problems.some(({ severity }) => severity === 'error')
		);
		const [first] = broken;
		if (first) return wrong(`The debate in ${first[0]} has errors and is left out: see npm run packs.`);
		return packs.length > 0
			? fine(`${packs.length} debate${packs.length === 1 ? '' : 's'} can be read.`)
			: warning('There is no debate to read: SEEDS_DIR and PACKS_DIR name none.');
	} catch (error) {
		const [sentence] = (error instanceof Error ? error.message : String(error)).split('\n');
		return wrong(`${sentence} See npm run packs.`);
	}
}
