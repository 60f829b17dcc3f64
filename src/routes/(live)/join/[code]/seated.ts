import { redirect, type RequestEvent } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { classes } from '#lib/server/classes/classes.ts';
import { setVisitorCookie } from '#lib/server/classes/visitor.ts';
import { keepPhrase } from '#lib/server/classes/way-back.ts';

/** Lets the browser in and leads to the seat; `noted`: the student knows the phrase already. */
export async function seated(
	event: Pick<RequestEvent, 'cookies' | 'url'>,
	taken: { readonly classId: string; readonly seatId: string; readonly token: string },
	phrase: string,
	noted: boolean
): Promise<never> {
	const here = await classes.classById(taken.classId);
	const opened = { id: taken.classId, expiresAt: here?.expiresAt ?? Date.now() };
	setVisitorCookie(event, 'seat', opened, taken.token);
	keepPhrase(event, opened, taken.seatId, phrase, noted);
	redirect(303, resolve('/(live)/classes/[class]/seat', { class: taken.classId }));
}
