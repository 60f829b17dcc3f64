import { error, isHttpError } from '@sveltejs/kit';
import { storage } from '#lib/server/storage/storage.ts';
import { StorageError, wordsForVisitors } from '#lib/server/storage/storage-error.ts';
import type { ClassStore } from './class-store.ts';
import { openClassStore } from './open-class-store.ts';

/** A trouble of the storage becomes the page 503 in plain words; the log says more. */
function answerTrouble(trouble: unknown): never {
	if (!(trouble instanceof StorageError)) throw trouble;
	if (trouble.trouble === 'unique' || trouble.trouble === 'reference') throw trouble;
	error(503, wordsForVisitors(trouble.trouble));
}

/** The store, with every trouble of the storage turned into what a page answers. */
function forPages(store: ClassStore): ClassStore {
	return new Proxy(store, {
		get: (target, name, receiver) => {
			const method: unknown = Reflect.get(target, name, receiver);
			if (typeof method !== 'function') return method;
			return (...args: unknown[]) => {
				const answer: unknown = Reflect.apply(method, target, args);
				return answer instanceof Promise ? answer.catch(answerTrouble) : answer;
			};
		}
	});
}

/** The classes of this server, for pages and endpoints. Storage trouble is thrown as `error(503, …)`. */
export const classes: ClassStore = forPages(openClassStore(storage));

/**
 * The sentence of a 503, for an action that gives back what was typed:
 * `catch (trouble) { return fail(503, { …typed, message: unavailable(trouble) }) }`. Anything else is thrown on.
 */
export function unavailable(trouble: unknown): string {
	if (isHttpError(trouble, 503)) return trouble.body.message;
	throw trouble;
}
