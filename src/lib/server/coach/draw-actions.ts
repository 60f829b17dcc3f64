import type { RequestEvent } from '@sveltejs/kit';
import type { CoachSaid } from '#lib/classroom/coach-said.ts';
import { drawStrategies } from '#lib/classroom/draw-request.ts';
import { readRule } from '#lib/classroom/draw-rule.ts';
import {
	addRule,
	emptyDraw,
	lockSeat,
	moveSeat,
	redraw,
	removeRule,
	type DrawState
} from '#lib/classroom/draw-steps.ts';
import type { Position } from '#lib/debate/model.ts';
import { classes } from '#lib/server/classes/classes.ts';
import { findPack } from '#lib/server/library.ts';
import { coachAction, nameOfSeat, posted } from './coach-action.ts';
import { drawAsk } from './draw-ask.ts';
import { freshSeed } from './fresh-seed.ts';

const undo = { action: 'undo', fields: {} };
const gone: CoachSaid = { said: 'This class is gone.', refused: true };

async function positionsOf(classId: string): Promise<readonly Position[]> {
	const debate = (await classes.classById(classId))?.debateId;
	return (debate && (await findPack(debate))?.pack.debate.positions) || [];
}

async function drawNow(classId: string): Promise<DrawState> {
	return (await classes.currentDraw(classId)) ?? emptyDraw(freshSeed());
}

async function keep(classId: string, state: DrawState, said: string): Promise<CoachSaid> {
	const { strategy, seed, constraints, sides, remarks } = state;
	const kept = await classes.saveDraw(classId, { strategy, seed, constraints, sides, remarks });
	return kept ? { said, undo } : gone;
}

/** Why the opposite draw may not read the poll yet; null when it may. Drawn answer by answer it would tell them. */
async function tooEarly(classId: string): Promise<string | null> {
	const poll = await classes.pollState(classId, 'before');
	if (poll.open) return 'Close the first poll before drawing opposite to it.';
	return poll.answered === null
		? 'Fewer than five answered the first poll: a draw opposite to it would give them away. Draw at random.'
		: null;
}

/** A change of the draw by a step that cannot fail. */
function step(run: (state: DrawState, form: FormData) => DrawState, said: (form: FormData) => string) {
	return coachAction(async (classId: string, form: FormData) =>
		keep(classId, run(await drawNow(classId), form), said(form))
	);
}

/** What a coach can do on the draw board; each is a draw of its own, so undo is one press. */
export const drawActions: Record<string, (event: RequestEvent) => Promise<unknown>> = {
	draw: coachAction(async (classId, form) => {
		const strategy = drawStrategies.find((each) => each === posted(form, 'strategy'));
		if (!strategy) return { said: 'Choose how sides are drawn.', refused: true };
		const refused = strategy === 'opposite' ? await tooEarly(classId) : null;
		if (refused) return { said: refused, refused: true };
		const seed = posted(form, 'seed').slice(0, 100) || freshSeed();
		const ask = await drawAsk(classId, await positionsOf(classId), strategy, seed);
		const drawn = redraw(await drawNow(classId), ask);
		if (!drawn.ok) {
			return { said: 'This could not be drawn.', refused: true, problems: drawn.problems };
		}
		return keep(classId, drawn.state, 'Drawn. Locked seats and your rules were kept.');
	}),
	move: coachAction(async (classId, form) => {
		const seat = posted(form, 'seat');
		const place = posted(form, 'position');
		const position = (await positionsOf(classId)).find(({ id }) => id === place);
		if (!(await classes.seatById(classId, seat)) || (place !== '' && !position)) {
			return { said: 'There is no such student or position.', refused: true };
		}
		const where = position ? `to “${position.name}”` : 'to the task without a side';
		const state = moveSeat(await drawNow(classId), seat, position?.id ?? null);
		return keep(classId, state, `${await nameOfSeat(classId, seat)} is moved ${where}, and locked there.`);
	}),
	lock: step(
		(state, form) => lockSeat(state, posted(form, 'seat'), posted(form, 'locked') === 'yes'),
		(form) => (posted(form, 'locked') === 'yes' ? 'Locked: a new draw leaves this seat.' : 'Unlocked.')
	),
	undo: coachAction(async (classId) => {
		const now = await classes.undoDraw(classId);
		return {
			said: now ? 'Undone: the draw before counts again.' : 'Undone: no sides are drawn.',
			undo: { action: 'redo', fields: {} }
		};
	}),
	redo: coachAction(async (classId) => {
		await classes.redoDraw(classId);
		return { said: 'Done again.', undo };
	}),
	addRule: coachAction(async (classId, form) => {
		const seats = (await classes.seats(classId)).map(({ id }) => id);
		const positions = (await positionsOf(classId)).map(({ id }) => id);
		const rule = readRule(form, seats, positions);
		if ('refused' in rule) return { said: rule.refused, refused: true };
		return keep(classId, addRule(await drawNow(classId), rule), 'The rule holds from the next draw on.');
	}),
	removeRule: step(
		(state, form) => removeRule(state, Number(posted(form, 'rule'))),
		() => 'The rule is gone.'
	)
};
