import { classes } from '#lib/server/classes/classes.ts';
import { coachHere } from '#lib/server/classes/visitor.ts';
import { entryLink, joinLink } from '#lib/server/coach/class-links.ts';
import { formatChoices } from '#lib/server/coach/format-choices.ts';
import { longestClassName } from '#lib/server/coach/new-class-form.ts';
import { settingsActions } from '#lib/server/coach/settings-actions.ts';
import { allFormats } from '#lib/server/formats.ts';
import { findPack } from '#lib/server/library.ts';
import type { Actions, PageServerLoad } from './$types.js';

const asDate = new Intl.DateTimeFormat('en', { dateStyle: 'long' });

export const load: PageServerLoad = async (event) => {
	event.depends('class:class');
	const { class: here, coach } = await coachHere(event);
	const loaded = await findPack(here.debateId);
	return {
		settings: {
			name: here.name,
			longestName: longestClassName,
			formats: formatChoices(await allFormats()),
			format: here.formatId,
			offered: (loaded?.pack.tours ?? []).map(({ id, title, minutes }) => ({ id, title, minutes })),
			tours: here.tours,
			ends: asDate.format(here.expiresAt)
		},
		coaches: (await classes.coaches(here.id)).map(({ id, label, madeAt, revokedAt }) => ({
			id,
			label,
			made: asDate.format(madeAt),
			own: id === coach.id,
			revoked: revokedAt !== null
		})),
		join: joinLink(event.url, here.code),
		// The token is known to this browser alone: it comes from its own cookie.
		link: entryLink(event.url, here.id, event.cookies.get('coach') ?? '')
	};
};

export const actions: Actions = settingsActions;
