import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { lifetimes } from '#lib/classroom/class-choices.ts';
import { shownJoinCode } from '#lib/classroom/join-code.ts';
import { classes } from '#lib/server/classes/classes.ts';
import { clearVisitorCookie } from '#lib/server/classes/visitor.ts';
import { findFormat } from '#lib/server/formats.ts';
import { entryLink } from './class-links.ts';
import { coachAction, posted } from './coach-action.ts';
import { classNameProblem } from './new-class-form.ts';

const day = 24 * 3600 * 1000;

/** What a coach can do about the class from its settings. */
export const settingsActions = {
	change: coachAction(async (classId, form) => {
		const name = posted(form, 'name').replaceAll(/\s+/g, ' ');
		const problem = classNameProblem(name);
		if (problem) return { said: problem, refused: true };
		const format = await findFormat(posted(form, 'format'));
		const days = lifetimes.find((each) => each === Number(posted(form, 'days')));
		await classes.changeClass(classId, {
			name,
			tours: form.getAll('tour').map(String).slice(0, 100),
			...(format ? { formatId: format.id } : {}),
			...(days ? { expiresAt: Date.now() + days * day } : {})
		});
		return { said: 'Saved.' };
	}),
	code: coachAction(async (classId) => {
		const code = await classes.newCode(classId);
		return code
			? { said: `The join code is now ${shownJoinCode(code)}. The old one leads nowhere.` }
			: { said: 'This class is gone.', refused: true };
	}),
	invite: coachAction(async (classId, form, { url }) => {
		const label = posted(form, 'label').slice(0, 60);
		if (label === '') return { said: 'Give the link a name, to tell it from the others.', refused: true };
		const coach = await classes.addCoach(classId, label);
		if (!coach) return { said: 'This class is gone.', refused: true };
		return {
			said: `The link for ${label} stands below, this once. Send it to nobody else.`,
			slips: [{ name: label, link: entryLink(url, classId, coach.token), phrase: null }]
		};
	}),
	revoke: coachAction(async (classId, form) =>
		(await classes.revokeCoach(classId, posted(form, 'coach')))
			? { said: 'The link is withdrawn.' }
			: { said: 'That link cannot be withdrawn: it is the last one.', refused: true }
	),
	delete: coachAction(async (classId, form, event) => {
		if (posted(form, 'sure') !== 'yes') {
			return { said: 'Tick the box first: deleting cannot be undone.', refused: true };
		}
		await classes.deleteClass(classId);
		clearVisitorCookie(event, 'coach', classId);
		redirect(303, `${resolve('/(live)/classes')}?deleted=${classId}`);
	})
};
