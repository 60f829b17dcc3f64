import { classes } from '#lib/server/classes/classes.ts';
import { entryLink } from './class-links.ts';
import { coachAction, nameOfSeat, posted } from './coach-action.ts';

const gone = { said: 'There is no such student in this class any more.', refused: true } as const;
const taken = (name: string) =>
	({ said: `There is another “${name}” in this class. Choose a different name.`, refused: true }) as const;

/** What a coach can do about one seat. Each says how it is undone. */
export const seatActions = {
	rename: coachAction(async (classId, form) => {
		const [seat, name] = [posted(form, 'seat'), posted(form, 'name')];
		const before = await nameOfSeat(classId, seat);
		const outcome = await classes.renameSeat(classId, seat, name);
		if (outcome === 'taken') return taken(name);
		if (outcome === 'refused') return { said: `“${name}” cannot be a name here.`, refused: true };
		return {
			said: `${before} is now called ${name}.`,
			undo: { action: 'rename', fields: { seat, name: before } }
		};
	}),
	absent: coachAction(async (classId, form) => {
		const [seat, absent] = [posted(form, 'seat'), posted(form, 'absent') !== ''];
		if (!(await classes.setAbsent(classId, seat, absent))) return gone;
		return {
			said: `${await nameOfSeat(classId, seat)} is marked as ${absent ? 'absent' : 'here'}.`,
			undo: { action: 'absent', fields: { seat, absent: absent ? '' : 'yes' } }
		};
	}),
	remove: coachAction(async (classId, form) => {
		const seat = posted(form, 'seat');
		const name = await nameOfSeat(classId, seat);
		if (!(await classes.removeSeat(classId, seat))) return gone;
		return { said: `${name} is removed from the class.`, undo: { action: 'restore', fields: { seat } } };
	}),
	restore: coachAction(async (classId, form) => {
		const seat = posted(form, 'seat');
		const outcome = await classes.restoreSeat(classId, seat);
		const name = await nameOfSeat(classId, seat);
		if (outcome === 'taken') return taken(name);
		if (outcome === 'refused') return gone;
		return { said: `${name} is back in the class.`, undo: { action: 'remove', fields: { seat } } };
	}),
	merge: coachAction(async (classId, form) => {
		const [seat, into] = [posted(form, 'seat'), posted(form, 'into')];
		if (seat === into) return { said: 'Choose two different seats.', refused: true };
		const name = await nameOfSeat(classId, seat);
		if (!(await classes.mergeSeats(classId, seat, into))) return gone;
		return {
			said: `${name} now counts as ${await nameOfSeat(classId, into)}, with the work of both.`,
			undo: { action: 'restore', fields: { seat } }
		};
	}),
	link: coachAction(async (classId, form, { url }) => {
		const seat = posted(form, 'seat');
		const token = await classes.newLink(classId, seat);
		if (token === null) return gone;
		const name = await nameOfSeat(classId, seat);
		return {
			said: `A new link for ${name} stands below.`,
			slips: [{ name, link: entryLink(url, classId, token), phrase: null }]
		};
	})
};
