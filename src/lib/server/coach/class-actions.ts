import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { classPhases } from '#lib/classroom/class-phase.ts';
import type { CoachSaid } from '#lib/classroom/coach-said.ts';
import { phaseWords } from '#lib/classroom/phase-words.ts';
import { classes } from '#lib/server/classes/classes.ts';
import { entryLink } from './class-links.ts';
import { coachAction, posted } from './coach-action.ts';

const noClass: CoachSaid = { said: 'This class is gone.', refused: true };

/** Why a student was not added, in words. */
const refusals = {
	'no-such-code': 'This class is gone.',
	expired: 'This class has expired.',
	locked: 'Joining is locked.',
	full: 'This class is full.',
	'name-empty': 'Type a name.',
	'name-too-long': 'That name is too long.'
} as const;

/** What a coach can do about the class from its board. */
export const classActions = {
	phase: coachAction(async (classId, form, { url }) => {
		const phase = classPhases.find((each) => each === posted(form, 'phase'));
		const before = await classes.classById(classId);
		if (!phase || !before) return { said: 'Choose a phase from the list.', refused: true };
		await classes.changeClass(classId, { phase });
		const at = { class: classId };
		const then = posted(form, 'then');
		// Whole, because the form may stand on another page than the board's, which a relative path would start from.
		const wayTo = (path: string) => new URL(path, url).pathname;
		if (then === 'draw') redirect(303, wayTo(resolve('/(live)/classes/[class]/coach/draw', at)));
		if (then === 'results') redirect(303, wayTo(resolve('/(live)/classes/[class]/coach/results', at)));
		return {
			said: `Now: ${phaseWords[phase].name}. ${phaseWords[phase].meaning}`,
			undo: { action: 'phase', fields: { phase: before.phase } }
		};
	}),
	joining: coachAction(async (classId, form) => {
		const joining = posted(form, 'joining') !== '';
		if (!(await classes.changeClass(classId, { joining }))) return noClass;
		return {
			said: joining
				? 'The code lets new students in again.'
				: 'Joining is locked: the code lets nobody new in.',
			undo: { action: 'joining', fields: { joining: joining ? '' : 'yes' } }
		};
	}),
	add: coachAction(async (classId, form, { url }) => {
		const name = posted(form, 'name');
		const seat = await classes.addSeat(classId, name);
		if (seat === null) return noClass;
		if ('refused' in seat) {
			return seat.refused === 'name-taken'
				? { said: `“${name}” is in the class already. Free would be “${seat.suggestion}”.`, refused: true }
				: { said: refusals[seat.refused], refused: true };
		}
		return {
			said: `${name} has a seat. Hand over the link or the phrase below.`,
			undo: { action: 'remove', fields: { seat: seat.seatId } },
			slips: [{ name, link: entryLink(url, classId, seat.token), phrase: seat.phrase }]
		};
	})
};
