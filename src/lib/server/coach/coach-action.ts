import { fail, type RequestEvent } from '@sveltejs/kit';
import type { CoachSaid } from '#lib/classroom/coach-said.ts';
import { classes, unavailable } from '#lib/server/classes/classes.ts';
import { coachHere } from '#lib/server/classes/visitor.ts';

/** What a form of the coach's pages does, and says of it. */
export type Act = (classId: string, form: FormData, event: RequestEvent) => Promise<CoachSaid>;

/** What a form posts under a name, as text without surrounding space; empty when it does not. */
export function posted(form: FormData, name: string): string {
	return String(form.get(name) ?? '').trim();
}

/**
 * An action for the coaches of the class alone, which answers what it did. Trouble of the storage is answered in words
 * beside the form, so that nothing typed is lost.
 */
export function coachAction(act: Act) {
	return async (event: RequestEvent) => {
		let said: CoachSaid;
		try {
			const { class: here } = await coachHere({
				cookies: event.cookies,
				url: event.url,
				params: { class: event.params.class ?? '' }
			});
			said = await act(here.id, await event.request.formData(), event);
		} catch (trouble) {
			return fail(503, { said: unavailable(trouble), refused: true } as CoachSaid);
		}
		return said.refused ? fail(400, said) : said;
	};
}

/** The name of a seat for a sentence about it. */
export async function nameOfSeat(classId: string, seatId: string): Promise<string> {
	return (await classes.seatById(classId, seatId))?.name ?? 'The student';
}
