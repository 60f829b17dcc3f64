/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
/**
 * Keeps the app and the debates somebody visited, so that they can be read and walked without a network. A new version
 * waits until the reader says so or the last page is closed; until then the old one has all its files.
 */
import { base, build, files, prerendered, version } from '$service-worker';
import { isKeepDebate, keepDebate, keepsDebate } from './keep-debate.ts';
import { wayToAnswer } from './way-to-answer.ts';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const app = `app ${version}`;
const offlinePage = `${base}/offline.html`;
const assets = new Set([...build, ...files].filter((path) => !path.startsWith(`${base}/screenshots/`)));
/** Pages that work without any debate of ours, whether they were visited or not. */
const tools = prerendered.filter((path) => /\/(workbench|import)\/?$/.test(path));
const site = { origin: worker.location.origin, base, assets };

worker.addEventListener('install', (event) => {
	event.waitUntil(caches.open(app).then((cache) => cache.addAll([...assets, ...tools])));
});

worker.addEventListener('activate', (event) => {
	const dropOthers = async () => {
		for (const name of await caches.keys()) if (name !== app && !keepsDebate(name)) await caches.delete(name);
		await worker.clients.claim();
	};
	event.waitUntil(dropOthers());
});

worker.addEventListener('message', (event) => {
	if (event.data === 'take-over') event.waitUntil(worker.skipWaiting());
	else if (isKeepDebate(event.data)) event.waitUntil(keepDebate(event.data, version));
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const asked = { method: request.method, url: new URL(request.url), navigates: request.mode === 'navigate' };
	const way = wayToAnswer(asked, site);
	if (way === 'kept-first') event.respondWith(keptFirst(request));
	else if (way === 'network-first') event.respondWith(networkFirst(event, asked.navigates));
	else if (asked.navigates) event.respondWith(fetch(request).catch(offlineAnswer));
});

async function keptFirst(request: Request): Promise<Response> {
	return (await caches.match(request, { cacheName: app })) ?? fetch(request);
}

/** Pages are kept without their query: it chooses what is shown of them, in the browser. */
async function networkFirst(event: FetchEvent, navigates: boolean): Promise<Response> {
	const { request } = event;
	try {
		const answer = await fetch(request);
		if (navigates && answer.ok && answer.type === 'basic')
			event.waitUntil(keepVisited(request, answer.clone()));
		return answer;
	} catch {
		const kept = await caches.match(request, { ignoreSearch: true });
		return kept ?? (navigates ? offlineAnswer() : Response.error());
	}
}

/** A page of a debate that is not kept as a whole, or the library. */
async function keepVisited(request: Request, answer: Response): Promise<void> {
	const cache = await caches.open(app);
	await cache.put(new URL(request.url).pathname, answer);
}

/** A page with an address of its own, so that its links are those of the site. */
function offlineAnswer(): Response {
	return Response.redirect(offlinePage);
}
