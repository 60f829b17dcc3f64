import { error, fail, isHttpError, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { readJoinCode, shownJoinCode } from '#lib/classroom/join-code.ts';
import { pseudonym } from '#lib/classroom/pseudonym.ts';
import { classes } from '#lib/server/classes/classes.ts';
import { findPack } from '#lib/server/library.ts';
import { guardCode, guardJoin, guardReturn } from '#lib/server/limits/door.ts';
import { joinWords } from './join-words.ts';
import { seated } from './seated.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.js';

export const prerender = false;

/** The class behind the code, so that a student sees which one it is. Wrong codes count as guesses. */
export const load: PageServerLoad = async (event) => {
	const code = codeIn(event);
	const found = await guardCode(event, async () => {
		const here = await classes.classByCode(code);
		return here && here.expiresAt > Date.now() ? here : null;
	});
	if (!found)
		error(
			404,
			`No class has the code ${shownJoinCode(code)}. Look at the board again, character by character.`
		);
	const debate = (await findPack(found.debateId))?.pack.debate;
	const [one = 0, two = 0] = crypto.getRandomValues(new Uint32Array(2));
	return {
		class: { id: found.id, name: found.name, joining: found.joining },
		question: debate?.question ?? null,
		language: debate?.language ?? 'en',
		code: shownJoinCode(code),
		suggested: pseudonym([one / 2 ** 32, two / 2 ** 32])
	};
};

export const actions: Actions = {
	join: async (event) => {
		const code = codeIn(event);
		const { name } = await typed(event);
		try {
			const answer = await guardJoin(event, () => classes.join(code, name));
			if ('refused' in answer) {
				const message = joinWords(answer, name);
				return fail(409, { name: 'suggestion' in answer ? answer.suggestion : name, message, back: null });
			}
			await seated(event, answer, answer.phrase, false);
		} catch (trouble) {
			return fail(...told(trouble, (message) => ({ name, message, back: null })));
		}
	},
	back: async (event) => {
		const code = codeIn(event);
		const { name, phrase } = await typed(event);
		const again = (message: string) => ({ name: null, message: null, back: { name, phrase, message } });
		try {
			const found = await guardReturn(event, () => classes.comeBack(code, name, phrase));
			if (!found) return fail(409, again('No seat of this class has this name and this phrase. Check both.'));
			await seated(event, found, phrase.trim(), true);
		} catch (trouble) {
			return fail(...told(trouble, again));
		}
	}
};

function codeIn({ params, url }: Pick<RequestEvent, 'params' | 'url'>): string {
	const code = readJoinCode(params.code);
	if (!code) redirect(303, `${resolve('/(live)/join')}?code=${encodeURIComponent(params.code.slice(0, 40))}`);
	if (code !== params.code) redirect(308, resolve('/(live)/join/[code]', { code }) + url.search);
	return code;
}

async function typed({ request }: RequestEvent) {
	const form = await request.formData();
	const text = (key: string) => String(form.get(key) ?? '').slice(0, 300);
	return { name: text('name').trim(), phrase: text('phrase') };
}

/** What was typed goes back to the form when a limit or the storage is in the way; all else is thrown on. */
function told<Back>(trouble: unknown, back: (message: string) => Back): [status: number, Back] {
	if (!isHttpError(trouble) || ![429, 503].includes(trouble.status)) throw trouble;
	return [trouble.status, back(trouble.body.message)];
}
