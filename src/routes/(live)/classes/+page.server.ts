import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { classes, unavailable } from '#lib/server/classes/classes.ts';
import { setVisitorCookie } from '#lib/server/classes/visitor.ts';
import { allPacks } from '#lib/server/library.ts';
import { guardMaking } from '#lib/server/limits/door.ts';
import { allFormats, findFormat } from '#lib/server/formats.ts';
import type { Actions, PageServerLoad } from './$types.js';
import { formatChoices, usualFormat } from '#lib/server/coach/format-choices.ts';
import { classNameProblem, longestClassName, readNewClass } from '#lib/server/coach/new-class-form.ts';

export const prerender = false;

const day = 24 * 3600 * 1000;

export const load: PageServerLoad = async ({ url }) => {
	const debates = (await allPacks()).map(({ pack: { debate, tours } }) => ({
		id: debate.id,
		title: debate.title,
		question: debate.question,
		positions: debate.positions.length,
		tours: tours.map(({ id, title, minutes }) => ({ id, title, minutes }))
	}));
	const formats = formatChoices(await allFormats());
	const asked = debates.find(({ id }) => id === url.searchParams.get('debate'));
	return {
		debates: asked ? [asked] : debates,
		others: asked ? debates.length - 1 : 0,
		formats,
		usualFormat: usualFormat(formats, (asked ?? debates[0])?.positions ?? 0),
		deleted: url.searchParams.get('deleted'),
		suggestedName: new Intl.DateTimeFormat('en', { dateStyle: 'full' }).format(Date.now()),
		longestName: longestClassName
	};
};

export const actions: Actions = {
	default: async (event) => {
		const typed = readNewClass(await event.request.formData());
		const problem = classNameProblem(typed.name);
		const loaded = (await allPacks()).find(({ pack }) => pack.debate.id === typed.debate);
		const format = await findFormat(typed.format);
		if (problem) return fail(400, { typed, nameProblem: problem, message: null });
		if (!loaded || !format) {
			return fail(400, { typed, nameProblem: null, message: 'Choose a debate and a format from the lists.' });
		}
		await guardMaking(event);
		const expiresAt = Date.now() + typed.days * day;
		let classId: string;
		try {
			const made = await classes.makeClass({
				debateId: typed.debate,
				name: typed.name,
				formatId: format.id,
				tours: loaded.pack.tours.map(({ id }) => id).filter((id) => typed.tours.includes(id)),
				expiresAt
			});
			classId = made.classId;
			setVisitorCookie(event, 'coach', { id: classId, expiresAt }, made.coachToken);
		} catch (trouble) {
			return fail(503, { typed, nameProblem: null, message: unavailable(trouble) });
		}
		redirect(303, `${resolve('/(live)/classes/[class]/coach', { class: classId })}?new`);
	}
};
