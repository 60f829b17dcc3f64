import type { CoachSaid } from '#lib/classroom/coach-said.ts';
import type { RoundEvent } from '#lib/classroom/round-event.ts';
import { firstStepOf } from '#lib/classroom/round-format.ts';
import { countInWords } from '#lib/debate/plain-words.ts';
import { classes } from '#lib/server/classes/classes.ts';
import { coachHere } from '#lib/server/classes/visitor.ts';
import { coachAction, nameOfSeat, posted } from '#lib/server/coach/coach-action.ts';
import { newId } from '#lib/server/storage/ids.ts';
import { eventAction, sendOrSay } from './event-action.ts';
import { formRounds } from './form-rounds.ts';
import { roundsNow, roundOfSeat, type RoundNow } from './rounds-now.ts';
import { sendRoundEvent } from './send-round-event.ts';

const coach = { role: 'coach' } as const;

/** What a coach can do about the rounds of a class. */
export const roundActions = {
	form: coachAction(async (classId, form) => {
		const begun = (await roundsNow(classId)).some(({ state }) => state.status !== 'waiting');
		if (begun && posted(form, 'anew') === '') {
			return { said: 'Groups are in their round. Tick the box to form the groups anew.', refused: true };
		}
		return formRounds(classId, posted(form, 'format'));
	}),
	remove: coachAction(async (classId, form) =>
		(await classes.removeRound(classId, posted(form, 'round')))
			? { said: 'The group is gone; its students can be placed in another one.' }
			: { said: 'This group is gone already.', refused: true }
	),
	/** Seats a student in a group, on a side: `place` is both. */
	move: coachAction(async (classId, form) => {
		const seat = posted(form, 'seat');
		const [to = '', side = ''] = posted(form, 'place').split(' ');
		const from = roundOfSeat(await roundsNow(classId), seat);
		const name = await nameOfSeat(classId, seat);
		const joined = { id: newId(), event: { type: 'seat.joined', seat, side } as const };
		const refused = await sendOrSay(classId, to, coach, joined);
		if (refused) return refused;
		if (from && from.id !== to) {
			await sendRoundEvent(classId, from.id, coach, { id: newId(), event: { type: 'seat.left', seat } });
		}
		const moved: CoachSaid = { said: `${name} is seated.` };
		const before = from?.sides.find(({ seatIds }) => seatIds.includes(seat))?.side;
		return from && before
			? { ...moved, undo: { action: 'move', fields: { seat, place: `${from.id} ${before}` } } }
			: moved;
	}),
	event: eventAction(async (request, { round, id, event }) => {
		const { class: here } = await coachHere({
			cookies: request.cookies,
			url: request.url,
			params: { class: request.params.class ?? '' }
		});
		if (round === 'all') return toAll(here.id, id, event);
		if (event.type === 'seat.absent' || event.type === 'seat.present') {
			await classes.setAbsent(here.id, event.seat, event.type === 'seat.absent');
		}
		return sendOrSay(here.id, round, coach, { id, event });
	})
};

/** The event to every group that it fits; says when it fits none. */
async function toAll(classId: string, id: string, event: RoundEvent): Promise<CoachSaid | null> {
	const rounds = await roundsNow(classId);
	const sent = await Promise.all(
		rounds.map((round) => sendRoundEvent(classId, round.id, coach, { id, event: forGroup(round, event) }))
	);
	const kept = sent.filter((each) => each === 'kept').length;
	return kept > 0
		? {
				said: `Done for ${countInWords(kept, 'group')}${kept < rounds.length ? ` of ${rounds.length}` : ''}.`
			}
		: { said: 'That fits no group just now.', refused: true };
}

/** Every group begins with its format's own first step, and gets more time for the step that it has open. */
function forGroup({ format, state }: RoundNow, event: RoundEvent): RoundEvent {
	if (event.type === 'round.started') return { ...event, step: firstStepOf(format)?.id ?? event.step };
	if (event.type === 'round.extended') {
		return { ...event, step: format.steps[state.step]?.id ?? event.step };
	}
	return event;
}
