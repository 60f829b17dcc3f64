/** What a page asks this worker to keep: all of a debate that was visited. */
export interface KeepDebate {
	readonly type: 'keep-debate';
	/** Id of the debate. */
	readonly debate: string;
	readonly version: string;
	/** Paths from the root of the host. */
	readonly paths: readonly string[];
}

const prefix = 'debate ';
/** Stands in a debate's cache once everything of a version is in it. */
const whole = '/whole';
/** How many files are fetched at a time: whoever reads must not wait for it. */
const atOnce = 2;

export function isKeepDebate(message: unknown): message is KeepDebate {
	return (
		typeof message === 'object' &&
		message !== null &&
		'type' in message &&
		message.type === 'keep-debate' &&
		'debate' in message &&
		typeof message.debate === 'string' &&
		'version' in message &&
		typeof message.version === 'string' &&
		'paths' in message &&
		Array.isArray(message.paths) &&
		message.paths.every((path) => typeof path === 'string')
	);
}

/** Whether a cache is one of debates; those outlive an update of the app. */
export function keepsDebate(cache: string): boolean {
	return cache.startsWith(prefix);
}

/**
 * Fetches every page of a debate that is not kept in this version yet. An older version is replaced page by page, so
 * that at any moment something is there; what cannot be fetched now is tried again on the next visit.
 */
export async function keepDebate({ debate, version, paths }: KeepDebate, build: string): Promise<void> {
	const cache = await caches.open(`${prefix}${debate}`);
	const mark = await cache.match(whole);
	const wanted = `${version} ${build}`;
	if (mark && (await mark.text()) === wanted) return;
	const queue = [...paths];
	let failed = false;
	const work = async () => {
		for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
			const answer = await fetch(path).catch(() => null);
			if (answer?.ok) await cache.put(path, direct(answer));
			else failed = true;
		}
	};
	await Promise.all(Array.from({ length: atOnce }, work));
	if (failed) return;
	const kept = new Set([...paths, whole]);
	for (const { url } of await cache.keys()) {
		const { pathname } = new URL(url);
		if (!kept.has(pathname)) await cache.delete(url);
	}
	await cache.put(whole, new Response(wanted));
}

/** A browser shows no page that came by a redirection it did not follow itself. */
function direct(answer: Response): Response {
	const { status, headers } = answer;
	return answer.redirected ? new Response(answer.body, { status, headers }) : answer;
}
