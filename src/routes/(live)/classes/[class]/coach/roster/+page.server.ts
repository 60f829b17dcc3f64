import { fail } from '@sveltejs/kit';
import { coachHere } from '#lib/server/classes/visitor.ts';
import { joinLink } from '#lib/server/coach/class-links.ts';
import { addRoster, previewRoster } from '#lib/server/coach/roster-import.ts';
import { findPack } from '#lib/server/library.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** Characters of a list; more is no list of students. */
const longest = 200_000;

export const load: PageServerLoad = async (event) => {
	const { class: here } = await coachHere(event);
	return { join: joinLink(event.url, here.code) };
};

/** The list that was posted: the file when there is one, else what was pasted. */
async function listOf(form: FormData): Promise<string> {
	const file = form.get('file');
	const text = file instanceof File && file.size > 0 ? await file.slice(0, longest).text() : form.get('text');
	return typeof text === 'string' ? text.slice(0, longest) : '';
}

async function positionsOf(debateId: string) {
	return (await findPack(debateId))?.pack.debate.positions ?? [];
}

export const actions: Actions = {
	read: async (event) => {
		const { class: here } = await coachHere(event);
		const text = await listOf(await event.request.formData());
		if (text.trim() === '') return fail(400, { empty: true as const });
		return { preview: previewRoster(text, await positionsOf(here.debateId)) };
	},
	add: async (event) => {
		const { class: here } = await coachHere(event);
		const text = await listOf(await event.request.formData());
		return { added: await addRoster(here.id, text, await positionsOf(here.debateId), event.url) };
	}
};
