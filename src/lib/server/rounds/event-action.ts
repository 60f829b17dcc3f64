import { fail, type RequestEvent } from '@sveltejs/kit';
import { validate } from 'uuid';
import type { CoachSaid } from '#lib/classroom/coach-said.ts';
import { readRoundEvent, type RoundEvent } from '#lib/classroom/round-event.ts';
import type { RoundSender } from '#lib/classroom/round-rights.ts';
import { unavailable } from '#lib/server/classes/classes.ts';
import { newId } from '#lib/server/storage/ids.ts';
import type { Sent } from './send-round-event.ts';
import { sendRoundEvent } from './send-round-event.ts';

/** What a form of a round's page posts. */
export interface PostedEvent {
	/** The round it is for, or `all`. */
	readonly round: string;
	readonly id: string;
	readonly event: RoundEvent;
}

/** The event of a form; null when it is none. Its id is the sender's, or a new one where there is no good one. */
export function postedEvent(form: FormData): PostedEvent | null {
	const fields = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
	const number = (name: string) => (name in fields ? { [name]: Number(fields[name]) } : {});
	const event = readRoundEvent({ ...fields, ...number('seconds'), ...number('reasons') });
	if (!event) return null;
	return { round: fields.round ?? '', id: validate(fields.id) ? fields.id! : newId(), event };
}

const refusals: Readonly<Record<Exclude<Sent, 'kept'>, string>> = {
	'no-round': 'This group is no longer there; the groups were formed anew.',
	'not-yours': 'That is not yours to do in this round.',
	unfitting: 'The group had gone on meanwhile; nothing was changed.'
};

/** Sends an event and says what stood in the way; null when it was kept. */
export async function sendOrSay(
	classId: string,
	round: string,
	sender: RoundSender,
	posted: Pick<PostedEvent, 'id' | 'event'>
): Promise<CoachSaid | null> {
	const sent = await sendRoundEvent(classId, round, sender, posted);
	return sent === 'kept' ? null : { said: refusals[sent], refused: true };
}

/** An action that sends events: what it could not do, it says beside the form, also when the storage is away. */
export function eventAction(act: (event: RequestEvent, posted: PostedEvent) => Promise<CoachSaid | null>) {
	return async (event: RequestEvent) => {
		let said: CoachSaid | null;
		try {
			const posted = postedEvent(await event.request.formData());
			said = posted ? await act(event, posted) : { said: 'That is no event of a round.', refused: true };
		} catch (trouble) {
			return fail(503, { said: unavailable(trouble), refused: true } as CoachSaid);
		}
		return said?.refused ? fail(409, said) : (said ?? undefined);
	};
}
